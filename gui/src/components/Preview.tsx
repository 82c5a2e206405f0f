import type { ReactNode } from 'react';
import { formatNumber } from '@/lib/format';
import { StatusBadge } from './StatusBadge';
import type { Badge } from './meanings';
import classes from './Preview.module.css';

export type Figure = { badge: Badge; amount: number; unit: string };
type Props = {
  figures: Figure[];
  /** What the figures are about: what would happen, unless it has happened. */
  label?: string;
  children: ReactNode;
  foot: ReactNode;
};

/** What an operation would do: figures first, then every row that needs attention. */
export function Preview({ figures, label = 'What would happen', children, foot }: Props) {
  return (
    <div className={classes.preview}>
      <ul className={classes.figures} aria-label={label}>
        {figures.map(({ badge, amount, unit }) => (
          <li key={`${badge.word} ${unit}`} className={classes.figure} data-none={amount === 0 || undefined}>
            <span className={classes.amount}>{formatNumber(amount)}</span>
            <span className={classes.unit}>{amount === 1 ? unit : `${unit}s`}</span>
            <StatusBadge badge={badge} />
          </li>
        ))}
      </ul>
      <div role="region" aria-label="Details" tabIndex={0} className={classes.groups}>
        {children}
      </div>
      {foot}
    </div>
  );
}

export function PreviewGroup({
  title,
  amount,
  children,
}: {
  title: string;
  amount: number;
  children: ReactNode;
}) {
  if (amount === 0) return null;
  return (
    <section className={classes.group}>
      <h3 className={classes.title}>
        {title} <span className={classes.count}>{formatNumber(amount)}</span>
      </h3>
      {children}
    </section>
  );
}

type RowProps = { name: ReactNode; where?: ReactNode; end?: ReactNode; children?: ReactNode };

export function PreviewRow({ name, where, end, children }: RowProps) {
  return (
    <div className={classes.row}>
      <span className={classes.name}>{name}</span>
      {where && <span className={classes.where}>{where}</span>}
      {end && <span className={classes.end}>{end}</span>}
      {children && <span className={classes.more}>{children}</span>}
    </div>
  );
}

export function PreviewTags({ tags }: { tags: string[] }) {
  return (
    <ul className={classes.tags}>
      {tags.map((tag) => (
        <li key={tag}>{tag}</li>
      ))}
    </ul>
  );
}
