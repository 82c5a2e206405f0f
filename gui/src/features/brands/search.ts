import { z } from 'zod';
import type { BrandFilters } from '@/lib/brands';

const text = z.string().optional().catch(undefined);

/** The state of the brands screen, as its address holds it. */
export const brandSearch = z.object({
  q: text,
  category: text,
  sort: text,
  open: text,
  dialog: z.enum(['add', 'seed']).optional().catch(undefined),
});

export type BrandSearch = z.infer<typeof brandSearch>;
export type ChangeBrandSearch = (change: Partial<BrandSearch>) => void;

export const noFilters = { q: undefined, category: undefined } satisfies Partial<BrandSearch>;

export const hasFilters = ({ q, category }: BrandSearch) => q !== undefined || category !== undefined;

export function filtersOf({ q, category, sort }: BrandSearch): BrandFilters {
  return { ...(q && { q }), ...(category && { category }), ...(sort && { sort }) };
}
