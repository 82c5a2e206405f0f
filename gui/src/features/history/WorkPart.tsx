import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Undo2 } from 'lucide-react';
import { FactList } from '@/components/FactList';
import { ListView } from '@/components/ListView';
import { Middle } from '@/components/Middle';
import { PanelSection, SidePanel } from '@/components/SidePanel';
import type { Column } from '@/components/column';
import type { WorkEntry } from '@/lib/api/types';
import { categoryName, count, formatMoment } from '@/lib/format';
import { HistoryFilters } from './HistoryFilters';
import { NoEntries } from './NoEntries';
import { categoryColumn, commonColumns } from './columns';
import { historyQueries } from './queries';
import { readHistory } from './readHistory';
import { filtersOf, type PartProps } from './search';
import { workActions } from './words';
import classes from './History.module.css';

const idOf = ({ id }: WorkEntry) => String(id);
const isImport = ({ action }: WorkEntry) => action === 'imported' || action === 'import_undone';
const nameOf = (entry: WorkEntry) => entry.name || workActions[entry.action];
const amountOf = (entry: WorkEntry) => count(entry.amount, isImport(entry) ? 'product' : 'job file');

/** Reconciles and imports of all categories; undoing an import is previewed where it was made. */
export function WorkPart({ search, onSearch }: PartProps) {
  const filters = filtersOf(search);
  const list = useInfiniteQuery({ ...historyQueries.work(filters), placeholderData: keepPreviousData });
  const { entries, actors, found } = readHistory(list.data);
  const open = entries.find((entry) => idOf(entry) === search.open);
  return (
    <>
      <HistoryFilters
        search={search}
        onSearch={onSearch}
        actions={workActions}
        actors={actors}
        found={found}
      />
      <ListView
        label="Reconciles and imports"
        list={list}
        question={filters}
        columns={columns}
        idOf={idOf}
        nameOf={nameOf}
        open={search.open}
        onOpen={(id) => onSearch({ open: id })}
        empty={
          <NoEntries
            search={search}
            what="Reconciles, restored backups and imported workbooks are listed here."
          />
        }
        panel={
          open && (
            <SidePanel
              label={`${workActions[open.action]}: ${nameOf(open)}`}
              over={workActions[open.action]}
              title={nameOf(open)}
              onClose={() => onSearch({ open: undefined })}
            >
              <PanelSection title="Entry">
                <FactList
                  facts={[
                    ['Who', open.actor],
                    ['When', formatMoment(open.at)],
                    ['Category', categoryName(open.category)],
                    [isImport(open) ? 'Products' : 'Job files', open.amount],
                  ]}
                />
                <PlaceLink entry={open} />
              </PanelSection>
              <div className={classes.foot}>{open.undoable && <UndoLink entry={open} />}</div>
            </SidePanel>
          )
        }
      />
    </>
  );
}

const columns: Column<WorkEntry>[] = [
  ...commonColumns<WorkEntry>(),
  {
    key: 'action',
    label: 'What',
    width: '150px',
    sortable: false,
    render: ({ action }) => workActions[action],
  },
  {
    key: 'name',
    label: 'Workbook or backup',
    width: 'minmax(160px, 1.4fr)',
    sortable: false,
    render: ({ name }) => <Middle text={name || '—'} />,
  },
  {
    key: 'amount',
    label: 'Amount',
    width: '120px',
    align: 'right',
    sortable: false,
    render: amountOf,
  },
  categoryColumn<WorkEntry>(),
  {
    key: 'undo',
    label: 'Undo',
    width: '92px',
    sortable: false,
    render: (entry) => entry.undoable && <UndoLink entry={entry} />,
  },
];

function UndoLink({ entry: { category, subject, name } }: { entry: WorkEntry }) {
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      leftSection={<Undo2 size={13} aria-hidden />}
      renderRoot={(props) => (
        <Link
          to="/studio/$category/import"
          params={{ category }}
          search={{ dialog: 'undo', of: subject }}
          aria-label={`Undo the import of ${name}`}
          {...props}
          onClick={(event) => event.stopPropagation()}
        />
      )}
    >
      Undo…
    </Button>
  );
}

function PlaceLink({ entry }: { entry: WorkEntry }) {
  const { category, subject } = entry;
  return isImport(entry) ? (
    <Link to="/studio/$category/import" params={{ category }} search={subject ? { id: subject } : {}}>
      Open the import
    </Link>
  ) : (
    <Link
      to="/studio/$category/reconcile"
      params={{ category }}
      search={{ part: 'backups', ...(subject && { open: subject }) }}
    >
      Open the backups
    </Link>
  );
}
