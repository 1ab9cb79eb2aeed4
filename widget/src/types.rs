//! TypeScript types of the API, for the npm package.

use wasm_bindgen::prelude::wasm_bindgen;

/// What an assessment is; `assess.d.ts` in dist/ has the same text.
#[wasm_bindgen(typescript_custom_section)]
const ASSESSMENT: &str = include_str!("assessment.d.ts");

/// What patients hand over, likewise.
#[wasm_bindgen(typescript_custom_section)]
const HANDED: &str = include_str!("handed.d.ts");

#[wasm_bindgen(typescript_custom_section)]
const SETTINGS: &str = include_str!("settings.d.ts");

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/**
 * Answers by question. The keys are those of content/packs/dry-needling/questions.toml, with
 * `emergency` for the whole emergency list and `sign_…` for its bullets.
 * A question that is left out, or null, was not answered: that never counts as "no".
 */
export type Answers = Record<string, string | number | string[] | null | undefined>;

/** Assesses answers without any UI. Throws an Error that names the key and the allowed values. */
export function assess(answers: Answers): Assessment;

/**
 * Reads the link of a code or the text of a saved copy. Throws an Error that begins with what is wrong: `none`, `cut`, `damaged`,
 * `newer`, `pack`, `long` or `locked`, a full stop, and a sentence; as do the two below.
 */
export function decode(text: string): Handed;

/** The last check of a record, in a language for clinicians; with `texts` as `mount` takes them, beside the patient's words. */
export function summary(record: string, language: string, texts?: string[]): Summary;

/**
 * A FHIR R4 Bundle, as JSON. `zone`: by how many minutes the patient's clock was ahead of UTC. `id`: 32 hexadecimal digits that no
 * other export has, such as random ones.
 */
export function toFhir(
  record: string, language: string, texts: string[], zone: number, id: string,
): string;

/** The element refuses an `emergency-number` that costs extra; this does not. */
export interface Settings extends Attributes {
  /** Set where the browser's Back shall lead from screen to screen: not in a frame. */
  history?: string;
  /** Address of the page that explains the source codes. */
  sources?: string;
}

/** What a widget has to say: "announce", "warn", "fail", "started", "step", "finished", "cleared". */
export type Notify = (name: string, detail: string | number | undefined) => void;

/**
 * Renders the check into an empty element. `texts` is the array of `locale.en.json`, with its blank texts from
 * `locale.en.later.json`. Without those a result at L0 to L2 says that its explanations are missing, until `update`
 * brings them.
 */
export function mount(
  root: Element, settings: Settings, texts: string[], notify: Notify, saved?: Saved,
): Widget;

export interface Widget {
  /** Takes new settings or another language; the answers stay. */
  update(settings: Settings, texts: string[]): void;
}
"#;
