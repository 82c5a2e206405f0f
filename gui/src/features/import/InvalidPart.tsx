import { Wrench } from 'lucide-react';
import { useMemo } from 'react';
import { Notice } from '@/components/Notice';
import { ProductLink } from '@/components/ProductLink';
import { PlanRows, found, type PartProps } from './PlanRows';
import { RowPanel } from './RowPanel';
import { invalidColumns } from './columns';
import { repairOf, wrongBadge } from './words';

/** Rows that name no product as they are, each with the cell and the way to repair it. */
export function InvalidPart({ category, plan, search, onSearch }: PartProps) {
  const { invalid_rows: invalid } = plan;
  const rows = useMemo(() => found(invalid, search.q), [invalid, search.q]);
  return (
    <>
      {invalid.length > 0 && (
        <Notice meaning="orange" icon={Wrench}>
          These rows are not imported. Repair them in the workbook and choose it again; or import the others
          now, and these later.
        </Notice>
      )}
      <PlanRows
        part="invalid"
        rows={rows}
        columns={invalidColumns}
        search={search}
        onSearch={onSearch}
        panelOf={(row) => (
          <RowPanel
            key={row.row_id}
            category={category}
            row={row}
            badge={wrongBadge(row.reason)}
            facts={[
              [
                'In the catalog',
                row.canonical_product_id && (
                  <ProductLink category={category} productId={row.canonical_product_id} mono newTab>
                    {row.canonical_product_id}
                  </ProductLink>
                ),
              ],
            ]}
            onClose={() => onSearch({ open: undefined })}
          >
            <p>{row.message}</p>
            <p>{repairOf(row.reason)}</p>
          </RowPanel>
        )}
      />
    </>
  );
}
