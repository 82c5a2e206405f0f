import { expect, it } from 'vitest';
import { parseParams } from '@/lib/params';
import { filtersOf, hasFilters, productSearch } from './search';

it('sends the service only what is in the address', () => {
  const search = productSearch.parse(
    parseParams('?q=viper&brand=acer,a%252Cb&status=active,purple&output=no&sort=-updatedAt&open=mouse-a'),
  );
  expect(filtersOf(search)).toEqual({
    q: 'viper',
    brand: ['acer', 'a,b'],
    status: ['active'],
    hasOutput: false,
    sort: '-updatedAt',
  });
});

it('ignores invalid values of an old or mistyped link', () => {
  const search = productSearch.parse(parseParams('?status=purple&badge=nope&dialog=explode&q=viper'));
  expect(filtersOf(search)).toEqual({ q: 'viper' });
  expect(search.dialog).toBeUndefined();
});

it('does not treat an open panel or a sort order as a filter', () => {
  expect(hasFilters(productSearch.parse({ open: 'mouse-a', sort: 'brand' }))).toBe(false);
});
