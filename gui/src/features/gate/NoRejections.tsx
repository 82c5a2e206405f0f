import { ShieldCheck } from 'lucide-react';
import { EmptyState } from '@/components/EmptyState';
import { NoMatches } from '@/components/NoMatches';
import { TryButton } from './TryButton';
import { hasFilters, noFilters, toPart, type PartProps } from './search';

export function NoRejections({ search, onSearch }: Pick<PartProps, 'search' | 'onSearch'>) {
  if (hasFilters(search)) {
    return (
      <NoMatches what="rejection" filters onClear={() => onSearch(noFilters)}>
        {search.q ? `No results for “${search.q}”.` : 'No results for these filters.'} The search covers
        names, ids, files and people.
      </NoMatches>
    );
  }
  return (
    <EmptyState
      icon={ShieldCheck}
      title="No rejections"
      actions={<TryButton onClick={() => onSearch(toPart('try'))}>Try an identity</TryButton>}
    >
      Everything the gate rejects, from a new product, a file on disk or another tool, is listed here for 90
      days, with the reason and who tried.
    </EmptyState>
  );
}
