import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Facet } from '@/components/Facet';
import { FilterBar } from '@/components/FilterBar';
import { quiet } from '@/components/quiet';
import { StatusBadge } from '@/components/StatusBadge';
import { ListView } from '@/components/ListView';
import type { RejectionGroup, RejectionGroups } from '@/lib/api/types';
import { count, formatNumber } from '@/lib/format';
import { useRows } from '@/lib/pages';
import { splitName } from '@/lib/text';
import { NoRejections } from './NoRejections';
import { RejectionPanel } from './RejectionPanel';
import { rejectionColumns } from './columns';
import { groupId, pathName } from './paths';
import { gateQueries } from './queries';
import { reasonBadge } from '@/components/reasons';
import { filtersOf, gateSearch, hasFilters, noFilters, type PartProps } from './search';
import classes from './Gate.module.css';

const nameOf = ({ latest }: RejectionGroup) => splitName(latest);

const periods = [
  { value: 'today', label: 'Today' },
  { value: 'week', label: 'Last 7 days' },
];

/** What was rejected in the last 90 days; the same identity, reason and source make one row. */
export function RejectionsPart({ category, search, onSearch }: PartProps) {
  const list = useInfiniteQuery({
    ...gateQueries.rejections(category, filtersOf(search)),
    placeholderData: keepPreviousData,
  });
  const { open } = search;
  const { opened } = useRows(list, groupId, open);
  const columns = useMemo(() => rejectionColumns(category), [category]);
  const told = list.data?.pages.at(-1);
  // Parsed, so that only valid values get into the address.
  const change = (field: string) => (value: string | undefined) =>
    onSearch(gateSearch.parse({ ...search, [field]: value }));

  return (
    <>
      <FilterBar end={told && !list.isPlaceholderData && <Summary told={told} />}>
        <Facet
          label="Reason"
          options={(told?.reasons ?? []).map(({ value, count: amount }) => ({
            value,
            label: reasonBadge(value).word,
            show: <StatusBadge badge={reasonBadge(value)} />,
            figure: formatNumber(amount),
          }))}
          value={search.reason}
          onChange={change('reason')}
        />
        <Facet
          label="Source"
          options={(told?.paths ?? []).map(({ value, count: amount }) => ({
            value,
            label: pathName(value),
            figure: formatNumber(amount),
          }))}
          value={search.path}
          onChange={change('path')}
        />
        <Facet label="Since" options={periods} value={search.since} onChange={change('since')} />
        {hasFilters(search) && (
          <Button {...quiet} onClick={() => onSearch(noFilters)}>
            Clear
          </Button>
        )}
      </FilterBar>
      <ListView
        list={list}
        question={filtersOf(search)}
        panel={
          opened && (
            <RejectionPanel
              key={open}
              category={category}
              group={opened}
              onSearch={onSearch}
              onClose={() => onSearch({ open: undefined })}
            />
          )
        }
        label="Rejections"
        columns={columns}
        idOf={groupId}
        nameOf={nameOf}
        open={open}
        onOpen={(id) => onSearch({ open: id })}
        empty={<NoRejections search={search} onSearch={onSearch} />}
      />
    </>
  );
}

function Summary({ told: { total, rejections } }: { told: RejectionGroups }) {
  if (total === 0) return null;
  return (
    <span className={classes.summary}>
      {count(rejections, 'rejection')} of {count(total, 'identity', 'identities')}
    </span>
  );
}
