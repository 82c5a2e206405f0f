import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { identityQueries, type IdentityQuestion } from './identity';

/** What the identity gate says about the identity being typed, a moment after the typing rests. */
export function useVerdict(category: string, typed: IdentityQuestion, enabled: boolean) {
  const [rested] = useDebouncedValue(JSON.stringify(typed), 150);
  const asked = JSON.parse(rested) as IdentityQuestion;
  // What each rule says is worth seeing for half a name too; a verdict on one is not.
  const complete = asked.unfolded === true || (asked.brand.trim() !== '' && asked.model.trim() !== '');
  const query = useQuery({
    ...identityQueries.decision(category, asked),
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
