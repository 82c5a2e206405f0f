import { z } from '@/lib/zod';
import { askedValues } from '@/lib/params';
import { given, hasAny, oneOf, text } from '@/lib/search';
import type { BrandFilters } from '@/lib/brands';

/** The state of the brands screen, as its address holds it. */
export const brandSearch = z.object({
  q: text,
  /** Several values are separated by commas. */
  category: text,
  sort: text,
  open: text,
  sel: text,
  history: oneOf(['open']),
  dialog: oneOf(['add', 'seed', 'remove', 'rename', 'merge', 'move', 'assign', 'undo', 'clashes']),
  /** The brand a dialog is about, where it is not the open one. */
  of: text,
  /** The initial text of a rename. */
  name: text,
  alias: text,
  /** The brand that gets the products or the alias. */
  to: text,
  /** The entry of the history to undo. */
  entry: text,
});

export type BrandSearch = z.infer<typeof brandSearch>;
export type ChangeBrandSearch = (change: Partial<BrandSearch>) => void;

export const noFilters = { q: undefined, category: undefined } satisfies Partial<BrandSearch>;

export const noDialog = {
  dialog: undefined,
  of: undefined,
  name: undefined,
  alias: undefined,
  to: undefined,
  entry: undefined,
} satisfies Partial<BrandSearch>;

export const hasFilters = (search: BrandSearch) => hasAny(search, noFilters);

export const filtersOf = ({ q, category, sort }: BrandSearch): BrandFilters =>
  given({ q, category: askedValues(category), sort });
