import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ListX, SearchX } from 'lucide-react';
import { EmptyState } from '@/components/EmptyState';
import { categoryName } from '@/lib/format';
import { hasFilters, noFilters, type ChangeQueueSearch, type QueueSearch } from './search';

type Props = { category: string; written: boolean; search: QueueSearch; onSearch: ChangeQueueSearch };

export function NoRows({ category, written, search, onSearch }: Props) {
  if (hasFilters(search)) {
    return (
      <EmptyState
        icon={SearchX}
        title="No row matches"
        actions={
          <Button variant="default" onClick={() => onSearch(noFilters)}>
            Clear search and filters
          </Button>
        }
      >
        Nothing in the queue of {categoryName(category)} fits {search.q ? `“${search.q}”` : 'these filters'}.
      </EmptyState>
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
        ? 'The queue file has no row. Every active product gets one.'
        : 'There is no queue file yet. It is written with the first active product.'}
    </EmptyState>
  );
}
