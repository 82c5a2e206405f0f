import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { body, catalogApi, idempotent } from '@/lib/api/client';
import type {
  ActionReport,
  AddedProduct,
  NewProduct,
  Product,
  ProductPage,
  SeedReport,
} from '@/lib/api/schemas';
import { pageSize } from '@/lib/pages';
import type { ProductFilters } from './search';

const productsPath = '/api/v1/catalog/{category}/products';

export const productQueries = {
  all: ['products'] as const,
  list: (category: string, filters: ProductFilters) =>
    infiniteQueryOptions({
      queryKey: [...productQueries.all, category, 'list', filters],
      queryFn: async ({ pageParam, signal }) => {
        const query = { ...filters, limit: pageSize(pageParam), cursor: pageParam ?? undefined };
        return body<ProductPage>(
          await catalogApi.GET(productsPath, { params: { path: { category }, query }, signal }),
        );
      },
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
      meta: { firstPaint: true },
    }),
  search: (category: string, q: string) =>
    queryOptions({
      queryKey: [...productQueries.all, category, 'search', q],
      queryFn: async ({ signal }) => {
        const query = { q, limit: 8 };
        return body<ProductPage>(
          await catalogApi.GET(productsPath, { params: { path: { category }, query }, signal }),
        ).items;
      },
    }),
  /** One product by its id, for a panel whose row is not loaded. */
  one: (category: string, productId: string) =>
    queryOptions({
      queryKey: [...productQueries.all, category, 'one', productId],
      queryFn: async ({ signal }) =>
        body<Product>(
          await catalogApi.GET('/api/v1/catalog/{category}/products/{productId}', {
            params: { path: { category, productId } },
            signal,
          }),
        ),
    }),
  seedPreview: (category: string) =>
    queryOptions({
      queryKey: [...productQueries.all, category, 'seed preview'],
      queryFn: () => seedCatalog(category, true),
      staleTime: 0,
      gcTime: 0,
    }),
};

export async function addProduct(category: string, product: NewProduct, idempotencyKey: string) {
  return body<AddedProduct>(
    await catalogApi.POST(productsPath, {
      params: { path: { category } },
      headers: idempotent(idempotencyKey),
      body: product,
    }),
  );
}

export async function seedCatalog(category: string, dryRun: boolean) {
  return body<SeedReport>(
    await catalogApi.POST('/api/v1/catalog/{category}/seed', {
      params: { path: { category } },
      body: { dryRun },
    }),
  );
}

export type ProductAction = 'delete' | 'set_inactive' | 'set_active';

/** Done to those that are there, in one go; the answer says what became of each. */
export async function actOnProducts(category: string, action: ProductAction, productIds: string[]) {
  return body<ActionReport>(
    await catalogApi.POST('/api/v1/catalog/{category}/products/actions', {
      params: { path: { category } },
      body: { action, productIds },
    }),
  );
}
