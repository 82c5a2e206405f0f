import { expect, it } from 'vitest';
import { inStep } from '@/test/samples';
import { standingBadge, toldSource } from './standing';

const now = Date.parse('2026-02-14T12:03:00Z');

it('is green only while the gate holds what the catalog holds', () => {
  expect(standingBadge(inStep, now)).toMatchObject({ meaning: 'green', word: 'In step with the catalog' });
});

it('counts how far it is behind', () => {
  expect(standingBadge({ ...inStep, behind: 1, inStep: false }, now)).toMatchObject({
    meaning: 'yellow',
    word: '1 revision behind the catalog',
  });
});

it('tells how old the view is while the catalog cannot be asked', () => {
  expect(standingBadge({ ...inStep, catalogReachable: false }, now)).toMatchObject({
    meaning: 'orange',
    word: 'The catalog is out of reach, the view is 3 min old',
  });
  expect(standingBadge({ ...inStep, catalogReachable: false, asOf: null }, now).word).toContain(
    'was never compared',
  );
});

it('tells what the answer was held against', () => {
  expect(toldSource('product_catalog', inStep)).toBe('Judged by the catalog’s 342 products and 1 exception');
  expect(toldSource('active_filtering', inStep)).toContain('activeFiltering.json');
});
