import { ProductLink } from '@/components/ProductLink';
import { PlanRows, type PartProps } from './PlanRows';
import { existingColumns } from './columns';
import { inCatalog, repeated } from './words';

/** Products that are in the catalog already, to look them up. */
export function ExistingPart({ outlook, ...props }: PartProps) {
  const { category } = props;
  return (
    <PlanRows
      {...props}
      part="existing"
      rows={outlook.existing}
      columns={existingColumns}
      detailsOf={(row) => {
        const twice = !row.already_in_catalog && row.duplicate_of !== null;
        return {
          badge: twice ? repeated : inCatalog,
          facts: [
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
          ],
          effect: (
            <p>
              {twice
                ? `Nothing: it is the same product as in ${row.duplicate_of}, which is imported.`
                : 'Nothing: the product in the catalog stays as it is.'}
            </p>
          ),
        };
      }}
    />
  );
}
