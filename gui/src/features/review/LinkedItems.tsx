import { ProductLink } from '@/components/ProductLink';
import text from '@/components/Text.module.css';
import type { ReviewDrawer } from '@/lib/api/types';
import { count } from '@/lib/format';
import classes from './Review.module.css';

const most = 200;

type Props = { category: string; items: ReviewDrawer['linkedItems'] };

/** The products that have a shared value. */
export function LinkedItems({ category, items }: Props) {
  return (
    <div className={classes.part}>
      {items.length === 0 && <p className={text.muted}>No product has it.</p>}
      <ul aria-label="Products that have it" className={text.lines}>
        {items.slice(0, most).map(({ productId, fieldKey, value }) => (
          <li key={`${productId} ${fieldKey}`}>
            <ProductLink category={category} productId={productId} mono>
              {productId}
            </ProductLink>{' '}
            {value !== null && <bdi className={text.dim}>{value}</bdi>}
          </li>
        ))}
      </ul>
      {items.length > most && <p className={text.dim}>and {count(items.length - most, 'more product')}</p>}
    </div>
  );
}
