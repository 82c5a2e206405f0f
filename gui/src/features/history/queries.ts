import { infiniteQueryOptions } from '@tanstack/react-query';
import { body, brandApi } from '@/lib/api/client';
import type { BrandHistoryPage } from '@/lib/api/schemas';
import { brandQueries } from '@/lib/brands';
import { productHistory } from '@/lib/history';
import { pageSize } from '@/lib/pages';
import { productsKey } from '@/lib/queryKeys';
import type { HistoryFilters } from './search';

/** What was done, the latest first; it goes out of date with what it was done to. */
export const historyQueries = {
  products: (category: string, filters: HistoryFilters) =>
    infiniteQueryOptions({
      queryKey: [...productsKey, category, 'changes', filters],
      queryFn: ({ pageParam, signal }) =>
        productHistory(
          category,
          { ...filters, limit: pageSize(pageParam), ...(pageParam && { cursor: pageParam }) },
          signal,
        ),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
    }),
  brands: (filters: HistoryFilters) =>
    infiniteQueryOptions({
      queryKey: [...brandQueries.all, 'changes', filters],
      queryFn: async ({ pageParam, signal }) => {
        const query = { ...filters, limit: pageSize(pageParam), cursor: pageParam ?? undefined };
        return body<BrandHistoryPage>(
          await brandApi.GET('/api/v1/brand-history', { params: { query }, signal }),
        );
      },
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
    }),
};
