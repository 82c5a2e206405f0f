import { queryOptions } from '@tanstack/react-query';
import { body, catalogApi, identityApi } from '@/lib/api/client';
import { identityQueries } from '@/lib/identity';
import { listQuery } from '@/lib/pages';
import type { RejectionFilters } from './search';

/** Refreshed while it is on screen. A failed first load waits for "Try again" instead of flickering. */
const live = ({ state }: { state: { data: unknown } }) => (state.data === undefined ? false : 5000);
const exceptionsPath = '/api/v1/identity/{category}/exceptions';

export const gateQueries = {
  /** How up to date the gate is with the catalog. */
  standing: (category: string) =>
    queryOptions({
      queryKey: [...identityQueries.all, category, 'standing'],
      queryFn: async ({ signal }) =>
        body(
          await identityApi.GET('/api/v1/identity/{category}/status', {
            params: { path: { category } },
            signal,
          }),
        ),
      refetchInterval: live,
    }),
  rejections: (category: string, { since, ...filters }: RejectionFilters) => ({
    ...listQuery(
      [...identityQueries.all, category, 'rejections', { ...filters, since }],
      async (page, signal) => {
        const query = { ...filters, ...(since && { since: beginningOf(since) }), ...page };
        return body(
          await identityApi.GET('/api/v1/identity/{category}/rejections/groups', {
            params: { path: { category }, query },
            signal,
          }),
        );
      },
    ),
    refetchInterval: live,
    meta: { firstPaint: true },
  }),
  exceptions: (category: string, q: string | undefined) => ({
    ...listQuery([...identityQueries.all, category, 'exceptions', { q }], async (page, signal) => {
      const query = { ...(q && { q }), ...page };
      return body(await identityApi.GET(exceptionsPath, { params: { path: { category }, query }, signal }));
    }),
    meta: { firstPaint: true },
  }),
  /** What removing an exception would leave invalid, without removing it. */
  removal: (category: string, identifier: string) =>
    queryOptions({
      queryKey: [...identityQueries.all, category, 'removal', identifier],
      queryFn: () => removeException(category, { identifier, dryRun: true }),
      staleTime: 0,
      gcTime: 0,
    }),
  quarantine: (category: string) => ({
    ...listQuery([...identityQueries.all, category, 'quarantine'], async (query, signal) =>
      body(
        await catalogApi.GET('/api/v1/catalog/{category}/quarantine', {
          params: { path: { category }, query },
          signal,
        }),
      ),
    ),
    refetchInterval: live,
  }),
};

type Removal = { identifier: string; dryRun: true } | { identifier: string; dryRun: false; reason: string };

export async function removeException(category: string, query: Removal) {
  return body(await identityApi.DELETE(exceptionsPath, { params: { path: { category }, query } }));
}

/** Computed for each request, so that "today" is right in a page left open overnight. */
function beginningOf(since: 'today' | 'week'): string {
  const today = new Date();
  today.setHours(0, 0, 0, 0);
  if (since === 'week') today.setDate(today.getDate() - 6);
  return today.toISOString();
}
