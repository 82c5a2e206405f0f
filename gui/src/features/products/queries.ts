import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { body, catalogApi, idempotent, ifMatch } from '@/lib/api/client';
import type { Product, NewProduct, VariantsWanted, SeedChoices, ProductChange } from '@/lib/api/types';
import { fileName } from '@/lib/download';
import { listQuery } from '@/lib/pages';
import { productsKey } from '@/lib/queryKeys';
import type { CountedFilter, ProductFilters } from './search';

const productsPath = '/api/v1/catalog/{category}/products';
const productPath = `${productsPath}/{productId}` as const;
const preview = { staleTime: 0, gcTime: 0, refetchOnWindowFocus: false, meta: { preview: true } };

export const productQueries = {
  all: productsKey,
  list: (category: string, filters: ProductFilters) => ({
    ...listQuery([...productQueries.all, category, 'list', filters], async (page, signal) => {
      const query = { ...filters, ...page };
      return body(await catalogApi.GET(productsPath, { params: { path: { category }, query }, signal }));
    }),
    meta: { firstPaint: true },
  }),
  /** How many products each value of a filter would leave. */
  counts: (category: string, filters: ProductFilters, counts: CountedFilter) =>
    queryOptions({
      queryKey: [...productQueries.all, category, 'counts', counts, filters],
      queryFn: async ({ signal }) => {
        const query = { ...filters, counts, limit: 1 };
        return body(await catalogApi.GET(productsPath, { params: { path: { category }, query }, signal }))
          .counts?.[counts];
      },
    }),
  search: (category: string, q: string) =>
    queryOptions({
      queryKey: [...productQueries.all, category, 'search', q],
      queryFn: async ({ signal }) => {
        const query = { q, limit: 8 };
        return body(await catalogApi.GET(productsPath, { params: { path: { category }, query }, signal }))
          .items;
      },
    }),
  /** One product by its id, for a panel whose row is not loaded. */
  one: (category: string, productId: string) =>
    queryOptions({
      queryKey: [...productQueries.all, category, 'one', productId],
      queryFn: async ({ signal }) =>
        body(
          await catalogApi.GET(productPath, {
            params: { path: { category, productId } },
            signal,
          }),
        ),
    }),
  seedPreview: (category: string, variants: SeedChoices) =>
    queryOptions({
      queryKey: [...productQueries.all, category, 'seed preview', variants],
      queryFn: () => seedCatalog(category, true, variants),
      placeholderData: keepPreviousData,
      ...preview,
    }),
  /** What adding a second variant would do to a product that has none. */
  variantPreview: (category: string, existing: string, wanted: VariantsWanted) =>
    queryOptions({
      queryKey: [...productQueries.all, category, 'variant preview', existing, wanted],
      queryFn: () => addVariant(category, existing, { ...wanted, dryRun: true }),
      retry: false,
      ...preview,
    }),
  syncPreview: (category: string) =>
    queryOptions({
      queryKey: [...productQueries.all, category, 'sync preview'],
      queryFn: () => syncToPipeline(category, true),
      ...preview,
    }),
  /** What a change would make of a product; rejected just as the change itself would be. */
  changePreview: (category: string, { productId, version }: Product, change: ProductChange) =>
    queryOptions({
      queryKey: [...productQueries.all, category, 'change preview', productId, version, change],
      queryFn: ({ signal }) =>
        updateProduct(category, productId, version ?? 0, change, { dryRun: true, signal }),
      retry: false,
      ...preview,
    }),
  history: (category: string, productId: string) =>
    queryOptions({
      queryKey: [...productQueries.all, category, 'history', productId],
      queryFn: async ({ signal }) =>
        body(
          await catalogApi.GET(`${productPath}/history`, {
            params: { path: { category, productId }, query: { limit: 20 } },
            signal,
          }),
        ),
    }),
  /** Whether `product_catalog.json` matches the catalog. */
  file: (category: string) =>
    queryOptions({
      queryKey: [...productQueries.all, category, 'file'],
      queryFn: async ({ signal }) =>
        body(
          await catalogApi.GET('/api/v1/catalog/{category}/catalog-file', {
            params: { path: { category } },
            signal,
          }),
        ),
    }),
};

export async function addProduct(category: string, product: NewProduct, idempotencyKey: string) {
  return body(
    await catalogApi.POST(productsPath, {
      params: { path: { category } },
      headers: idempotent(idempotencyKey),
      body: product,
    }),
  );
}

export async function seedCatalog(category: string, dryRun: boolean, variants: SeedChoices) {
  const asked = { dryRun, ...(Object.keys(variants).length > 0 && { variants }) };
  return body(
    await catalogApi.POST('/api/v1/catalog/{category}/seed', {
      params: { path: { category } },
      body: asked,
    }),
  );
}

export async function addVariant(category: string, productId: string, wanted: VariantsWanted) {
  return body(
    await catalogApi.POST(`${productPath}/variants`, {
      params: { path: { category, productId } },
      body: wanted,
    }),
  );
}

export type ProductAction = 'delete' | 'set_inactive' | 'set_active';

/** Applies an action to many products; the answer has a result for each. */
export async function actOnProducts(category: string, action: ProductAction, productIds: string[]) {
  return body(
    await catalogApi.POST('/api/v1/catalog/{category}/products/actions', {
      params: { path: { category } },
      body: { action, productIds },
    }),
  );
}

type Update = { dryRun?: boolean; signal?: AbortSignal };

export async function updateProduct(
  category: string,
  productId: string,
  version: number,
  change: ProductChange,
  { dryRun, signal }: Update = {},
) {
  return body(
    await catalogApi.PUT(productPath, {
      params: { path: { category, productId }, query: dryRun ? { dryRun } : {} },
      headers: ifMatch(version),
      body: change,
      signal,
    }),
  );
}

export async function syncToPipeline(category: string, dryRun: boolean) {
  return body(
    await catalogApi.POST('/api/v1/catalog/{category}/sync', {
      params: { path: { category } },
      body: { dryRun },
    }),
  );
}

export async function judgeRows(category: string, products: NewProduct[], signal?: AbortSignal) {
  return body(
    await catalogApi.POST(`${productsPath}/bulk`, {
      params: { path: { category }, query: { dryRun: true } },
      body: { products },
      signal,
    }),
  );
}

/** The selected products as a file, with the name the service gives it. */
export async function exportProducts(category: string, format: 'csv' | 'json', productIds: string[]) {
  const { data, response } = await catalogApi.POST(`${productsPath}/export`, {
    params: { path: { category } },
    body: { format, productIds },
    parseAs: 'blob',
  });
  return { file: body({ data }), name: fileName(response, `${category}-products.${format}`) };
}
