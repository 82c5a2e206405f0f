import { Link } from '@tanstack/react-router';
import type { Badge, Meaning } from '@/components/meanings';
import { StatusBadge } from '@/components/StatusBadge';
import { formatNumber } from '@/lib/format';
import classes from './Overview.module.css';

export type Bar = {
  id: string;
  label: string | Badge;
  /** Of a label that has none of its own. */
  meaning?: Meaning;
  amount: number;
  to: string;
  search?: Partial<Record<string, string>>;
};

type Props = { label: string; category: string; bars: Bar[]; total: number; unit: string };

const meaningOf = ({ label, meaning = 'gray' }: Bar): Meaning =>
  typeof label === 'string' ? meaning : label.meaning;

/** Amounts beside each other; each leads to the list of what it counts. */
export function Bars({ label, category, bars, total, unit }: Props) {
  return (
    <ul className={classes.bars} aria-label={label}>
      {bars.map((bar) => {
        const { id, label: name, amount, to, search } = bar;
        return (
          <li key={id} data-meaning={meaningOf(bar)}>
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
                <span
                  className={classes.fill}
                  data-none={amount === 0 || undefined}
                  style={{ width: `${(100 * amount) / Math.max(1, total)}%` }}
                />
              </span>
              <span className={classes.amount}>{formatNumber(amount)}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
