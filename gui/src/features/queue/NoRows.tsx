import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ListX } from 'lucide-react';
import { EmptyState } from '@/components/EmptyState';
import { NoMatches } from '@/components/NoMatches';
import { categoryName } from '@/lib/format';
import { hasFilters, noFilters, type ChangeQueueSearch, type QueueSearch } from './search';

type Props = { category: string; written: boolean; search: QueueSearch; onSearch: ChangeQueueSearch };

export function NoRows({ category, written, search, onSearch }: Props) {
  if (hasFilters(search)) {
    return (
      <NoMatches what="row" filters onClear={() => onSearch(noFilters)}>
        No results in the queue of {categoryName(category)} for {search.q ? `“${search.q}”` : 'these filters'}
        .
      </NoMatches>
    );
  }
  return (
    <EmptyState
      icon={ListX}
      title="The queue is empty"
      actions={
        <Button
          variant="default"
          renderRoot={(props) => (
            <Link
              {...props}
              to="/studio/$category/products"
              params={{ category }}
              search={{ dialog: 'sync' }}
            />
          )}
        >
          Sync to the pipeline…
        </Button>
      }
    >
      {written
        ? 'The queue file has no rows. Every active product gets one.'
        : 'There is no queue file yet. It is written with the first active product.'}
    </EmptyState>
  );
}
