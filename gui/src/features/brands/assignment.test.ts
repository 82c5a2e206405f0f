import { expect, it } from 'vitest';
import type { AssignedBrand } from '@/lib/api/types';
import { inverseOf } from './assignment';

const assigned = (slug: string, before: string[], after: string[]): AssignedBrand => ({
  slug,
  name: slug,
  before,
  after,
  status: 'changed',
  reason: null,
  detail: null,
  products: 0,
});

it('undoes the assignment of each changed brand, and nothing for the others', () => {
  const results: AssignedBrand[] = [
    assigned('acer', ['mouse'], ['headset', 'mouse']),
    assigned('razer', ['keyboard', 'mouse'], ['headset', 'mouse']),
    assigned('asus', [], ['headset']),
    { ...assigned('logitech', ['headset'], ['headset']), status: 'unchanged' },
    { ...assigned('zowie', ['mouse'], ['mouse']), status: 'refused' },
  ];
  expect(inverseOf(results)).toEqual([
    { slugs: ['acer', 'asus'], add: [], remove: ['headset'] },
    { slugs: ['razer'], add: ['keyboard'], remove: ['headset'] },
  ]);
});
