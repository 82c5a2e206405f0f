import { History } from 'lucide-react';
import { EmptyState } from '@/components/EmptyState';
import { hasFilters, type HistorySearch } from './search';

/** Nothing matches, or nothing was done yet. */
export function NoEntries({ search, what }: { search: HistorySearch; what: string }) {
  const isFiltered = hasFilters(search);
  return (
    <EmptyState icon={History} title={isFiltered ? 'No entry matches' : 'Nothing done yet'}>
      {isFiltered ? 'Clear a filter to see other entries.' : what}
    </EmptyState>
  );
}
