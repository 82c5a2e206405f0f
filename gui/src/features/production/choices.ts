import { z } from '@/lib/zod';
import type { ProductionRow, RowAction, RowActions } from '@/lib/api/types';
import { rowClasses, type Action, type Resolution, type RowClass } from './types';
import type { RowFilters } from './search';

const action = z.enum(['add', 'accept_value', 'discontinue', 'keep', 'resolve', 'flag', 'skip']);
const told = {
  action,
  class: z.enum(rowClasses),
  value: z.enum(['rename_ours', 'keep_ours', 'add_theirs']).optional(),
  reason: z.string().optional(),
  until: z.string().optional(),
};
const choice = z.object({ id: z.string(), ...told });
const filters = { brand: z.array(z.string()), field: z.array(z.string()), q: z.string() };
const allOf = z.object({ ...told, ...filters, except: z.array(z.string()) });
const stored = z.object({ rows: z.array(choice), all: z.array(allOf) });

/** What is to be done about one row. */
export type Choice = z.infer<typeof choice>;
/** What is to be done about every row of a class that filters leave, but for some. */
export type AllOf = z.infer<typeof allOf>;
export type Choices = z.infer<typeof stored>;
/** What is to be done, without about which row. */
export type Wanted = { action: Action; value?: Resolution; reason?: string; until?: string };

export const noChoices: Choices = { rows: [], all: [] };

export const isEmpty = ({ rows, all }: Choices) => rows.length === 0 && all.length === 0;

/** What a tick stands for; classes without one cannot be ticked. */
export const tickOf: Partial<Record<string, Action>> = {
  in_production_only: 'add',
  in_catalog_only: 'flag',
  identity_mismatch: 'flag',
  field_drift: 'accept_value',
} satisfies Partial<Record<RowClass, Action>>;

/** The gate, or the catalog, would not take it. */
export const isRejected = ({ verdict }: ProductionRow) => Boolean(verdict) && verdict !== 'valid';

export const canBeChosen = (row: ProductionRow) =>
  tickOf[row.class] !== undefined && !row.done && !isRejected(row);

/** The filters of the list as a choice of all its rows keeps them. */
export const scopeOf = ({ brand = [], field = [], q = '' }: RowFilters) => ({ brand, field, q });

/** Whether the row is one of these. Which rows a search finds is known only to who is looking at that search. */
function holds(all: AllOf, row: ProductionRow, shown: RowFilters): boolean {
  return (
    all.class === row.class &&
    canBeChosen(row) &&
    (all.q === '' || all.q === shown.q) &&
    (all.brand.length === 0 || all.brand.includes(row.brand ?? '')) &&
    (all.field.length === 0 || all.field.includes(row.field ?? '')) &&
    !all.except.includes(row.row_id)
  );
}

/** What was chosen for a row, by itself or with all others. */
export const chosenFor = ({ rows, all }: Choices, row: ProductionRow, shown: RowFilters) =>
  rows.find(({ id }) => id === row.row_id) ?? all.find((each) => holds(each, row, shown));

const others = (rows: Choice[], id: string) => rows.filter((each) => each.id !== id);

export function choose({ rows, all }: Choices, row: ProductionRow, wanted: Wanted): Choices {
  const one = { id: row.row_id, class: row.class as RowClass, ...wanted };
  return { rows: [...others(rows, row.row_id), one], all };
}

/** A row that was chosen with all others becomes an exception. */
export const leave = ({ rows, all }: Choices, row: ProductionRow): Choices => ({
  rows: others(rows, row.row_id),
  all: all.map((each) =>
    each.class === row.class && !each.except.includes(row.row_id)
      ? { ...each, except: [...each.except, row.row_id] }
      : each,
  ),
});

export function toggle(choices: Choices, row: ProductionRow, shown: RowFilters): Choices {
  if (chosenFor(choices, row, shown)) return leave(choices, row);
  const tick = tickOf[row.class];
  return tick ? choose(choices, row, { action: tick }) : choices;
}

/** All rows of a class that the filters leave. What was chosen before for single rows of it gives way. */
export const chooseAll = (
  { rows, all }: Choices,
  of: RowClass,
  shown: RowFilters,
  wanted: Wanted,
): Choices => ({
  rows: rows.filter((each) => each.class !== of),
  all: [...all.filter((each) => each.class !== of), { class: of, ...scopeOf(shown), except: [], ...wanted }],
});

export const leaveAll = ({ rows, all }: Choices, of: RowClass): Choices => ({
  rows: rows.filter((each) => each.class !== of),
  all: all.filter((each) => each.class !== of),
});

/** The class only tells us which others it belongs to: the service knows it. */
function asked({ id, action, value, reason, until }: Choice): RowAction {
  return { row_id: id, action, ...(value && { value }), ...(reason && { reason }), ...(until && { until }) };
}

/** What the service is asked. A row with a choice of its own is not also among all others. */
export function actionsOf({ rows, all }: Choices): RowActions {
  const own = (of: RowClass) => rows.filter((each) => each.class === of).map(({ id }) => id);
  return {
    rows: rows.map(asked),
    all: all.map(({ brand, field, q, except, ...wanted }) => {
      const left = [...new Set([...except, ...own(wanted.class)])];
      return {
        ...wanted,
        ...(brand.length > 0 && { brand }),
        ...(field.length > 0 && { field }),
        ...(q !== '' && { q }),
        ...(left.length > 0 && { except: left }),
      };
    }),
  };
}

export const formatChoices = (choices: Choices) => (isEmpty(choices) ? undefined : JSON.stringify(choices));

export function parseChoices(text: string | undefined): Choices {
  if (!text) return noChoices;
  try {
    return stored.safeParse(JSON.parse(text)).data ?? noChoices;
  } catch {
    return noChoices;
  }
}

/** Another action for everything that was chosen in a class. */
export const retell = ({ rows, all }: Choices, of: RowClass, wanted: Wanted): Choices => ({
  rows: rows.map((each) => (each.class === of ? { id: each.id, class: of, ...wanted } : each)),
  all: all.map(({ brand, field, q, except, ...each }) =>
    each.class === of
      ? { class: of, brand, field, q, except, ...wanted }
      : { ...each, brand, field, q, except },
  ),
});

export const hasClass = ({ rows, all }: Choices, of: RowClass) =>
  rows.some((each) => each.class === of) || all.some((each) => each.class === of);
