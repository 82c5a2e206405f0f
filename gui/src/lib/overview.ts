import { queryOptions } from '@tanstack/react-query';
import { body, catalogApi, identityApi, syncApi } from './api/client';
import { overviewKey } from './queryKeys';

/** One answer of each service, so that one that is away keeps the others' figures in sight. */
export const overviewQueries = {
  catalog: (category: string) =>
    queryOptions({
      queryKey: [...overviewKey, category, 'catalog'],
      queryFn: async ({ signal }) =>
        body(
          await catalogApi.GET('/api/v1/catalog/{category}/overview', {
            params: { path: { category } },
            signal,
          }),
        ),
      meta: { firstPaint: true },
    }),
  gate: (category: string) =>
    queryOptions({
      queryKey: [...overviewKey, category, 'gate'],
      queryFn: async ({ signal }) =>
        body(
          await identityApi.GET('/api/v1/identity/{category}/overview', {
            params: { path: { category } },
            signal,
          }),
        ),
      meta: { firstPaint: true },
    }),
  production: (category: string) =>
    queryOptions({
      queryKey: [...overviewKey, category, 'production'],
      queryFn: async ({ signal }) =>
        body(
          await syncApi.GET('/api/v1/catalog/{category}/production-sync/overview', {
            params: { path: { category } },
            signal,
          }),
        ),
      meta: { firstPaint: true },
    }),
};
