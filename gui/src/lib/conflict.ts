export type Choice = 'mine' | 'theirs';
export type Choices<F> = Partial<Record<keyof F, Choice>>;

/**
 * Two edits of one version: the form, what it began with, and what somebody else saved as `version`, which is null where
 * versions have no number.
 */
export type Conflict<F> = { name: string; version: number | null; mine: F; seen: F; theirs: F };

export type Differing<F> = (one: F, other: F) => (keyof F)[];

/** What is known of the fields of a form. */
export type FormFields<F> = {
  words: Record<keyof F, string>;
  differing: Differing<F>;
  /** The value of a field as people read it. */
  valueOf: (form: F, field: keyof F) => string;
};

/** Fields that were not changed here start with their value. */
export function initialChoices<F>({ mine, seen, theirs }: Conflict<F>, differing: Differing<F>): Choices<F> {
  const touched = differing(mine, seen);
  const choices: Choices<F> = {};
  for (const field of differing(mine, theirs)) choices[field] = touched.includes(field) ? 'mine' : 'theirs';
  return choices;
}

export function resolved<F extends object>({ mine, theirs }: Conflict<F>, choices: Choices<F>): F {
  const form = { ...theirs };
  for (const field of Object.keys(choices) as (keyof F)[]) {
    if (choices[field] === 'mine') form[field] = mine[field];
  }
  return form;
}
