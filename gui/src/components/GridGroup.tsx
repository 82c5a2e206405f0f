import type { ReactNode } from 'react';
import { formatNumber } from '@/lib/format';
import type { Extent } from './extent';
import classes from './DataGrid.module.css';

/** Rows that belong together, below a heading of their own. The rows have to come group by group. */
export type Group = {
  key: string;
  name: string;
  title: ReactNode;
  /** How many rows it has, loaded or not. */
  amount: number;
  /** Absent where only single rows can be selected. */
  extent?: Extent;
  onSelect?: () => void;
};

type Props = { group: Group; line: number; top: number; columns: number };

export function GridGroup({ group, line, top, columns }: Props) {
  const { name, title, amount, extent, onSelect } = group;
  return (
    <div
      role="row"
      aria-rowindex={line + 2}
      className={`${classes.row} ${classes.group}`}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="gridcell" aria-colindex={1} className={classes.check}>
        {onSelect && (
          <input
            type="checkbox"
            aria-label={`Select all of ${name}`}
            checked={extent === 'all'}
            ref={(box) => {
              if (box) box.indeterminate = extent === 'some';
            }}
            onChange={onSelect}
          />
        )}
      </div>
      <div role="gridcell" aria-colindex={2} aria-colspan={columns} className={classes.groupTitle}>
        {title}
        <span className={classes.groupAmount}>{formatNumber(amount)}</span>
      </div>
    </div>
  );
}
