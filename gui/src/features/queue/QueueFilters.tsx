import { Button } from '@mantine/core';
import { Facet } from '@/components/Facet';
import { FilterBar } from '@/components/FilterBar';
import { Moment } from '@/components/Moment';
import { quiet } from '@/components/quiet';
import { StatusBadge } from '@/components/StatusBadge';
import type { QueuePage } from '@/lib/api/types';
import { formatNumber } from '@/lib/format';
import { hasFilters, noFilters, type ChangeQueueSearch, type QueueSearch } from './search';
import { queueBadge } from '@/components/queueBadge';
import text from '@/components/Text.module.css';

type Props = { page: QueuePage | undefined; search: QueueSearch; onSearch: ChangeQueueSearch };

export function QueueFilters({ page, search, onSearch }: Props) {
  const { counts = {}, failing = 0, updatedAt } = page ?? {};
  const statuses = search.status ? { [search.status]: 0, ...counts } : counts;
  return (
    <FilterBar
      end={
        updatedAt && (
          <span className={text.dim}>
            Updated <Moment at={updatedAt} />
          </span>
        )
      }
    >
      <Facet
        label="Status"
        options={Object.entries(statuses).map(([status, amount]) => ({
          value: status,
          label: queueBadge(status).word,
          show: <StatusBadge badge={queueBadge(status)} />,
          figure: formatNumber(amount),
        }))}
        value={search.status}
        onChange={(status) => onSearch({ status })}
      />
      <Facet
        label="Errors"
        options={[{ value: 'true', label: 'With an error', figure: formatNumber(failing) }]}
        value={search.failing}
        onChange={(value) => onSearch({ failing: value ? 'true' : undefined })}
      />
      {hasFilters(search) && (
        <Button {...quiet} onClick={() => onSearch(noFilters)}>
          Clear
        </Button>
      )}
    </FilterBar>
  );
}
