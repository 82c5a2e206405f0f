import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/**
 * A brand's names stand in its products, their ids and the gate's answers: after a change everything is asked anew,
 * but for previews, which would ask for what was just done.
 */
export function useBrandsChanged(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(() => client.invalidateQueries({ predicate: ({ meta }) => !meta?.preview }), [client]);
}
