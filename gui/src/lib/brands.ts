import { queryOptions } from '@tanstack/react-query';
import { body, brandApi, idempotent } from './api/client';
import type { BrandPage, BrandSeedReport, NewBrand } from './api/types';
import { listQuery } from './pages';

export type BrandFilters = { q?: string; category?: string[]; sort?: string };

/** How often to check on a brand while a change of it is in progress. */
export const whilePending = 2000;

export const brandQueries = {
  all: ['brands'] as const,
  list: (filters: BrandFilters) => ({
    ...listQuery([...brandQueries.all, 'list', filters], async (page, signal) => {
      const query = { ...filters, ...page, ...(!page.cursor && { counts: 'category' }) };
      return body(await brandApi.GET('/api/v1/brands', { params: { query }, signal }));
    }),
    refetchInterval: ({ state }: { state: { data: { pages: BrandPage[] } | undefined } }) => {
      const pages = state.data?.pages ?? [];
      return pages.some(({ items }) => items.some((brand) => brand.pending)) ? whilePending : false;
    },
    meta: { firstPaint: true },
  }),
  /** Every brand assigned to a category, by name, for a dropdown. */
  ofCategory: (category: string) =>
    queryOptions({
      queryKey: [...brandQueries.all, 'of', category],
      queryFn: async ({ signal }) => {
        const query = { category: [category], sort: 'name', limit: 1000 };
        return body(await brandApi.GET('/api/v1/brands', { params: { query }, signal })).items;
      },
    }),
  one: (slug: string) =>
    queryOptions({
      queryKey: [...brandQueries.all, 'one', slug],
      queryFn: async ({ signal }) =>
        body(await brandApi.GET('/api/v1/brands/{slug}', { params: { path: { slug } }, signal })),
    }),
  seedPreview: () =>
    queryOptions({
      queryKey: [...brandQueries.all, 'seed preview'],
      queryFn: () => seedBrands(true),
      staleTime: 0,
      gcTime: 0,
      meta: { preview: true },
    }),
  search: (q: string) =>
    queryOptions({
      queryKey: [...brandQueries.all, 'search', q],
      queryFn: async ({ signal }) =>
        body(await brandApi.GET('/api/v1/brands', { params: { query: { q, limit: 5 } }, signal })).items,
    }),
};

export async function addBrand(brand: NewBrand, idempotencyKey: string) {
  return body(await brandApi.POST('/api/v1/brands', { body: brand, headers: idempotent(idempotencyKey) }));
}

export async function seedBrands(dryRun: boolean): Promise<BrandSeedReport> {
  return body(await brandApi.POST('/api/v1/brands/seed', { body: { dryRun } }));
}

/** Assigns the brand with this name to one more category; says whether there is such a brand. */
export async function assignBrand(name: string, category: string) {
  const query = { name, limit: 1 };
  const [brand] = body(await brandApi.GET('/api/v1/brands', { params: { query } })).items;
  if (!brand) return false;
  const { changed, unchanged } = body(
    await brandApi.POST('/api/v1/brands/categories', {
      body: { slugs: [brand.slug], add: [category], remove: [], dryRun: false },
    }),
  );
  return changed + unchanged > 0;
}
