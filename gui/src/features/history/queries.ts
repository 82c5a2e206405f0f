import { body, brandApi, catalogApi, syncApi } from '@/lib/api/client';
import { brandQueries } from '@/lib/brands';
import { listQuery } from '@/lib/pages';
import { backupsKey, productionKey, productsKey } from '@/lib/queryKeys';
import { askedOf, type HistoryFilters } from './search';

/** Changes, newest first; they are read again whenever what they changed is. */
export const historyQueries = {
  products: (filters: HistoryFilters) =>
    listQuery([...productsKey, 'changes', filters], async (page, signal) => {
      const query = { ...askedOf(filters), ...page };
      return body(await catalogApi.GET('/api/v1/product-history', { params: { query }, signal }));
    }),
  brands: (filters: HistoryFilters) =>
    listQuery([...brandQueries.all, 'changes', filters], async (page, signal) => {
      const query = { ...askedOf(filters), ...page };
      return body(await brandApi.GET('/api/v1/brand-history', { params: { query }, signal }));
    }),
  work: (filters: HistoryFilters) =>
    listQuery([...backupsKey, 'work', filters], async (page, signal) => {
      const query = { ...askedOf(filters), ...page };
      return body(await catalogApi.GET('/api/v1/work-history', { params: { query }, signal }));
    }),
  production: (filters: HistoryFilters) =>
    listQuery([...productionKey, 'changes', filters], async (page, signal) => {
      const query = { ...askedOf(filters), ...page };
      return body(await syncApi.GET('/api/v1/production-history', { params: { query }, signal }));
    }),
};
