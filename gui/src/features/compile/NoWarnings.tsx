import { Button } from '@mantine/core';
import { CircleCheck } from 'lucide-react';
import { EmptyState } from '@/components/EmptyState';
import { NoMatches } from '@/components/NoMatches';
import type { RulesReport } from '@/lib/api/types';
import { agree, count } from '@/lib/format';
import { hasFilters, noFilters, type ChangeCompileSearch, type CompileSearch } from './search';

type Props = { report: RulesReport; search: CompileSearch; onSearch: ChangeCompileSearch };

/** No warning is shown: there is none, all are snoozed, or the filters leave none. */
export function NoWarnings({ report, search, onSearch }: Props) {
  const { snoozed } = report.counts;
  if (search.state === 'solved' && report.solved.length > 0) return null;
  if (hasFilters(search)) {
    return (
      <NoMatches what="warning" filters onClear={() => onSearch(noFilters)}>
        No warnings of this report for {search.q ? `“${search.q}”` : 'these filters'}.
      </NoMatches>
    );
  }
  if (snoozed > 0) {
    return (
      <EmptyState
        icon={CircleCheck}
        title="Nothing is open"
        actions={
          <Button variant="default" onClick={() => onSearch({ state: 'snoozed' })}>
            Show snoozed
          </Button>
        }
      >
        {count(snoozed, 'warning')} {agree(snoozed, 'is', 'are')} snoozed, and there is no other.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={CircleCheck} title="No warnings">
      All {count(report.production_cross_validation.products_checked, 'product')} in production fit the field
      rules.
    </EmptyState>
  );
}
