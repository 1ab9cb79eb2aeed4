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
