import { body, brandApi } from '@/lib/api/client';
import { brandQueries } from '@/lib/brands';
import { productHistory } from '@/lib/history';
import { listQuery } from '@/lib/pages';
import { productsKey } from '@/lib/queryKeys';
import type { HistoryFilters } from './search';

/** Changes, newest first; they are read again whenever what they changed is. */
export const historyQueries = {
  products: (category: string, filters: HistoryFilters) =>
    listQuery([...productsKey, category, 'changes', filters], (page, signal) =>
      productHistory(category, { ...filters, ...page }, signal),
    ),
  brands: (filters: HistoryFilters) =>
    listQuery([...brandQueries.all, 'changes', filters], async (page, signal) => {
      const query = { ...filters, ...page };
      return body(await brandApi.GET('/api/v1/brand-history', { params: { query }, signal }));
    }),
};
