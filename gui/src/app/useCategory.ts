import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Category } from '@/lib/api/types';
import { categoryQueries } from '@/lib/categories';
import { rememberedCategory } from '@/lib/lastSeen';

type Current = Pick<Category, 'category'> & Partial<Category>;

/** The current category: that of the address, else the last used one, else the first. Its figures follow once loaded. */
export function useCategory(): Current | undefined {
  const { category: named } = useParams({ strict: false });
  const { data } = useQuery(categoryQueries.list());
  const wanted = named ?? rememberedCategory();
  if (!data) return wanted ? { category: wanted } : undefined;
  return data.find((item) => item.category === wanted) ?? (named ? undefined : data[0]);
}
