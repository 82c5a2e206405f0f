import { Button } from '@mantine/core';
import { Facet, ManyFacet } from '@/components/Facet';
import { FilterBar } from '@/components/FilterBar';
import { Moment } from '@/components/Moment';
import { quiet } from '@/components/quiet';
import { StatusBadge } from '@/components/StatusBadge';
import type { QueuePage } from '@/lib/api/types';
import { facetOptions } from '@/lib/facets';
import { formatNumber } from '@/lib/format';
import { memberOf, valuesOf } from '@/lib/params';
import { hasFilters, noFilters, type ChangeQueueSearch, type QueueSearch } from './search';
import { queueBadge } from '@/components/queueBadge';
import text from '@/components/Text.module.css';

type Props = { page: QueuePage | undefined; search: QueueSearch; onSearch: ChangeQueueSearch };

export function QueueFilters({ page, search, onSearch }: Props) {
  const { filtered, failing = 0, updatedAt } = page ?? {};
  const statuses = valuesOf(search.status);
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
      <ManyFacet
        label="Status"
        options={facetOptions(filtered, statuses, (status) => queueBadge(status).word).map((option) => ({
          ...option,
          show: <StatusBadge badge={queueBadge(option.value)} />,
        }))}
        values={statuses}
        onChange={(values) => onSearch({ status: memberOf(values) })}
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
