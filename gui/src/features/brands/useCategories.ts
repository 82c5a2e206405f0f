import { useQuery } from '@tanstack/react-query';
import { categoryQueries } from '@/lib/categories';

/** All categories, followed by those that only brands are assigned to so far. */
export function useCategories(also: string[]): string[] {
  const { data = [] } = useQuery(categoryQueries.list());
  const known = data.map((item) => item.category);
  return [...new Set([...known, ...also])];
}
