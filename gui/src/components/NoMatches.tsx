import { Button } from '@mantine/core';
import { SearchX } from 'lucide-react';
import type { ReactNode } from 'react';
import { EmptyState } from './EmptyState';

type Props = {
  /** One of what was searched: `product`. */
  what: string;
  onClear: () => void;
  /** The list has filters beside its search. */
  filters?: boolean;
  children: ReactNode;
};

/** A search or filters that leave nothing of a list, and the way back to all of it. */
export function NoMatches({ what, onClear, filters = false, children }: Props) {
  return (
    <EmptyState
      icon={SearchX}
      title={`No ${what} matches`}
      actions={
        <Button variant="default" onClick={onClear}>
          {filters ? 'Clear search and filters' : 'Clear search'}
        </Button>
      }
    >
      {children}
    </EmptyState>
  );
}
