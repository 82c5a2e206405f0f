import { z } from '@/lib/zod';
import { isProblem } from '@/lib/api/problem';
import type { Brand, CategoryProducts } from '@/lib/api/types';

/** The products of a brand that block a change to it. */
export type Use = { products: number; categories: CategoryProducts[] };

const members = z.object({
  products: z.number(),
  categories: z.array(z.object({ category: z.string(), products: z.number() })),
});

export function rejectedUse(error: unknown): Use | null {
  return isProblem(error, 'brand_in_use') ? (members.safeParse(error.members).data ?? null) : null;
}

export const brandUse = ({ products, productsByCategory }: Brand): Use | null =>
  products > 0 ? { products, categories: productsByCategory } : null;
