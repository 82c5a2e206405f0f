import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { productQueries, type IdentityInput } from './queries';

/** What the identity gate says about the identity being typed, a moment after the typing rests. */
export function useVerdict(category: string, typed: IdentityInput, enabled: boolean) {
  const [rested] = useDebouncedValue(JSON.stringify(typed), 150);
  const asked = JSON.parse(rested) as IdentityInput;
  const complete = asked.brand !== '' && asked.model.trim() !== '';
  const query = useQuery({
    ...productQueries.decision(category, asked),
    enabled: enabled && complete,
    placeholderData: keepPreviousData,
  });
  const decision = complete ? query.data : undefined;
  const settled = rested === JSON.stringify(typed) && !query.isFetching && !query.isPlaceholderData;
  return {
    decision,
    error: complete ? query.error : null,
    retry: () => void query.refetch(),
    /** The verdict on screen is the verdict on what stands in the fields now. */
    settled: complete && settled && !query.error,
  };
}
