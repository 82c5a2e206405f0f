import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/**
 * Brands stand in products, products in their ids, files and the gate's answers: after a change everything is asked anew,
 * but for previews, which would ask for what was just done.
 */
export function useChanged(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(() => client.invalidateQueries({ predicate: ({ meta }) => !meta?.preview }), [client]);
}
