// Types of assess.js.

/** How soon help is needed, least urgent first. */
export type Level =
  | 'L0_SELF_CARE' | 'L1_MESSAGE' | 'L2_CONTACT_NOW' | 'L3_MEDICAL_TODAY' | 'L4_EMERGENCY';

/** What `assess` gives; the npm package has the full type. */
export interface Assessment {
  level: Level;
  reasons: { id: string; questions: string[]; sources: string[] }[];
  undecided: Level | null;
  lungWatch: boolean;
  explanations: string[];
  tips: { id: string; offered: boolean }[];
  worse: { question: string; to: string; level: Level }[];
  milder: { question: string; to: string; level: Level }[];
  pack: { id: string; version: string; reviewedBy: string | null; reviewDue: string };
}

/** Assesses answers without any UI. Rejects with an Error that names the key and what is allowed. */
export function assess(answers: Record<string, string | number | string[] | null | undefined>): Promise<Assessment>;
