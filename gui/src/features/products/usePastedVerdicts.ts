import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { JudgedRow } from '@/lib/api/schemas';
import { isSame, toProduct, type PastedRow } from './pasted';
import { judgeRows, productQueries } from './queries';

const ofBrand = ['brand_not_registered', 'brand_not_in_category'];

/**
 * What adding the rows would do, a moment after the typing rests. `brandsChange`: a brand was put right just now, of
 * which the catalog hears a moment later; until then rows of unknown brands are asked for again.
 */
export function usePastedVerdicts(category: string, rows: PastedRow[], brandsChange: boolean) {
  const [rested] = useDebouncedValue(rows, 400);
  const query = useQuery({
    queryKey: [...productQueries.all, category, 'pasted', rested],
    queryFn: async ({ signal }) => {
      const { results } = await judgeRows(category, rested.map(toProduct), signal);
      return rested.map((row, index) => ({ row, judged: results[index] }));
    },
    enabled: rested.length > 0,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      brandsChange && state.data?.some(({ judged }) => ofBrand.includes(judged?.reason ?? '')) ? 1500 : false,
    refetchOnWindowFocus: false,
    staleTime: 0,
    gcTime: 0,
    meta: { preview: true },
  });
  const known = new Map((query.data ?? []).map((verdict) => [verdict.row.key, verdict]));
  /** What was said of the row as it stands now; none while that is still asked. */
  function verdictOf(row: PastedRow): JudgedRow | undefined {
    const verdict = known.get(row.key);
    return verdict && isSame(verdict.row, row) ? verdict.judged : undefined;
  }
  return {
    verdictOf,
    error: query.error,
    retry: () => void query.refetch(),
    settled: rested === rows && !query.isFetching && !query.isPlaceholderData && !query.error,
  };
}
