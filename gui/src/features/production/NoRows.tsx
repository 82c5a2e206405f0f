import { Button } from '@mantine/core';
import { CircleCheck, RefreshCw } from 'lucide-react';
import type { ProductionReport } from '@/lib/api/types';
import { EmptyState } from '@/components/EmptyState';
import { NoMatches } from '@/components/NoMatches';
import { count } from '@/lib/format';
import {
  hasFilters,
  noFilters,
  type ChangeProductionSearch,
  type ProductionSearch,
  type ShownClass,
} from './search';
import { classBadges, openRows } from './words';

type Props = {
  shown: ShownClass;
  report: ProductionReport;
  search: ProductionSearch;
  onSearch: ChangeProductionSearch;
  onCompare: () => void;
};

/** No rows of this class, which is usually good news. */
export function NoRows({ shown, report, search, onSearch, onCompare }: Props) {
  if (hasFilters(search)) {
    return (
      <NoMatches what="row" filters onClear={() => onSearch(noFilters)}>
        No results {shown === 'all' ? '' : `in “${classBadges[shown].word}” `}for{' '}
        {search.q ? `“${search.q}”` : 'these filters'}.
      </NoMatches>
    );
  }
  const inStep = openRows(report.summary) === 0;
  return (
    <EmptyState
      icon={CircleCheck}
      title={
        inStep
          ? 'Catalog and production agree'
          : shown === 'all'
            ? 'No differences'
            : `No rows: ${classBadges[shown].word.toLowerCase()}`
      }
      actions={
        <Button variant="default" leftSection={<RefreshCw size={14} aria-hidden />} onClick={onCompare}>
          Compare again
        </Button>
      }
    >
      {inStep
        ? `${count(report.summary.matched, 'product')} are the same in both.`
        : 'The other classes have rows: choose one above, or go there with [ and ].'}
    </EmptyState>
  );
}
