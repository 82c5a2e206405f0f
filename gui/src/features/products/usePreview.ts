import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Product, ProductChange } from '@/lib/api/types';
import { productQueries } from './queries';

/** What the typed change would make of the product, shortly after typing stops; not asked while nothing is changed. */
export function usePreview(product: Product, change: ProductChange, complete: boolean) {
  const wanted = JSON.stringify(change);
  const [settledChange] = useDebouncedValue(wanted, 250);
  const enabled = complete && settledChange !== '{}';
  const query = useQuery({
    ...productQueries.changePreview(product.category, product, JSON.parse(settledChange) as ProductChange),
    enabled,
    placeholderData: keepPreviousData,
  });
  return {
    after: enabled ? query.data : undefined,
    error: enabled && !query.isFetching ? query.error : null,
    retry: () => void query.refetch(),
    /** Whether the preview is about what is in the fields now. */
    settled: complete && settledChange === wanted && !query.isFetching && !query.isPlaceholderData,
  };
}

export type Preview = ReturnType<typeof usePreview>;
