import { infiniteQueryOptions } from '@tanstack/react-query';
import { body, catalogApi } from '@/lib/api/client';
import type { QueuePage } from '@/lib/api/schemas';
import { pageSize } from '@/lib/pages';
import { queueKey } from '@/lib/queryKeys';
import type { QueueFilters } from './search';

export const queueQueries = {
  all: queueKey,
  list: (category: string, filters: QueueFilters) =>
    infiniteQueryOptions({
      queryKey: [...queueQueries.all, category, 'list', filters],
      queryFn: async ({ pageParam, signal }) =>
        body<QueuePage>(
          await catalogApi.GET('/api/v1/catalog/{category}/queue/entries', {
            params: {
              path: { category },
              query: { ...filters, limit: pageSize(pageParam), cursor: pageParam ?? undefined },
            },
            signal,
          }),
        ),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
      meta: { firstPaint: true },
    }),
};
