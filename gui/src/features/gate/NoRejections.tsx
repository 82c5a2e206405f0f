import { Button } from '@mantine/core';
import { FlaskConical, SearchX, ShieldCheck } from 'lucide-react';
import { EmptyState } from '@/components/EmptyState';
import { hasFilters, noFilters, toPart, type ChangeGateSearch, type GateSearch } from './search';

export function NoRejections({ search, onSearch }: { search: GateSearch; onSearch: ChangeGateSearch }) {
  if (hasFilters(search)) {
    return (
      <EmptyState
        icon={SearchX}
        title="No refusal matches"
        actions={
          <Button variant="default" onClick={() => onSearch(noFilters)}>
            Clear search and filters
          </Button>
        }
      >
        {search.q
          ? `Nothing that was refused fits “${search.q}”.`
          : 'Nothing that was refused fits these filters.'}{' '}
        Names, ids, files and people are searched.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={ShieldCheck}
      title="Nothing was refused"
      actions={
        <Button
          variant="default"
          leftSection={<FlaskConical size={14} aria-hidden />}
          onClick={() => onSearch(toPart('try'))}
        >
          Try an identity
        </Button>
      }
    >
      Whatever the gate says no to, from an add, a file on disk or another tool, stands here for 90 days, with
      the reason and who tried.
    </EmptyState>
  );
}
