import { z } from '@/lib/zod';
import { given, hasAny, oneOf, text } from '@/lib/search';
import { askedValues, formatParams, parseParams } from '@/lib/params';
import type { ProductionSummary } from '@/lib/api/types';
import { rowClasses, type RowClass } from './types';

/** The state of the production screen, as its address holds it. */
export const productionSearch = z.object({
  /** One class of differences, or all that are not `matched`; the first that asks for something without it. */
  class: oneOf(['all', ...rowClasses]),
  q: text,
  /** Several values are separated by commas, and encoded, as a brand may have one in its name. */
  brand: text,
  field: text,
  sort: text,
  open: text,
  /** What was chosen for rows. */
  sel: text,
  part: oneOf(['history']),
  dialog: oneOf(['source', 'apply', 'keep', 'resolve', 'drop']),
  /** The row or the apply that a dialog or the history is about. */
  of: text,
});

export type ProductionSearch = z.infer<typeof productionSearch>;
export type ChangeProductionSearch = (change: Partial<ProductionSearch>) => void;

export const noDialog = { dialog: undefined, of: undefined } satisfies Partial<ProductionSearch>;

export const noFilters = {
  q: undefined,
  brand: undefined,
  field: undefined,
} satisfies Partial<ProductionSearch>;

export const hasFilters = (search: ProductionSearch) => hasAny(search, noFilters);

export type RowFilters = {
  class?: RowClass;
  brand?: string[];
  field?: string[];
  q?: string;
  sort?: string;
};

/** What the service is asked for. */
export const filtersOf = (shown: ShownClass, { q, brand, field, sort }: ProductionSearch): RowFilters =>
  given({
    class: shown === 'all' ? undefined : shown,
    brand: askedValues(brand),
    field: askedValues(field),
    q,
    sort,
  });

export type ShownClass = RowClass | 'all';

/** How many rows of a class there are. */
export const amountOf = (summary: ProductionSummary, of: RowClass): number =>
  // One product can differ in several fields, each of which is a row.
  of === 'field_drift' ? summary.drifted_fields : summary[of];

export const openClasses = [
  'in_production_only',
  'in_catalog_only',
  'identity_mismatch',
  'field_drift',
] as const;

/** The class of the address, else the first that asks for something and has rows. */
export const shownClass = (search: ProductionSearch, summary: ProductionSummary | undefined): ShownClass =>
  search.class ?? openClasses.find((each) => summary && amountOf(summary, each) > 0) ?? 'all';

/** To another class: brands and search stay, fields are of drift alone. */
export const toClass = (shown: ShownClass) =>
  ({ class: shown, field: undefined, open: undefined }) satisfies Partial<ProductionSearch>;

const inView = ['class', 'q', 'brand', 'field', 'sort'] as const;

/** What a saved view keeps of the address: class, filters, sort and search. */
export const viewOf = (search: ProductionSearch) =>
  formatParams(Object.fromEntries(inView.map((name) => [name, search[name]])));

/** What a view changes in the address: its filters replace all others. */
export const applied = (view: string): Partial<ProductionSearch> => ({
  ...noFilters,
  class: undefined,
  sort: undefined,
  ...productionSearch.parse(parseParams(view)),
});
