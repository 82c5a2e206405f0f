import { expect, it } from 'vitest';
import { cellMotion } from './cellMotion';

const extent = { rows: 40, columns: 8 };
const at = { row: 20, column: 3 };

it.each([
  ['ArrowDown', { row: 21, column: 3 }],
  ['ArrowUp', { row: 19, column: 3 }],
  ['ArrowRight', { row: 20, column: 4 }],
  ['ArrowLeft', { row: 20, column: 2 }],
  ['PageDown', { row: 35, column: 3 }],
  ['PageUp', { row: 5, column: 3 }],
  ['Home', { row: 20, column: 0 }],
  ['End', { row: 20, column: 7 }],
  ['x', null],
])('%s moves the cursor', (key, to) => {
  expect(cellMotion(key, at, extent, false)).toEqual(to);
});

it('goes to both ends of the list with the command key', () => {
  expect(cellMotion('Home', at, extent, true)).toEqual({ row: 0, column: 0 });
  expect(cellMotion('End', at, extent, true)).toEqual({ row: 39, column: 7 });
});

it('stays inside', () => {
  expect(cellMotion('PageDown', { row: 39, column: 7 }, extent, false)).toEqual({ row: 39, column: 7 });
  expect(cellMotion('ArrowLeft', { row: 0, column: 0 }, extent, false)).toEqual({ row: 0, column: 0 });
  expect(cellMotion('ArrowDown', null, { rows: 0, columns: 8 }, false)).toBeNull();
});

it('begins with the first cell', () => {
  expect(cellMotion('ArrowDown', null, extent, false)).toEqual({ row: 0, column: 0 });
});
