import { Link } from '@tanstack/react-router';
import { Moment } from '@/components/Moment';
import { ProductLink } from '@/components/ProductLink';
import type { RecentChange } from '@/lib/api/types';
import { formatNumber, humanize } from '@/lib/format';
import { memberOf } from '@/lib/params';
import text from '@/components/Text.module.css';
import classes from './Overview.module.css';

/** Who did what last; what was done to many is one line. */
export function Changes({ category, changes }: { category: string; changes: RecentChange[] }) {
  if (changes.length === 0) return <p className={text.muted}>Nobody has changed a product yet.</p>;
  return (
    <ol className={classes.changes}>
      {changes.map(({ action, actor, at, products, name, productId }) => (
        <li key={`${at} ${action} ${productId}`} className={classes.change}>
          <span className={text.strong}>{actor}</span>
          <span>
            {humanize(action).toLowerCase()}{' '}
            {products > 1 ? (
              <Link to="/history" search={{ category, actor: memberOf([actor]), action }}>
                {formatNumber(products)} products
              </Link>
            ) : (
              <ProductLink category={category} productId={productId}>
                {name}
              </ProductLink>
            )}
          </span>
          <Moment at={at} className={text.dim} />
        </li>
      ))}
    </ol>
  );
}
