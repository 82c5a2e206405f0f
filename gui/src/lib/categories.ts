import { queryOptions } from '@tanstack/react-query';
import { body, catalogApi } from './api/client';

export const categoryQueries = {
  all: ['categories'] as const,
  list: () =>
    queryOptions({
      queryKey: categoryQueries.all,
      meta: { firstPaint: true },
      queryFn: async ({ signal }) => body(await catalogApi.GET('/api/v1/categories', { signal })).items,
    }),
};

export async function addCategory(category: string) {
  await catalogApi.POST('/api/v1/categories', { body: { category } });
}

/** Only an empty category can be removed; otherwise the answer says what is in it. */
export async function removeCategory(category: string) {
  await catalogApi.DELETE('/api/v1/categories/{category}', { params: { path: { category } } });
}
