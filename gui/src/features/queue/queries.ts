import { body, catalogApi } from '@/lib/api/client';
import { listQuery } from '@/lib/pages';
import { queueKey } from '@/lib/queryKeys';
import type { QueueFilters } from './search';

export const queueQueries = {
  all: queueKey,
  list: (category: string, filters: QueueFilters) => ({
    ...listQuery([...queueQueries.all, category, 'list', filters], async (page, signal) => {
      const query = { ...filters, ...page };
      return body(
        await catalogApi.GET('/api/v1/catalog/{category}/queue/entries', {
          params: { path: { category }, query },
          signal,
        }),
      );
    }),
    meta: { firstPaint: true },
  }),
};
