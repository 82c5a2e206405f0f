import { notifications } from '@mantine/notifications';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Undo2 } from 'lucide-react';
import { FactList } from '@/components/FactList';
import { ListView } from '@/components/ListView';
import { RoleButton } from '@/components/RoleButton';
import { PanelSection, SidePanel } from '@/components/SidePanel';
import { StatusBadge } from '@/components/StatusBadge';
import type { Column } from '@/components/column';
import { applyBadge, pullBadge } from '@/components/productionBadges';
import text from '@/components/Text.module.css';
import type { ProductionEntry } from '@/lib/api/types';
import { explained } from '@/lib/explained';
import { categoryName, count, formatMoment } from '@/lib/format';
import { useWrite } from '@/lib/permission';
import { undoApply, undoneOf } from '@/lib/production';
import { useChanged } from '@/lib/useChanged';
import { HistoryFilters } from './HistoryFilters';
import { NoEntries } from './NoEntries';
import { categoryColumn, commonColumns } from './columns';
import { historyQueries } from './queries';
import { readHistory } from './readHistory';
import { filtersOf, type PartProps } from './search';
import { productionActions } from './words';
import classes from './History.module.css';

const idOf = ({ id }: ProductionEntry) => id;
const nameOf = ({ action, category }: ProductionEntry) =>
  `${productionActions[action]} ${categoryName(category)}`;
const badgeOf = ({ action, state }: ProductionEntry) =>
  action === 'pulled' ? pullBadge(state) : applyBadge(state);
const amountOf = ({ action, amount }: ProductionEntry) =>
  amount === null ? '—' : count(amount, action === 'pulled' ? 'product' : 'row');

/** What was compared with production and applied in all categories; an apply can be undone. */
export function ProductionPart({ search, onSearch }: PartProps) {
  const changed = useChanged();
  const filters = filtersOf(search);
  const list = useInfiniteQuery({ ...historyQueries.production(filters), placeholderData: keepPreviousData });
  const { entries, actors, found } = readHistory(list.data);
  const open = entries.find((entry) => idOf(entry) === search.open);
  const undoing = useWrite('apply', {
    mutationFn: ({ category, id }: ProductionEntry) => undoApply(category, id),
    onSuccess: (report, { category }) =>
      notifications.show({
        color: 'green',
        title: `Undone in ${categoryName(category)}`,
        message: undoneOf(report),
      }),
    onError: (error) => {
      const { what, why } = explained(error);
      notifications.show({ color: 'red', title: `Not undone: ${what}`, message: why, autoClose: false });
    },
    onSettled: () => changed(),
  });
  const undoButton = (entry: ProductionEntry) => (
    <RoleButton
      off={undoing.off}
      variant="subtle"
      size="compact-xs"
      leftSection={<Undo2 size={13} aria-hidden />}
      loading={undoing.isPending && undoing.variables?.id === entry.id}
      aria-label={`Undo what ${entry.actor} applied in ${categoryName(entry.category)}`}
      onClick={(event) => {
        event.stopPropagation();
        undoing.mutate(entry);
      }}
    >
      Undo
    </RoleButton>
  );
  return (
    <>
      <HistoryFilters
        search={search}
        onSearch={onSearch}
        actions={productionActions}
        actors={actors}
        found={found}
      />
      <ListView
        label="Comparisons with production"
        list={list}
        question={filters}
        columns={[
          ...columns,
          {
            key: 'undo',
            label: 'Undo',
            width: '92px',
            sortable: false,
            render: (entry) => entry.undoable && undoButton(entry),
          },
        ]}
        idOf={idOf}
        nameOf={nameOf}
        open={search.open}
        onOpen={(id) => onSearch({ open: id })}
        empty={
          <NoEntries
            search={search}
            what="Every comparison with production, and what was applied of it, is listed here."
          />
        }
        panel={
          open && (
            <SidePanel
              label={nameOf(open)}
              over={productionActions[open.action]}
              title={categoryName(open.category)}
              onClose={() => onSearch({ open: undefined })}
            >
              <PanelSection title="Entry">
                <FactList
                  facts={[
                    ['Who', open.actor],
                    ['When', formatMoment(open.at)],
                    ['State', <StatusBadge key="state" badge={badgeOf(open)} />],
                    [open.action === 'pulled' ? 'Products' : 'Rows', open.amount],
                    ...(open.action === 'pulled' ? [['Source', open.source] satisfies [string, string]] : []),
                    ...(open.undoneAt
                      ? [
                          ['Undone', `${formatMoment(open.undoneAt)} by ${open.undoneBy ?? ''}`] satisfies [
                            string,
                            string,
                          ],
                        ]
                      : []),
                  ]}
                />
                {open.error && (
                  <p className={text.prose}>
                    {open.error} {open.hint}
                  </p>
                )}
                <Link
                  to="/studio/$category/production"
                  params={{ category: open.category }}
                  search={{ part: 'history', ...(open.action === 'applied' && { of: open.id }) }}
                >
                  Open the production history
                </Link>
              </PanelSection>
              <div className={classes.foot}>{open.undoable && undoButton(open)}</div>
            </SidePanel>
          )
        }
      />
    </>
  );
}

const columns: Column<ProductionEntry>[] = [
  ...commonColumns<ProductionEntry>(),
  {
    key: 'action',
    label: 'What',
    width: '110px',
    sortable: false,
    render: ({ action }) => productionActions[action],
  },
  categoryColumn<ProductionEntry>(),
  {
    key: 'state',
    label: 'State',
    width: 'minmax(130px, 0.8fr)',
    sortable: false,
    render: (entry) => <StatusBadge badge={badgeOf(entry)} />,
  },
  {
    key: 'amount',
    label: 'Amount',
    width: '120px',
    align: 'right',
    sortable: false,
    render: amountOf,
  },
  {
    key: 'detail',
    label: 'Source or reason',
    width: 'minmax(140px, 1.4fr)',
    sortable: false,
    from: 900,
    render: ({ error, source }) => <span className={text.clip}>{error ?? source}</span>,
  },
];
