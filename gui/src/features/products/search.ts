import { z } from '@/lib/zod';
import type { IdentityInput } from '@/lib/identity';
import { formatParams, parseParams } from '@/lib/params';

const text = z.string().optional().catch(undefined);

/** The state of the products screen, as its address holds it. */
export const productSearch = z.object({
  q: text,
  brand: text,
  status: z.enum(['active', 'inactive', 'draft']).optional().catch(undefined),
  badge: z
    .enum([
      'from_production',
      'local_only',
      'production_drift',
      'new_from_production',
      'possibly_discontinued',
    ])
    .optional()
    .catch(undefined),
  output: z.enum(['yes', 'no']).optional().catch(undefined),
  sort: text,
  open: text,
  sel: text,
  /** The part of the panel; the details without it. */
  part: z.enum(['edit', 'history']).optional().catch(undefined),
  dialog: z.enum(['add', 'paste', 'seed', 'sync', 'delete', 'problems']).optional().catch(undefined),
  /** The product a dialog is about, where it is not the selected ones. */
  of: text,
  /** What the dialog that adds a product begins with, for whoever leads there. */
  addBrand: text,
  addModel: text,
  addVariant: text,
});

export type ProductSearch = z.infer<typeof productSearch>;
export type ProductFilters = Pick<ProductSearch, 'q' | 'brand' | 'status' | 'badge' | 'sort'> & {
  hasOutput?: boolean;
};
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

export const hasFilters = (search: ProductSearch) =>
  Object.keys(noFilters).some((name) => search[name as keyof typeof noFilters] !== undefined);

/** What the service is asked; everything left out of the address is left out of the question. */
export function filtersOf(search: ProductSearch): ProductFilters {
  const { q, brand, status, badge, output, sort } = search;
  return {
    ...(q && { q }),
    ...(brand && { brand }),
    ...(status && { status }),
    ...(badge && { badge }),
    ...(output && { hasOutput: output === 'yes' }),
    ...(sort && { sort }),
  };
}

const inView = ['q', 'brand', 'status', 'badge', 'output', 'sort'] as const;

/** What a saved view keeps of the address: filters, sort and search. */
export const viewOf = (search: ProductSearch) =>
  formatParams(Object.fromEntries(inView.map((name) => [name, search[name]])));

/** What an address becomes when a view is applied: the view's filters, and none but those. */
export const applied = (view: string): Partial<ProductSearch> => ({
  ...noFilters,
  sort: undefined,
  ...productSearch.parse(parseParams(view)),
});
