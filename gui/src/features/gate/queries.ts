import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { body, catalogApi, identityApi } from '@/lib/api/client';
import type {
  ExceptionPage,
  GateStanding,
  QuarantinePage,
  RejectionGroups,
  RemovedException,
} from '@/lib/api/schemas';
import { identityQueries } from '@/lib/identity';
import { pageSize } from '@/lib/pages';
import type { RejectionFilters } from './search';

/** Kept up to date while it is on screen. What was never answered waits for "Try again" instead of flickering. */
const live = ({ state }: { state: { data: unknown } }) => (state.data === undefined ? false : 5000);
const exceptionsPath = '/api/v1/identity/{category}/exceptions';

export const gateQueries = {
  /** How the gate's view stands to the catalog, kept up to date. */
  standing: (category: string) =>
    queryOptions({
      queryKey: [...identityQueries.all, category, 'standing'],
      queryFn: async ({ signal }) =>
        body<GateStanding>(
          await identityApi.GET('/api/v1/identity/{category}/status', {
            params: { path: { category } },
            signal,
          }),
        ),
      refetchInterval: live,
    }),
  rejections: (category: string, { since, ...filters }: RejectionFilters) =>
    infiniteQueryOptions({
      queryKey: [...identityQueries.all, category, 'rejections', { ...filters, since }],
      queryFn: async ({ pageParam, signal }) => {
        const query = {
          ...filters,
          ...(since && { since: beginningOf(since) }),
          limit: pageSize(pageParam),
          cursor: pageParam ?? undefined,
        };
        return body<RejectionGroups>(
          await identityApi.GET('/api/v1/identity/{category}/rejections/groups', {
            params: { path: { category }, query },
            signal,
          }),
        );
      },
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
      refetchInterval: live,
      meta: { firstPaint: true },
    }),
  exceptions: (category: string, q: string | undefined) =>
    infiniteQueryOptions({
      queryKey: [...identityQueries.all, category, 'exceptions', { q }],
      queryFn: async ({ pageParam, signal }) => {
        const query = { ...(q && { q }), limit: pageSize(pageParam), cursor: pageParam ?? undefined };
        return body<ExceptionPage>(
          await identityApi.GET(exceptionsPath, { params: { path: { category }, query }, signal }),
        );
      },
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
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
  quarantine: (category: string) =>
    infiniteQueryOptions({
      queryKey: [...identityQueries.all, category, 'quarantine'],
      queryFn: async ({ pageParam, signal }) => {
        const query = { limit: pageSize(pageParam), cursor: pageParam ?? undefined };
        return body<QuarantinePage>(
          await catalogApi.GET('/api/v1/catalog/{category}/quarantine', {
            params: { path: { category }, query },
            signal,
          }),
        );
      },
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
      refetchInterval: live,
    }),
};

type Removal = { identifier: string; dryRun: true } | { identifier: string; dryRun: false; reason: string };

export async function removeException(category: string, query: Removal) {
  return body<RemovedException>(
    await identityApi.DELETE(exceptionsPath, { params: { path: { category }, query } }),
  );
}

/** Asked for with each request, so that "today" stays today in a page left open overnight. */
function beginningOf(since: 'today' | 'week'): string {
  const today = new Date();
  today.setHours(0, 0, 0, 0);
  if (since === 'week') today.setDate(today.getDate() - 6);
  return today.toISOString();
}
