import { expect, it } from 'vitest';
import { exactly, isSameName, matching } from './bestMatch';

const brands = ['A4Tech Pro', 'Acer', 'Pro', 'Pro X', 'Ｒａｚｅｒ'];
const names = (brand: string) => (brand === 'Acer' ? [brand, 'pro'] : [brand]);

it('puts the exact name first, then an alias, then names that begin with it', () => {
  expect(matching(brands, names, ' PRO ')).toEqual(['Pro', 'Acer', 'Pro X', 'A4Tech Pro']);
});

it('ignores case, width and the number of spaces', () => {
  expect(exactly(brands, names, 'razer')).toBe('Ｒａｚｅｒ');
  expect(isSameName('Pro  X', 'pro x')).toBe(true);
});

it('does not treat a name that only begins with the text as exact', () => {
  expect(exactly(brands, names, 'Ace')).toBeUndefined();
  expect(exactly(brands, names, ' ')).toBeUndefined();
});
