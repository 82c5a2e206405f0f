import { ArrowDown, ArrowUp } from 'lucide-react';
import { parseSort } from '@/lib/params';
import type { Extent } from './extent';
import type { Column } from './column';
import classes from './DataGrid.module.css';

type Props<T> = {
  selectable: boolean;
  extent: Extent;
  /** Absent where rows cannot be selected. */
  onSelectAll: (() => void) | undefined;
  /** How many rows that would select. */
  amount: string;
  columns: Column<T>[];
  sort: string | undefined;
  onSort: ((key: string) => void) | undefined;
};

export function GridHeader<T>({ selectable, extent, onSelectAll, amount, columns, sort, onSort }: Props<T>) {
  const current = parseSort(sort);
  return (
    <div role="row" aria-rowindex={1} className={classes.headRow}>
      <div role="columnheader" aria-colindex={1} className={classes.headCell}>
        <span className={classes.unseen}>{selectable ? 'Selected' : 'Row'}</span>
        {onSelectAll && (
          <input
            type="checkbox"
            className={classes.all}
            aria-label={`Select all ${amount}`}
            checked={extent === 'all'}
            ref={(box) => {
              if (box) box.indeterminate = extent === 'some';
            }}
            onChange={onSelectAll}
          />
        )}
      </div>
      {columns.map((column, index) => {
        const direction = current?.key === column.key ? current.direction : undefined;
        const Arrow = direction === 'descending' ? ArrowDown : ArrowUp;
        return (
          <div
            key={column.key}
            role="columnheader"
            aria-colindex={index + 2}
            aria-sort={column.sortable === false || !onSort ? undefined : (direction ?? 'none')}
            className={classes.headCell}
            data-align={column.align}
          >
            {column.sortable === false || !onSort ? (
              column.label
            ) : (
              <button type="button" className={classes.sorter} onClick={() => onSort(column.key)}>
                {column.label}
                <Arrow size={12} aria-hidden className={classes.arrow} data-on={direction && true} />
              </button>
            )}
          </div>
        );
      })}
    </div>
  );
}
