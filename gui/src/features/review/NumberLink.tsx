import { Link } from '@tanstack/react-router';
import text from '@/components/Text.module.css';
import { formatNumber } from '@/lib/format';
import type { ReviewSearch } from './search';
import classes from './Numbers.module.css';

type Props = {
  category: string;
  amount: number;
  /** What is counted, for those who do not see where the figure stands. */
  what: string;
  search: ReviewSearch;
};

/** A figure that leads to what it counts; none leads nowhere. */
export function NumberLink({ category, amount, what, search }: Props) {
  if (amount === 0) return <span className={text.none}>0</span>;
  return (
    <Link
      to="/studio/$category/review"
      params={{ category }}
      search={search}
      className={classes.link}
      aria-label={`${formatNumber(amount)}: ${what}`}
    >
      {formatNumber(amount)}
    </Link>
  );
}
