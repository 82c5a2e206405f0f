import { expect, it } from 'vitest';
import { aCatalogRow, aDriftedRow, aNewRow } from '@/test/productionSamples';
import {
  actionsOf,
  canBeChosen,
  choose,
  chooseAll,
  chosenFor,
  formatChoices,
  leave,
  noChoices,
  parseChoices,
  retell,
  toggle,
} from './choices';

const add = { action: 'add' } as const;

it('ticks a row for the usual action of its class', () => {
  expect(toggle(noChoices, aDriftedRow(), {}).rows).toEqual([
    { id: 'drift-1', class: 'field_drift', action: 'accept_value' },
  ]);
  expect(toggle(noChoices, aCatalogRow(), {}).rows).toEqual([
    { id: 'ours-1', class: 'in_catalog_only', action: 'flag' },
  ]);
});

it('lets no row be ticked that is done or that the gate rejects', () => {
  expect(canBeChosen(aNewRow())).toBe(true);
  expect(canBeChosen(aNewRow({ done: 'add' }))).toBe(false);
  expect(canBeChosen(aNewRow({ verdict: 'slug_collision' }))).toBe(false);
  // While the catalog is away there is no verdict: it decides when the row is applied.
  expect(canBeChosen(aNewRow({ verdict: null }))).toBe(true);
  expect(canBeChosen(aNewRow({ class: 'duplicate_rows' }))).toBe(false);
});

it('knows which rows all that a filter leaves are', () => {
  const all = chooseAll(noChoices, 'in_production_only', { brand: ['Razer'], q: 'viper' }, add);
  const shown = { q: 'viper' };
  expect(chosenFor(all, aNewRow(), shown)).toBeTruthy();
  expect(chosenFor(all, aNewRow({ brand: 'Logitech' }), shown)).toBeUndefined();
  expect(chosenFor(all, aDriftedRow(), shown)).toBeUndefined();
  expect(chosenFor(all, aNewRow(), { q: 'cobra' })).toBeUndefined();
});

it('never asks for a row twice: one with a choice of its own is not among all others', () => {
  const all = chooseAll(noChoices, 'in_catalog_only', {}, { action: 'discontinue' });
  const kept = choose(all, aCatalogRow(), { action: 'keep', reason: 'ours' });
  expect(actionsOf(kept)).toEqual({
    rows: [{ row_id: 'ours-1', action: 'keep', reason: 'ours' }],
    all: [{ class: 'in_catalog_only', action: 'discontinue', except: ['ours-1'] }],
  });
});

it('leaves out a row that was unticked among all', () => {
  const all = chooseAll(noChoices, 'in_production_only', {}, add);
  expect(actionsOf(leave(all, aNewRow())).all).toEqual([
    { class: 'in_production_only', action: 'add', except: ['new-1'] },
  ]);
});

it('gives everything chosen in a class another action, and nothing else', () => {
  const choices = toggle(toggle(noChoices, aDriftedRow(), {}), aNewRow(), {});
  const now = retell(choices, 'field_drift', { action: 'keep', reason: 'on purpose' });
  expect(now.rows.map(({ id, action }) => [id, action])).toEqual([
    ['drift-1', 'keep'],
    ['new-1', 'add'],
  ]);
});

it('survives in an address', () => {
  const choices = toggle(
    chooseAll(noChoices, 'field_drift', { q: 'a,b' }, { action: 'accept_value' }),
    aNewRow(),
    {},
  );
  expect(parseChoices(formatChoices(choices))).toEqual(choices);
  expect(parseChoices('{"rows":[{"action":"drop tables"}]}')).toEqual(noChoices);
  expect(parseChoices('not json')).toEqual(noChoices);
});
