import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { JudgedRow } from '@/lib/api/types';
import { isSame, toProduct, type PastedRow } from './pasted';
import { judgeRows, productQueries } from './queries';

const ofBrand = ['brand_not_registered', 'brand_not_in_category'];

/**
 * What adding the rows would do, shortly after typing stops. `brandsChange`: a brand was added or assigned just now,
 * which reaches the catalog a moment later; until then rows with unknown brands are checked again.
 */
export function usePastedVerdicts(category: string, rows: PastedRow[], brandsChange: boolean) {
  const [settledRows] = useDebouncedValue(rows, 400);
  const query = useQuery({
    queryKey: [...productQueries.all, category, 'pasted', settledRows],
    queryFn: async ({ signal }) => {
      const { results } = await judgeRows(category, settledRows.map(toProduct), signal);
      return settledRows.map((row, index) => ({ row, judged: results[index] }));
    },
    enabled: settledRows.length > 0,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      brandsChange && state.data?.some(({ judged }) => ofBrand.includes(judged?.reason ?? '')) ? 1500 : false,
    refetchOnWindowFocus: false,
    staleTime: 0,
    gcTime: 0,
    meta: { preview: true },
  });
  const known = new Map((query.data ?? []).map((verdict) => [verdict.row.key, verdict]));
  /** The verdict on the row as it is now; undefined until it is known. */
  function verdictOf(row: PastedRow): JudgedRow | undefined {
    const verdict = known.get(row.key);
    return verdict && isSame(verdict.row, row) ? verdict.judged : undefined;
  }
  return {
    verdictOf,
    error: query.error,
    retry: () => void query.refetch(),
    settled: settledRows === rows && !query.isFetching && !query.isPlaceholderData && !query.error,
  };
}
