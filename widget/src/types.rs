//! TypeScript types of the API, for the npm package.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** How soon help is needed, least urgent first. */
export type Level =
  | "L0_SELF_CARE" | "L1_MESSAGE" | "L2_CONTACT_NOW" | "L3_MEDICAL_TODAY" | "L4_EMERGENCY";

/**
 * Answers by question. The keys are those of content/dry-needling/questions.toml, with
 * `emergency` for the whole emergency list and `sign_…` for its bullets.
 * A question that is left out, or null, was not answered: that never counts as "no".
 */
export type Answers = Record<string, string | number | string[] | null | undefined>;

export interface Reason {
  /** A rule such as "LU1", or a safety decision such as "D5". */
  id: string;
  /** The questions whose answers it rests on. */
  questions: string[];
  /** Source codes, as on the sources page. */
  sources: string[];
}

export interface Change {
  question: string;
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
  /** What to do; empty at L3 and L4. */
  tips: { id: string; offered: boolean }[];
  /** Worse answers that would raise the level. */
  worse: Change[];
  /** Milder answers that would lower it. */
  milder: Change[];
  pack: { id: string; version: string; reviewedBy: string | null; reviewDue: string };
}

/** Assesses answers without any UI. Throws an Error that names the key and the allowed values. */
export function assess(answers: Answers): Assessment;

export interface Settings {
  region?: string;
  "clinic-name"?: string;
  "clinic-phone"?: string;
  "emergency-number"?: string;
  "heading-level"?: "1" | "2" | "3" | "4";
  /** Set on a page that is the check's own: landmarks and browser history are then used. */
  "own-page"?: string;
  /** Address of the page that explains the source codes. */
  sources?: string;
}

/** What a widget has to say: "announce", "warn", "fail", "started", "step", "finished", "cleared". */
export type Notify = (name: string, detail: string | number | undefined) => void;

/** Renders the check into an empty element. `texts` is the array of a locale file. */
export function mount(
  root: Element, settings: Settings, texts: string[], notify: Notify, saved?: Saved,
): Widget;

export interface Widget {
  /** Takes new settings or another language; the answers stay. */
  update(settings: Settings, texts: string[]): void;
}
"#;
