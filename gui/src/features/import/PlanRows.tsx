import { useMemo } from 'react';
import { DataGrid } from '@/components/DataGrid';
import { Workspace } from '@/components/Workspace';
import type { Column } from '@/components/column';
import type { ImportPlan } from '@/lib/api/types';
import { splitName } from '@/lib/text';
import { RowPanel, type RowDetails } from './RowPanel';
import { NoRows } from './NoRows';
import type { Choices, Choose, Outlook } from './choices';
import type { ChangeImportSearch, ImportSearch, Part } from './search';
import { partBadges } from './words';

export type PartProps = {
  category: string;
  plan: ImportPlan;
  outlook: Outlook;
  choices: Choices;
  onChoose: Choose;
  search: ImportSearch;
  onSearch: ChangeImportSearch;
};

type AnyRow = {
  row_id: string;
  cell: string;
  brand: string;
  model: string;
  variant: string;
  product_id?: string;
};

const everythingIsThere = {
  hasNextPage: false,
  isFetching: false,
  isError: false,
  fetchNextPage: () => undefined,
};
const idOf = (row: AnyRow) => row.row_id;
const nameOf = (row: AnyRow) => `${splitName(row) || 'the row'} in ${row.cell}`;

/** The rows that contain every word of the search. */
export function matchingRows<T extends AnyRow>(rows: T[], q: string | undefined): T[] {
  const words = (q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter(({ cell, brand, model, variant, product_id }) => {
    const text = [cell, brand, model, variant, product_id].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

type Props<T> = Pick<PartProps, 'category' | 'search' | 'onSearch'> & {
  part: Part;
  rows: T[];
  columns: Column<T>[];
  /** What the panel of a row tells beside its cells. */
  detailsOf: (row: T) => RowDetails;
  selection?: {
    ids: string[];
    toggle: (id: string) => void;
    replace: (ids: string[]) => void;
    lasting: true;
  };
  rowKeys?: Record<string, (id: string) => void>;
};

/** The rows of one part: all of them are loaded, so the search needs no service. */
export function PlanRows<T extends AnyRow>(props: Props<T>) {
  const { category, part, columns, detailsOf, selection, rowKeys, search, onSearch } = props;
  const { q, open } = search;
  const rows = useMemo(() => matchingRows(props.rows, q), [props.rows, q]);
  const opened = rows.find((row) => idOf(row) === open);
  return (
    <Workspace
      panel={
        opened && (
          <RowPanel
            key={open}
            category={category}
            row={opened}
            details={detailsOf(opened)}
            onClose={() => onSearch({ open: undefined })}
          />
        )
      }
    >
      <DataGrid
        label={partBadges[part].word}
        name={`import.${part}`}
        columns={columns}
        selection={selection}
        rowKeys={rowKeys}
        rows={rows}
        total={rows.length}
        idOf={idOf}
        nameOf={nameOf}
        paging={everythingIsThere}
        loading={false}
        question={{ q }}
        open={open}
        onOpen={(id) => onSearch({ open: id })}
        empty={<NoRows part={part} q={q} onClear={() => onSearch({ q: undefined })} />}
      />
    </Workspace>
  );
}
