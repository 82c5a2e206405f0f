import { z } from '@/lib/zod';
import { lifecycle, production } from '@/components/meanings';
import { given, hasAny, oneOf, someOf, text } from '@/lib/search';
import type { IdentityInput } from '@/lib/identity';
import { askedValues, formatParams, parseParams } from '@/lib/params';

/** Products that production says nothing about. */
export const noBadge = 'none';

/** The state of the products screen, as its address holds it. */
export const productSearch = z.object({
  q: text,
  /** Several values are separated by commas, and encoded, as a brand may have one in its name. */
  brand: text,
  status: someOf(Object.keys(lifecycle)),
  badge: someOf([...Object.keys(production), noBadge]),
  output: oneOf(['yes', 'no']),
  sort: text,
  open: text,
  sel: text,
  /** The part of the panel; the details without it. */
  part: oneOf(['edit', 'history']),
  dialog: oneOf(['add', 'paste', 'seed', 'sync', 'delete', 'problems']),
  /** The product a dialog is about, where it is not the selected ones. */
  of: text,
  /** The initial values of the dialog that adds a product. */
  addBrand: text,
  addModel: text,
  addVariant: text,
});

export type ProductSearch = z.infer<typeof productSearch>;
export type ProductFilters = {
  q?: string;
  brand?: string[];
  status?: string[];
  badge?: string[];
  hasOutput?: boolean;
  sort?: string;
};
/** A filter that takes several values. */
export type CountedFilter = 'brand' | 'status' | 'badge';
export type ChangeProductSearch = (change: Partial<ProductSearch>) => void;

export const noFilters = {
  q: undefined,
  brand: undefined,
  status: undefined,
  badge: undefined,
  output: undefined,
} satisfies Partial<ProductSearch>;

export const noDialog = {
  dialog: undefined,
  of: undefined,
  addBrand: undefined,
  addModel: undefined,
  addVariant: undefined,
} satisfies Partial<ProductSearch>;

/** The address that leads to the add dialog with an identity filled in. */
export const addDialog = ({ brand, model, variant }: IdentityInput): ProductSearch => ({
  dialog: 'add',
  addBrand: brand,
  addModel: model,
  ...(variant && { addVariant: variant }),
});

export const initialIdentity = ({ addBrand = '', addModel = '', addVariant = '' }: ProductSearch) => ({
  brand: addBrand,
  model: addModel,
  variant: addVariant,
});

export const hasFilters = (search: ProductSearch) => hasAny(search, noFilters);

/** What the service is asked for. */
export const filtersOf = ({ q, brand, status, badge, output, sort }: ProductSearch): ProductFilters =>
  given({
    q,
    brand: askedValues(brand),
    status: askedValues(status),
    badge: askedValues(badge),
    hasOutput: output && output === 'yes',
    sort,
  });

const inView = ['q', 'brand', 'status', 'badge', 'output', 'sort'] as const;

/** What a saved view keeps of the address: filters, sort and search. */
export const viewOf = (search: ProductSearch) =>
  formatParams(Object.fromEntries(inView.map((name) => [name, search[name]])));

/** What a view changes in the address: its filters replace all others. */
export const applied = (view: string): Partial<ProductSearch> => ({
  ...noFilters,
  sort: undefined,
  ...productSearch.parse(parseParams(view)),
});
