import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/**
 * Brands, products, files and the gate's answers depend on each other: after a change everything is read again, except
 * previews, which would preview what was just done.
 */
export function useChanged(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(() => client.invalidateQueries({ predicate: ({ meta }) => !meta?.preview }), [client]);
}
