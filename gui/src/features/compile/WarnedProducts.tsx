import { Link } from '@tanstack/react-router';
import { ProductLink } from '@/components/ProductLink';
import link from '@/components/WebLink.module.css';
import type { RulesWarning, SolvedWarning } from '@/lib/api/types';
import { count, formatNumber } from '@/lib/format';
import { searchedFor } from './words';
import classes from './Compile.module.css';

type Props = { category: string; warning: RulesWarning | SolvedWarning };

/** How many products a warning is about, the first of them, and the way to all that differ. */
export function WarnedProducts({ category, warning }: Props) {
  const { count: amount, examples } = warning;
  const rest = amount - examples.length;
  return (
    <p className={classes.products}>
      <span>{count(amount, 'product')}:</span>
      {examples.map((productId) => (
        <ProductLink key={productId} category={category} productId={productId} mono>
          {productId}
        </ProductLink>
      ))}
      {rest > 0 && <span>and {formatNumber(rest)} more</span>}
      <Link
        className={link.link}
        to="/studio/$category/production"
        params={{ category }}
        search={{ class: 'all', q: searchedFor(warning) }}
      >
        Search the differences
      </Link>
    </p>
  );
}
