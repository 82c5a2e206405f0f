import { expect, it } from 'vitest';
import { aRejectionGroup } from '@/test/samples';
import { actorsOf, groupId, pathName, toldOften } from './paths';

const now = new Date(2026, 3, 15, 12, 0).getTime();
const firstAt = new Date(2026, 3, 13, 8, 0).toISOString();
const lastAt = new Date(2026, 3, 15, 11, 55).toISOString();

it('says how often, from where and since when', () => {
  expect(toldOften(aRejectionGroup({ firstAt, lastAt }), now)).toBe('14 times from queue-sync since Monday');
  expect(toldOften(aRejectionGroup({ times: 1, firstAt, lastAt, latest: { path: 'add' } }), now)).toBe(
    'Once when adding a product, 5 min ago',
  );
});

it('calls a tool by its own name', () => {
  const group = aRejectionGroup({ firstAt, lastAt, latest: { path: 'workbook-import' } });
  expect(toldOften(group, now)).toBe('14 times from workbook-import since Monday');
  expect(pathName('workbook-import')).toBe('workbook-import');
});

it('gives a group the same ID, whichever rejection is the latest', () => {
  const later = aRejectionGroup({ times: 15, latest: { identifier: 'another', brand: 'ACER' } });
  expect(groupId(later)).toBe(groupId(aRejectionGroup()));
});

it('counts the other people besides the latest one', () => {
  expect(actorsOf(aRejectionGroup())).toBe('pipeline');
  expect(actorsOf(aRejectionGroup({ actors: 3 }))).toBe('pipeline and 2 more');
});
