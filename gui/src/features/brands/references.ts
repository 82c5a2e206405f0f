import { z } from '@/lib/zod';
import { isProblem } from '@/lib/api/problem';
import type { Brand, CategoryProducts } from '@/lib/api/schemas';

/** The products that name a brand and stand in the way of a change of it. */
export type Use = { products: number; categories: CategoryProducts[] };

const members = z.object({
  products: z.number(),
  categories: z.array(z.object({ category: z.string(), products: z.number() })),
});

export function refusedUse(error: unknown): Use | null {
  return isProblem(error, 'brand_in_use') ? (members.safeParse(error.members).data ?? null) : null;
}

export const brandUse = ({ products, productsByCategory }: Brand): Use | null =>
  products > 0 ? { products, categories: productsByCategory } : null;
