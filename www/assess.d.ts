// Types of assess.js.

/** An answer to the emergency list, or to one bullet of it. */
export type Sign = 'no' | 'not_sure' | 'yes' | null;

/** A question that is left out, or null, was not answered: that never counts as "no". */
export interface Answers {
{{answers}}}

{{assessment}}
/**
 * Assesses answers without any screen. Rejects with an Error that names the key and what is allowed; or,
 * with a `cause`, when its program could not be loaded: the next call tries again.
 */
export function assess(answers: Answers): Promise<Assessment>;

{{handed}}
/**
 * Reads what a patient hands over. Rejects with an Error whose `code` is `none`, `cut`, `damaged`, `newer`, `pack`, `long` or
 * `locked`, as do the two functions below.
 */
export function decode(text: string): Promise<Handed>;

/** What the check's own summary says. */
export function summary(record: string | { record: string }): Promise<Summary>;

/**
 * A FHIR R4 Bundle: QuestionnaireResponse, Observations and Provenance. `zone` is by how many minutes the patient's clock was
 * ahead of UTC; without it, that of this device.
 */
export function toFhir(record: string | { record: string }, options?: { zone?: number }): Promise<object>;
