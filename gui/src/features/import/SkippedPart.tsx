import { useMemo } from 'react';
import { PlanRows, type PartProps } from './PlanRows';
import { skippedColumns } from './columns';
import { skippedBadge } from './words';

/** Rows that are not products: repeated headers, and totals. */
export function SkippedPart(props: PartProps) {
  const { skipped_rows: skipped } = props.plan;
  const rows = useMemo(() => skipped.map((row) => ({ ...row, row_id: row.cell })), [skipped]);
  return (
    <PlanRows
      {...props}
      part="skipped"
      rows={rows}
      columns={skippedColumns}
      detailsOf={(row) => ({ badge: skippedBadge(row.reason), facts: [], effect: <p>{row.message}</p> })}
    />
  );
}
