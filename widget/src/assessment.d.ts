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

/** What a line says. Texts are named by their keys in the language files; dates are left out. */
export interface Say {
  text?: string;
  /** Texts that fill `{label}`, or stand one after another. */
  labels?: string[];
  question?: keyof Answers;
  /** The answer, or one that would lead to `level`. */
  answer?: string;
  level?: Level;
  /** A rule or a safety decision, as in `reasons`. */
  rule?: string;
}

/** A line, or several that belong together; what is in a `fold` opens on demand. */
export interface Line {
  kind:
    | 'text' | 'heading' | 'list' | 'emergency_list' | 'group' | 'fold' | 'tips' | 'causes' | 'entry'
    | 'timeline' | 'stretch' | 'stretch_here' | 'safety_questions'
    | 'call_ambulance' | 'call_urgent' | 'call_clinic' | 'call_crisis';
  says: Say[];
  lines: Line[];
}

export interface Section {
  /** `care` is the card that says whom to call, `help` says when to get help: show them first and whole. */
  kind: 'care' | 'help' | 'warning' | 'card' | 'prose' | 'bare';
  /** Its title. */
  says: Say[];
  lines: Line[];
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
  /** What the check's own result says, in order. Show all of it, or none. */
  plan: Section[];
  /** The clinical content. Without `reviewedBy` no clinician has signed it off: say so where you show it. */
  pack: { id: string; version: string; reviewedBy: string | null; reviewDue: string };
}
