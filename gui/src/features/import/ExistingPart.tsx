import { useMemo } from 'react';
import { ProductLink } from '@/components/ProductLink';
import { PlanRows, found, type PartProps } from './PlanRows';
import { RowPanel } from './RowPanel';
import { existingColumns } from './columns';
import { inCatalog, standsTwice } from './words';

/** Products that need no import, to look them up. */
export function ExistingPart({ category, outlook, search, onSearch }: PartProps) {
  const { existing } = outlook;
  const rows = useMemo(() => found(existing, search.q), [existing, search.q]);
  return (
    <PlanRows
      part="existing"
      rows={rows}
      columns={existingColumns}
      search={search}
      onSearch={onSearch}
      panelOf={(row) => {
        const twice = !row.already_in_catalog && row.duplicate_of !== null;
        return (
          <RowPanel
            key={row.row_id}
            category={category}
            row={row}
            badge={twice ? standsTwice : inCatalog}
            facts={[
              [
                'Product ID',
                twice ? (
                  <code>{row.product_id}</code>
                ) : (
                  <ProductLink category={category} productId={row.product_id} mono newTab>
                    {row.product_id}
                  </ProductLink>
                ),
              ],
            ]}
            onClose={() => onSearch({ open: undefined })}
          >
            <p>
              {twice
                ? `Nothing: it is the same product as in ${row.duplicate_of}, which stands for it.`
                : 'Nothing: the product stays as it is in the catalog.'}
            </p>
          </RowPanel>
        );
      }}
    />
  );
}
