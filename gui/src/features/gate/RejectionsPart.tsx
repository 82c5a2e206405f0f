import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Facet, ManyFacet } from '@/components/Facet';
import { FilterBar } from '@/components/FilterBar';
import { quiet } from '@/components/quiet';
import { StatusBadge } from '@/components/StatusBadge';
import { ListView } from '@/components/ListView';
import type { RejectionGroup, RejectionGroups } from '@/lib/api/types';
import { facetOptions } from '@/lib/facets';
import { count } from '@/lib/format';
import { useRows } from '@/lib/pages';
import { memberOf, valuesOf } from '@/lib/params';
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
  const reasons = valuesOf(search.reason);
  const paths = valuesOf(search.path);

  return (
    <>
      <FilterBar end={told && !list.isPlaceholderData && <Summary told={told} />}>
        <ManyFacet
          label="Reason"
          options={facetOptions(countsOf(told?.reasons), reasons, (reason) => reasonBadge(reason).word).map(
            (option) => ({ ...option, show: <StatusBadge badge={reasonBadge(option.value)} /> }),
          )}
          values={reasons}
          onChange={(values) => onSearch({ reason: memberOf(values) })}
        />
        <ManyFacet
          label="Source"
          options={facetOptions(countsOf(told?.paths), paths, pathName)}
          values={paths}
          onChange={(values) => onSearch({ path: memberOf(values) })}
        />
        <Facet
          label="Since"
          options={periods}
          value={search.since}
          onChange={(since) => onSearch(gateSearch.parse({ ...search, since }))}
        />
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

const countsOf = (facets: RejectionGroups['reasons'] = []) =>
  Object.fromEntries(facets.map(({ value, count: amount }) => [value, amount]));

function Summary({ told: { total, rejections } }: { told: RejectionGroups }) {
  if (total === 0) return null;
  return (
    <span className={classes.summary}>
      {count(rejections, 'rejection')} of {count(total, 'identity', 'identities')}
    </span>
  );
}
