import { memberOf, valuesOf } from '@/lib/params';
import { hasAny, oneOf, text } from '@/lib/search';
import { z } from '@/lib/zod';

export const parts = ['products', 'brands', 'work', 'production'] as const;
export type Part = (typeof parts)[number];

const periods = ['day', 'week', 'month'] as const;
export type Period = (typeof periods)[number];

/** The state of the history screen, as its address holds it; without a part it shows products. */
export const historySearch = z.object({
  part: oneOf(parts),
  /** Several values are separated by commas, and encoded. */
  category: text,
  actor: text,
  action: text,
  when: oneOf(periods),
  open: text,
  /** The entry that is to be undone. */
  undo: text,
});

export type HistorySearch = z.infer<typeof historySearch>;
export type ChangeHistorySearch = (change: Partial<HistorySearch>) => void;
export type BrandUndo = { entry: number | undefined; name: string; onClose: () => void };
export type PartProps = { search: HistorySearch; onSearch: ChangeHistorySearch };

export const noFilters = {
  category: undefined,
  actor: undefined,
  action: undefined,
  when: undefined,
} satisfies Partial<HistorySearch>;

export const hasFilters = (search: HistorySearch) => hasAny(search, noFilters);

export type Many = 'category' | 'actor' | 'action';

/** Another choice of a filter; the entry that was open may not match it. */
export const choosing = (name: Many, values: string[]): Partial<HistorySearch> => ({
  [name]: memberOf(values),
  open: undefined,
});

/** To another part: what was done is named differently there. */
export const toPart = (part: Part) =>
  ({
    part: part === 'products' ? undefined : part,
    action: undefined,
    open: undefined,
    undo: undefined,
  }) satisfies Partial<HistorySearch>;

const hours: Record<Period, number> = { day: 24, week: 7 * 24, month: 30 * 24 };

export type HistoryFilters = { category: string[]; actor: string[]; action: string[]; when: Period | null };

export const filtersOf = ({ category, actor, action, when }: HistorySearch): HistoryFilters => ({
  category: valuesOf(category),
  actor: valuesOf(actor),
  action: valuesOf(action),
  when: when ?? null,
});

/** What a service is asked for; the period ends when it is asked. */
export const askedOf = ({ when, ...filters }: HistoryFilters) => ({
  ...filters,
  ...(when && { from: new Date(Date.now() - hours[when] * 3_600_000).toISOString() }),
});
