/** What a patient has handed over: a code, a link or a saved copy. Anybody can make one. */
export interface Handed {
  /** Its text, for `summary` and `toFhir`. */
  record: string;
  pack: string;
  /** The last day on which the patient keeps it: 2026-12-26. */
  until: string;
  /** How many of the oldest checks and entries did not fit into the code. */
  leftOut: number;
  /** In the order in which they were made; times are those of the patient's clock: 2026-11-28T22:10. */
  checks: {
    made: string;
    /** What the patient was told. */
    level: Level;
    version: string;
    /** How many answers have another meaning by now, and count as not answered. */
    dropped: number;
    answers: Answers;
  }[];
  /** Pain that was noted between checks. */
  entries: { made: string; pain: number | null }[];
}

/** The last check of a record, assessed anew with the days before it. */
export interface Summary {
  made: string;
  level: Level;
  toldLevel: Level;
  /** Whether the patient was told another level: act on the more urgent one. */
  differs: boolean;
  version: string;
  toldVersion: string;
  reviewedBy: string | null;
  dropped: number;
  /** Rules and decisions, as in `reasons`. */
  rules: string[];
  head: string;
  foot: string;
  /** In clinicians' terms, with the patient's words beside them. */
  lines: { kind: string; title: string; items: { term: string; said: string | null; important: boolean }[] }[];
  course: { date: string; pain: number | null; level: Level | null }[];
  /** Pain that was noted since the check, which no level counts. */
  since: { made: string; pain: number | null }[];
  /** At most 1,000 characters, unless what must be said is longer. */
  text: string;
  levelWords: string;
  toldWords: string;
  /** What stands behind the address of the hosted page to go on there; null where it is too long. */
  link: string | null;
}
