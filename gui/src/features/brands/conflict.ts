import type { Brand } from '@/lib/api/schemas';
import { differingFields, formOf, type BrandFieldName, type BrandForm } from './brandForm';

export type Choice = 'mine' | 'theirs';
export type Choices = Partial<Record<BrandFieldName, Choice>>;

/** Two edits of the same version: what stands in the form, what it began with, and what somebody else saved. */
export type Conflict = { mine: BrandForm; seen: Brand; current: Brand };

/** A field that was not touched here is theirs until somebody says otherwise. */
export function initialChoices({ mine, seen, current }: Conflict): Choices {
  const touched = differingFields(mine, formOf(seen));
  return Object.fromEntries(
    differingFields(mine, formOf(current)).map((field) => [
      field,
      touched.includes(field) ? 'mine' : 'theirs',
    ]),
  );
}

export function resolved({ mine, current }: Conflict, choices: Choices): BrandForm {
  const theirs = formOf(current);
  return {
    name: choices.name === 'mine' ? mine.name : theirs.name,
    aliases: choices.aliases === 'mine' ? mine.aliases : theirs.aliases,
    categories: choices.categories === 'mine' ? mine.categories : theirs.categories,
    website: choices.website === 'mine' ? mine.website : theirs.website,
  };
}
