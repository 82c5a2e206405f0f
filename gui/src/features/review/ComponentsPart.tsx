import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Cpu } from 'lucide-react';
import { EmptyState } from '@/components/EmptyState';
import { Facet } from '@/components/Facet';
import { FilterBar } from '@/components/FilterBar';
import { ListView } from '@/components/ListView';
import { NoMatches } from '@/components/NoMatches';
import type { ReviewComponent } from '@/lib/api/types';
import { humanize } from '@/lib/format';
import { useRows } from '@/lib/pages';
import { ComponentPanel } from './ComponentPanel';
import { componentColumns } from './componentColumns';
import { ReviewProblem } from './ReviewProblem';
import { SlotPanel } from './SlotPanel';
import { reviewQueries } from './queries';
import { closed, type PartProps } from './search';
import { componentAddress, componentName, slotAt } from './slots';

const idOf = ({ id }: ReviewComponent) => componentAddress(id);

/** What products are made of, with its properties. */
export function ComponentsPart({ category, search, onSearch }: PartProps) {
  const fields = useQuery(reviewQueries.fields(category)).data ?? [];
  const list = useInfiniteQuery({
    ...reviewQueries.components(category, search.type),
    placeholderData: keepPreviousData,
  });
  const slot = slotAt(search.open);
  const { opened } = useRows(list, idOf, slot ? undefined : search.open);
  const types = [...new Set(fields.flatMap(({ componentType }) => componentType ?? []))];
  const show = (open: string | undefined) => onSearch({ ...closed, open });
  if (list.error && !list.data) {
    return <ReviewProblem category={category} error={list.error} onRetry={() => void list.refetch()} />;
  }
  return (
    <>
      <FilterBar>
        <Facet
          label="Type"
          searchable={types.length > 8}
          options={types.map((value) => ({ value, label: humanize(value) }))}
          value={search.type}
          onChange={(type) => onSearch({ ...closed, type })}
        />
      </FilterBar>
      <ListView
        list={list}
        question={{ type: search.type }}
        label="Components"
        columns={componentColumns}
        idOf={idOf}
        nameOf={componentName}
        open={search.open}
        onOpen={show}
        empty={
          search.type ? (
            <NoMatches what="component" filters onClear={() => onSearch({ type: undefined })}>
              There is no {humanize(search.type).toLowerCase()} in the snapshot.
            </NoMatches>
          ) : (
            <EmptyState icon={Cpu} title="No components">
              The workspace has no component files. Fields that name a component get theirs from there.
            </EmptyState>
          )
        }
        panel={
          slot ? (
            <SlotPanel
              key={search.open}
              category={category}
              slot={slot}
              search={search}
              onSearch={onSearch}
            />
          ) : (
            opened && (
              <ComponentPanel
                key={search.open}
                category={category}
                component={opened}
                search={search}
                onSearch={onSearch}
              />
            )
          )
        }
      />
    </>
  );
}
