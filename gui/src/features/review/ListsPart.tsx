import { useQuery } from '@tanstack/react-query';
import { List, Plus } from 'lucide-react';
import { DataGrid } from '@/components/DataGrid';
import { EmptyState } from '@/components/EmptyState';
import { ManyFacet } from '@/components/Facet';
import { FilterBar } from '@/components/FilterBar';
import { NoMatches } from '@/components/NoMatches';
import { RoleButton } from '@/components/RoleButton';
import { StaleNotice } from '@/components/StaleNotice';
import { Workspace } from '@/components/Workspace';
import { humanize } from '@/lib/format';
import { memberOf, valuesOf } from '@/lib/params';
import { useOff } from '@/lib/permission';
import { AddValueDialog } from './AddValueDialog';
import { ListValueDialogs } from './ListValueDialogs';
import { listColumns, type ListedValue } from './listColumns';
import { ReviewProblem } from './ReviewProblem';
import { SlotPanel } from './SlotPanel';
import { reviewQueries } from './queries';
import { closed, noDialog, type PartProps } from './search';
import { addressOf, slotAt } from './slots';

const idOf = ({ id }: ListedValue) => addressOf({ kind: 'enum_key', id });

/** All are there at once. */
const onePage = { hasNextPage: false, isFetching: false, isError: false, fetchNextPage: () => undefined };

/** The values that fields may have. */
export function ListsPart({ category, search, onSearch }: PartProps) {
  const lists = useQuery(reviewQueries.lists(category));
  const off = useOff('decide');
  const chosen = valuesOf(search.field);
  const all = lists.data ?? [];
  const shown = all.filter(({ fieldKey }) => chosen.length === 0 || chosen.includes(fieldKey));
  const rows = shown.flatMap(({ fieldKey, policy, values }) =>
    values.map((value): ListedValue => ({ ...value, fieldKey, policy })),
  );
  const slot = slotAt(search.open);
  const opened = rows.find((row) => idOf(row) === search.open);
  const retry = () => void lists.refetch();
  if (lists.error && !lists.data) {
    return <ReviewProblem category={category} error={lists.error} onRetry={retry} />;
  }
  return (
    <>
      <FilterBar
        end={
          <RoleButton
            off={off}
            variant="subtle"
            leftSection={<Plus size={13} aria-hidden />}
            onClick={() => onSearch({ ...noDialog, dialog: 'add' })}
          >
            Add value…
          </RoleButton>
        }
      >
        <ManyFacet
          label="Field"
          searchable
          options={all.map(({ fieldKey, values }) => ({
            value: fieldKey,
            label: humanize(fieldKey),
            figure: String(values.length),
          }))}
          values={chosen}
          onChange={(values) => onSearch({ ...closed, field: memberOf(values) })}
        />
      </FilterBar>
      {lists.error && <StaleNotice error={lists.error} readAt={lists.dataUpdatedAt} onRetry={retry} />}
      <Workspace
        panel={
          slot && (
            <SlotPanel
              key={search.open}
              category={category}
              slot={slot}
              search={search}
              onSearch={onSearch}
            />
          )
        }
      >
        <DataGrid
          label="List values"
          columns={listColumns}
          rows={rows}
          total={rows.length}
          groups={shown
            .filter(({ values }) => values.length > 0)
            .map(({ fieldKey, values }) => ({
              key: fieldKey,
              name: humanize(fieldKey),
              title: humanize(fieldKey),
              amount: values.length,
            }))}
          idOf={idOf}
          nameOf={({ value }) => value}
          paging={onePage}
          loading={lists.isPending}
          question={{ field: search.field }}
          open={search.open}
          onOpen={(open) => onSearch({ ...closed, open })}
          empty={
            chosen.length > 0 ? (
              <NoMatches what="value" filters onClear={() => onSearch({ field: undefined })}>
                These fields have no list of values.
              </NoMatches>
            ) : (
              <EmptyState icon={List} title="No lists">
                No field of this category has a list of values yet. Known values and the workbook bring them.
              </EmptyState>
            )
          }
        />
      </Workspace>
      <AddValueDialog
        category={category}
        opened={search.dialog === 'add'}
        fields={all.map(({ fieldKey }) => fieldKey)}
        initial={chosen[0]}
        onClose={() => onSearch(noDialog)}
      />
      {opened && (
        <ListValueDialogs
          category={category}
          value={opened}
          dialog={search.dialog}
          onClose={() => onSearch(noDialog)}
          onLeave={(open) => onSearch({ ...closed, open })}
        />
      )}
    </>
  );
}
