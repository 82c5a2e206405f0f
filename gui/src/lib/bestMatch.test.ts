import { expect, it } from 'vitest';
import { exactly, isSameName, matching } from './bestMatch';

const brands = ['A4Tech Pro', 'Acer', 'Pro', 'Pro X', 'Ｒａｚｅｒ'];
const names = (brand: string) => (brand === 'Acer' ? [brand, 'pro'] : [brand]);

it('puts the very name first, then an alias, then what begins with it', () => {
  expect(matching(brands, names, ' PRO ')).toEqual(['Pro', 'Acer', 'Pro X', 'A4Tech Pro']);
});

it('knows a name by another case, width or number of spaces', () => {
  expect(exactly(brands, names, 'razer')).toBe('Ｒａｚｅｒ');
  expect(isSameName('Pro  X', 'pro x')).toBe(true);
});

it('takes nothing for the name that only begins with it', () => {
  expect(exactly(brands, names, 'Ace')).toBeUndefined();
  expect(exactly(brands, names, ' ')).toBeUndefined();
});
