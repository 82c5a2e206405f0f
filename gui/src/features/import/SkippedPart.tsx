import { useMemo } from 'react';
import { PlanRows, found, type PartProps } from './PlanRows';
import { RowPanel } from './RowPanel';
import { skippedColumns } from './columns';
import { skippedBadge } from './words';

/** Rows that are no products: labels that are repeated, and totals. */
export function SkippedPart({ category, plan, search, onSearch }: PartProps) {
  const rows = useMemo(
    () =>
      found(
        plan.skipped_rows.map((row) => ({ ...row, row_id: row.cell })),
        search.q,
      ),
    [plan.skipped_rows, search.q],
  );
  return (
    <PlanRows
      part="skipped"
      rows={rows}
      columns={skippedColumns}
      search={search}
      onSearch={onSearch}
      panelOf={(row) => (
        <RowPanel
          key={row.row_id}
          category={category}
          row={row}
          badge={skippedBadge(row.reason)}
          facts={[]}
          onClose={() => onSearch({ open: undefined })}
        >
          <p>{row.message}</p>
        </RowPanel>
      )}
    />
  );
}
