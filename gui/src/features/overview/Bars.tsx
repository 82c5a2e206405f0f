import { Link } from '@tanstack/react-router';
import type { Badge, Meaning } from '@/components/meanings';
import { StatusBadge } from '@/components/StatusBadge';
import { formatNumber } from '@/lib/format';
import classes from './Overview.module.css';

export type Bar = {
  id: string;
  label: string | Badge;
  amount: number;
  to: string;
  search?: Partial<Record<string, string>>;
};

type Props = { label: string; category: string; bars: Bar[]; total: number; unit: string };

const meaningOf = (label: Bar['label']): Meaning => (typeof label === 'string' ? 'gray' : label.meaning);

/** Amounts beside each other; each leads to the list of what it counts. */
export function Bars({ label, category, bars, total, unit }: Props) {
  return (
    <ul className={classes.bars} aria-label={label}>
      {bars.map(({ id, label: name, amount, to, search }) => (
        <li key={id} data-meaning={meaningOf(name)}>
          <Link
            className={classes.bar}
            to={to}
            params={{ category } as never}
            search={search as never}
            aria-label={`${typeof name === 'string' ? name : name.word}: ${formatNumber(amount)} ${unit}`}
          >
            <span className={classes.name}>
              {typeof name === 'string' ? name : <StatusBadge badge={name} />}
            </span>
            <span className={classes.track} aria-hidden>
              <span className={classes.fill} style={{ width: `${(100 * amount) / Math.max(1, total)}%` }} />
            </span>
            <span className={classes.amount}>{formatNumber(amount)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
