import { Wrench } from 'lucide-react';
import { Notice } from '@/components/Notice';
import { ProductLink } from '@/components/ProductLink';
import { PlanRows, type PartProps } from './PlanRows';
import { invalidColumns } from './columns';
import { problemBadge, repairOf } from './words';

/** Rows that cannot be imported as they are, each with its cell and how to fix it. */
export function InvalidPart(props: PartProps) {
  const { category, plan } = props;
  return (
    <>
      {plan.invalid_rows.length > 0 && (
        <Notice meaning="orange" icon={Wrench}>
          These rows cannot be imported. Fix them in the workbook and choose it again, or import the other
          rows now and these later.
        </Notice>
      )}
      <PlanRows
        {...props}
        part="invalid"
        rows={plan.invalid_rows}
        columns={invalidColumns}
        detailsOf={(row) => ({
          badge: problemBadge(row.reason),
          facts: [
            [
              'In the catalog',
              row.canonical_product_id && (
                <ProductLink category={category} productId={row.canonical_product_id} mono newTab>
                  {row.canonical_product_id}
                </ProductLink>
              ),
            ],
          ],
          effect: (
            <>
              <p>{row.message}</p>
              <p>{repairOf(row.reason)}</p>
            </>
          ),
        })}
      />
    </>
  );
}
