import { expect, it } from 'vitest';
import { arranged, fitting, identityOf, moved, parsedLayout } from './columnLayout';

const column = (key: string, from?: number) => (from === undefined ? { key } : { key, from });
const columns = [column('name'), column('id', 500), column('status'), column('updated', 700)];
const keys = (order: string[], of = columns) => arranged(of, order).map(({ key }) => key);

it('takes the first column that every width shows as the one that identifies a row', () => {
  expect(identityOf([column('class', 820), column('name'), column('field')])?.key).toBe('name');
  expect(identityOf([column('cell', 560)])?.key).toBe('cell');
});

it('leaves the columns in their order as long as none was moved', () => {
  expect(keys([])).toEqual(['name', 'id', 'status', 'updated']);
});

it('orders the columns as the person did and ignores one that went', () => {
  expect(keys(['updated', 'gone', 'id', 'status'])).toEqual(['name', 'updated', 'id', 'status']);
});

it('puts a column that came later after the one it follows by default', () => {
  expect(keys(['updated', 'id'])).toEqual(['name', 'updated', 'id', 'status']);
  expect(keys(['updated', 'status'])).toEqual(['name', 'id', 'updated', 'status']);
});

it('keeps the identity column at its place, whatever was stored', () => {
  expect(keys(['updated', 'status', 'id', 'name'])).toEqual(['name', 'updated', 'status', 'id']);
  expect(keys(['field', 'class'], [column('class', 820), column('name'), column('field')])).toEqual([
    'field',
    'name',
    'class',
  ]);
});

it('shows a column once although it was stored twice', () => {
  expect(keys(['status', 'status', 'id', 'updated'])).toEqual(['name', 'status', 'id', 'updated']);
});

it('moves a column past its neighbour, and not past an end', () => {
  expect(moved(columns, 'status', -1)).toEqual(['status', 'id', 'updated']);
  expect(moved(columns, 'status', 1)).toEqual(['id', 'updated', 'status']);
  expect(moved(columns, 'id', -1)).toEqual(['id', 'status', 'updated']);
  expect(moved(columns, 'updated', 1)).toEqual(['id', 'status', 'updated']);
  expect(moved(columns, 'name', 1)).toEqual(['id', 'status', 'updated']);
});

it.each([
  ['nothing', undefined],
  ['no JSON', '{"order":'],
  ['another shape', '[1, 2]'],
  ['a width that is no number', '{"order":[],"shown":{},"widths":{"name":"wide"}}'],
  ['a width nobody could drag back', '{"order":[],"shown":{},"widths":{"name":100000}}'],
])('starts anew from %s', (_, text) => {
  expect(parsedLayout(text)).toEqual({ order: [], shown: {}, widths: {} });
});

it('reads what it stored', () => {
  const layout = { order: ['status'], shown: { id: false }, widths: { name: 220 } };
  expect(parsedLayout(JSON.stringify(layout))).toEqual(layout);
});

it('keeps widths in whole pixels between the narrowest and the widest', () => {
  expect([fitting(3), fitting(220.4), fitting(9000)]).toEqual([48, 220, 1200]);
});
