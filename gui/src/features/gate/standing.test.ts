import { expect, it } from 'vitest';
import { inStep } from '@/test/samples';
import { standingBadge, toldSource } from './standing';

const now = Date.parse('2026-02-14T12:03:00Z');

it('is green only while the gate is up to date with the catalog', () => {
  expect(standingBadge(inStep, now)).toMatchObject({ meaning: 'green', word: 'Up to date with the catalog' });
});

it('counts how far it is behind', () => {
  expect(standingBadge({ ...inStep, behind: 1, inStep: false }, now)).toMatchObject({
    meaning: 'yellow',
    word: '1 revision behind the catalog',
  });
});

it('says how old the data is while the catalog is unreachable', () => {
  expect(standingBadge({ ...inStep, catalogReachable: false }, now)).toMatchObject({
    meaning: 'orange',
    word: 'Catalog unreachable, data is 3 min old',
  });
  expect(standingBadge({ ...inStep, catalogReachable: false, asOf: null }, now).word).toContain(
    'was never read',
  );
});

it('says what the answer is based on', () => {
  expect(toldSource('product_catalog', inStep)).toBe('Based on 342 products and 1 exception of the catalog');
  expect(toldSource('active_filtering', inStep)).toContain('activeFiltering.json');
});
