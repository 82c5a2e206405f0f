import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Product, ProductChange } from '@/lib/api/schemas';
import { productQueries } from './queries';

/** What a change being typed would make of the product, a moment after the typing rests; asked of nobody while it is none. */
export function usePreview(product: Product, change: ProductChange, complete: boolean) {
  const wanted = JSON.stringify(change);
  const [rested] = useDebouncedValue(wanted, 250);
  const enabled = complete && rested !== '{}';
  const query = useQuery({
    ...productQueries.changePreview(product.category, product, JSON.parse(rested) as ProductChange),
    enabled,
    placeholderData: keepPreviousData,
  });
  return {
    after: enabled ? query.data : undefined,
    error: enabled && !query.isFetching ? query.error : null,
    retry: () => void query.refetch(),
    /** What is shown is about what stands in the fields now. */
    settled: complete && rested === wanted && !query.isFetching && !query.isPlaceholderData,
  };
}

export type Preview = ReturnType<typeof usePreview>;
