import { expect, it } from 'vitest';
import { gridLines } from './gridLines';

it('puts a heading before the first row of each group', () => {
  const { groupOn, rowOn, lineOf } = gridLines([2, 1]);
  expect([0, 1, 2, 3, 4].map(groupOn)).toEqual([0, -1, -1, 1, -1]);
  expect([1, 2, 4].map(rowOn)).toEqual([0, 1, 2]);
  expect([0, 1, 2].map(lineOf)).toEqual([1, 2, 4]);
});

it('leads from a heading to the row below it', () => {
  expect(gridLines([2, 1]).rowOn(3)).toBe(2);
});

it('leaves rows without groups where they are', () => {
  const { groupOn, rowOn, lineOf } = gridLines([]);
  expect([groupOn(7), rowOn(7), lineOf(7)]).toEqual([-1, 7, 7]);
});
