import { expect, it } from 'vitest';
import { parseParams } from '@/lib/params';
import { filtersOf, hasFilters, productSearch } from './search';

it('asks the service only for what the address says', () => {
  const search = productSearch.parse(
    parseParams('?q=viper&status=active&output=no&sort=-updatedAt&open=mouse-a'),
  );
  expect(filtersOf(search)).toEqual({ q: 'viper', status: 'active', hasOutput: false, sort: '-updatedAt' });
});

it('ignores what an old or mistyped link asks for', () => {
  const search = productSearch.parse(parseParams('?status=purple&badge=nope&dialog=explode&q=viper'));
  expect(filtersOf(search)).toEqual({ q: 'viper' });
  expect(search.dialog).toBeUndefined();
});

it('does not take an open panel or a sort for a filter', () => {
  expect(hasFilters(productSearch.parse({ open: 'mouse-a', sort: 'brand' }))).toBe(false);
});
