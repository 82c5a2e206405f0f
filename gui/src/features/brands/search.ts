import { z } from '@/lib/zod';
import type { BrandFilters } from '@/lib/brands';

const text = z.string().optional().catch(undefined);

/** The state of the brands screen, as its address holds it. */
export const brandSearch = z.object({
  q: text,
  category: text,
  sort: text,
  open: text,
  sel: text,
  history: z.enum(['open']).optional().catch(undefined),
  dialog: z
    .enum(['add', 'seed', 'remove', 'rename', 'merge', 'move', 'assign', 'undo', 'clashes'])
    .optional()
    .catch(undefined),
  /** The brand a dialog is about, where it is not the open one. */
  of: text,
  /** What a rename begins with. */
  name: text,
  alias: text,
  /** The brand that takes the products or the alias over. */
  to: text,
  /** The entry of the history that is to be undone. */
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

export const hasFilters = ({ q, category }: BrandSearch) => q !== undefined || category !== undefined;

export function filtersOf({ q, category, sort }: BrandSearch): BrandFilters {
  return { ...(q && { q }), ...(category && { category }), ...(sort && { sort }) };
}
