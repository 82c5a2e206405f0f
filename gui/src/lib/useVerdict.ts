import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { identityQueries, type IdentityQuestion } from './identity';

/** The identity gate's verdict on the identity being typed, shortly after typing stops. */
export function useVerdict(category: string, typed: IdentityQuestion, enabled: boolean) {
  const [settledText] = useDebouncedValue(JSON.stringify(typed), 150);
  const asked = JSON.parse(settledText) as IdentityQuestion;
  // The rules are worth showing for an incomplete name, a verdict is not.
  const complete = asked.unfolded === true || (asked.brand.trim() !== '' && asked.model.trim() !== '');
  const query = useQuery({
    ...identityQueries.decision(category, asked),
    enabled: enabled && complete,
    placeholderData: keepPreviousData,
  });
  const decision = complete ? query.data : undefined;
  const settled = settledText === JSON.stringify(typed) && !query.isFetching && !query.isPlaceholderData;
  return {
    decision,
    error: complete ? query.error : null,
    retry: () => void query.refetch(),
    /** Whether the verdict is about what is in the fields now. */
    settled: complete && settled && !query.error,
  };
}
