/** How soon help is needed, least urgent first. */
export type Level =
  | 'L0_SELF_CARE' | 'L1_MESSAGE' | 'L2_CONTACT_NOW' | 'L3_MEDICAL_TODAY' | 'L4_EMERGENCY';

export interface Reason {
  /** A rule such as "LU1", or a safety decision such as "D5". */
  id: string;
  /** The questions whose answers it rests on. */
  questions: (keyof Answers)[];
  /** Source codes, as on the sources page. */
  sources: string[];
}

/** A worse or milder answer, and the level it would give. */
export interface Change {
  question: keyof Answers;
  to: string;
  level: Level;
}

export interface Assessment {
  level: Level;
  /** Exactly what decided the level; empty only at L0. */
  reasons: Reason[];
  /** The level that answers still missing could call for, if higher. */
  undecided: Level | null;
  /** Whether breathing must be watched for 72 hours. */
  lungWatch: boolean;
  /** Likely causes; empty at L3 and L4. */
  explanations: string[];
  /** What to do; empty at L3 and L4. One that is not offered must not be shown as advice: it may harm. */
  tips: { id: string; offered: boolean }[];
  /** Worse answers that would raise the level. */
  worse: Change[];
  /** Milder answers that would lower it. */
  milder: Change[];
  /** The clinical content. Without `reviewedBy` no clinician has signed it off: say so where you show it. */
  pack: { id: string; version: string; reviewedBy: string | null; reviewDue: string };
}
