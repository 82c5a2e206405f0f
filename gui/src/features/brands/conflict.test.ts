import { expect, it } from 'vitest';
import { aBrand } from '@/test/samples';
import { initialChoices, resolved } from '@/lib/conflict';
import { brandFields, changeOf, formOf } from './brandForm';

const seen = aBrand({ name: 'Razer', slug: 'razer', aliases: ['RZR'], website: 'https://razer.com' });
const current = { ...seen, categories: ['mouse', 'headset'], website: 'https://www.razer.com', version: 2 };
const mine = { ...formOf(seen), website: 'https://eu.razer.com' };
const conflict = { name: 'Razer', version: 2, mine, seen: formOf(seen), theirs: formOf(current) };

it('asks only about fields that differ, and starts with theirs for fields not changed here', () => {
  expect(initialChoices(conflict, brandFields.differing)).toEqual({ categories: 'theirs', website: 'mine' });
});

it('combines the choices', () => {
  const form = resolved(conflict, { categories: 'theirs', website: 'mine' });
  expect(form).toEqual({ ...formOf(current), website: 'https://eu.razer.com' });
  expect(changeOf(form, current)).toEqual({ website: 'https://eu.razer.com' });
});

it('has nothing to save if all of theirs are used', () => {
  const form = resolved(conflict, { categories: 'theirs', website: 'theirs' });
  expect(changeOf(form, current)).toEqual({});
});

it('does not treat another order of categories as a change', () => {
  expect(changeOf({ ...formOf(current), categories: ['mouse', 'headset'] }, current)).toEqual({});
});
