import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { body, catalogApi, syncApi } from '@/lib/api/client';
import { Problem } from '@/lib/api/problem';
import type { ApplyReport, ProductionReport, ProductSource, RowActions, UploadedList } from '@/lib/api/types';
import { upload, type Upload } from '@/lib/api/upload';
import { listQuery } from '@/lib/pages';
import { productionKey, productsKey } from '@/lib/queryKeys';
import type { RowFilters } from './search';

const syncPath = '/api/v1/catalog/{category}/production-sync';
const applyPath = `${syncPath}/applies/{applyId}` as const;
const driftPath = `${syncPath}/accepted-drift` as const;
const sourcePath = '/api/v1/catalog/{category}/product-source';

/** How often to ask while something is under way, and while nothing is: others pull and apply too. */
const busyEvery = 1_000;
const idleEvery = 20_000;

export const isRunning = (state: string) => ['running', 'applying', 'undoing'].includes(state);

export const productionQueries = {
  all: productionKey,
  /** The latest comparison without its rows; null while there is none. */
  report: (category: string) =>
    queryOptions({
      queryKey: [...productionKey, category, 'report'],
      queryFn: async ({ signal }) => {
        try {
          return body(
            await syncApi.GET(`${syncPath}/report`, {
              params: { path: { category }, query: { details: false } },
              signal,
            }),
          );
        } catch (error) {
          if (error instanceof Problem && error.status === 404) return null;
          throw error;
        }
      },
      meta: { firstPaint: true },
    }),
  /** `planId` only tells one comparison from the next: the rows are always those of the latest. */
  rows: (category: string, planId: string, filters: RowFilters) => ({
    ...listQuery([...productionKey, category, 'rows', planId, filters], async (page, signal) => {
      const query = { ...filters, ...page, ...(!page.cursor && { counts: 'brand,field' }) };
      return body(await syncApi.GET(`${syncPath}/rows`, { params: { path: { category }, query }, signal }));
    }),
    meta: { firstPaint: true },
  }),
  history: (category: string) =>
    queryOptions({
      queryKey: [...productionKey, category, 'history'],
      queryFn: async ({ signal }) =>
        body(
          await syncApi.GET(`${syncPath}/history`, {
            params: { path: { category }, query: { limit: 50 } },
            signal,
          }),
        ),
      refetchInterval: ({ state: { data } }) =>
        [...(data?.pulls ?? []), ...(data?.applies ?? [])].some(({ state }) => isRunning(state))
          ? busyEvery
          : idleEvery,
    }),
  /** When a product was last edited, to tell whether a comparison is older; null while there is none. */
  lastEdit: (category: string) =>
    queryOptions({
      queryKey: [...productsKey, category, 'last edit'],
      queryFn: async ({ signal }) => {
        const page = body(
          await catalogApi.GET('/api/v1/catalog/{category}/products', {
            params: { path: { category }, query: { sort: '-updatedAt', limit: 1 } },
            signal,
          }),
        );
        return page.items[0]?.updatedAt ?? null;
      },
    }),
  apply: (category: string, applyId: string, results: 'all' | 'exceptions') =>
    queryOptions({
      queryKey: [...productionKey, category, 'apply', applyId, results],
      queryFn: async ({ signal }) =>
        body(
          await syncApi.GET(applyPath, {
            params: { path: { category, applyId }, query: { results } },
            signal,
          }),
        ),
      refetchInterval: ({ state: { data } }) => (data && isRunning(data.state) ? busyEvery : false),
    }),
  /** What applying the choices would do. */
  preview: (category: string, planId: string, actions: RowActions) =>
    queryOptions({
      queryKey: [...productionKey, category, 'preview', planId, actions],
      queryFn: ({ signal }) => previewApply(category, planId, actions, signal),
      placeholderData: keepPreviousData,
      staleTime: 0,
      gcTime: 0,
      refetchOnWindowFocus: false,
      retry: false,
    }),
  acceptedDrift: (category: string) =>
    queryOptions({
      queryKey: [...productionKey, category, 'accepted drift'],
      queryFn: async ({ signal }) =>
        body(await syncApi.GET(driftPath, { params: { path: { category } }, signal })),
    }),
  /** The source with its version. */
  source: (category: string) =>
    queryOptions({
      queryKey: [...productionKey, category, 'source'],
      queryFn: async ({ signal }) => {
        const { data, response } = await syncApi.GET(sourcePath, {
          params: { path: { category } },
          signal,
        });
        return { source: body({ data }), etag: response.headers.get('ETag') ?? '' };
      },
    }),
};

export type Pulling = { refresh?: boolean; confirmDrop?: boolean };

/** Compares with production; changes neither side. */
export async function compare(category: string, pulling: Pulling) {
  return body(
    await syncApi.POST(syncPath, { params: { path: { category } }, body: { dryRun: true, ...pulling } }),
  ) as ProductionReport;
}

async function previewApply(category: string, planId: string, actions: RowActions, signal: AbortSignal) {
  return body(
    await syncApi.POST(`${syncPath}/preview`, {
      params: { path: { category } },
      body: { planId, actions },
      signal,
    }),
  );
}

/** Starts an apply, which goes on without this page. */
export async function applyActions(category: string, planId: string, actions: RowActions) {
  return body(
    await syncApi.POST(syncPath, {
      params: { path: { category } },
      body: { dryRun: false, background: true, planId, actions },
    }),
  ) as ApplyReport;
}

/** The field counts as drift again, from the next comparison on. */
export async function removeAcceptedDrift(category: string, product: string, field: string) {
  await syncApi.DELETE(driftPath, { params: { path: { category }, query: { product, field } } });
}

export async function saveSource(category: string, source: ProductSource, etag: string) {
  const { data, response } = await syncApi.PUT(sourcePath, {
    params: { path: { category } },
    headers: { 'If-Match': etag },
    body: source,
  });
  return { source: body({ data }), etag: response.headers.get('ETag') ?? '' };
}

export async function testSource(category: string, source: ProductSource) {
  return body(await syncApi.POST(`${sourcePath}/test`, { params: { path: { category } }, body: source }));
}

export const uploadList = (category: string, sent: Upload) =>
  upload<UploadedList>(`/api/v1/catalog/${category}/product-source/file`, sent, 'PUT');
