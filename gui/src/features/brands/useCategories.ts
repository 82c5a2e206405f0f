import { useQuery } from '@tanstack/react-query';
import { categoryQueries } from '@/lib/categories';

/** The categories there are, and behind them those that only brands know yet. */
export function useCategories(also: string[]): string[] {
  const { data = [] } = useQuery(categoryQueries.list());
  const known = data.map((item) => item.category);
  return [...new Set([...known, ...also])];
}
