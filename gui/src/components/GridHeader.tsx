import { ArrowDown, ArrowUp } from 'lucide-react';
import { parseSort } from '@/lib/params';
import { ColumnEdge } from './ColumnEdge';
import type { Extent } from './extent';
import { leastOf, type PlacedColumn } from './useColumns';
import classes from './DataGrid.module.css';

type Props<T> = {
  selectable: boolean;
  extent: Extent;
  /** Absent where rows cannot be selected. */
  onSelectAll: (() => void) | undefined;
  /** How many rows that would select. */
  amount: string;
  columns: PlacedColumn<T>[];
  sort: string | undefined;
  onSort: ((key: string) => void) | undefined;
  onResize: (widths: Record<string, number>) => void;
  onResetWidth: (key: string) => void;
};

export function GridHeader<T>(props: Props<T>) {
  const { selectable, extent, onSelectAll, amount, columns, sort, onSort, onResize, onResetWidth } = props;
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
      {columns.map((column) => {
        const direction = current?.key === column.key ? current.direction : undefined;
        const Arrow = direction === 'descending' ? ArrowDown : ArrowUp;
        return (
          <div
            key={column.key}
            role="columnheader"
            aria-label={column.label}
            aria-colindex={column.place + 2}
            aria-sort={column.sortable === false || !onSort ? undefined : (direction ?? 'none')}
            className={classes.headCell}
            data-align={column.align}
            data-column={column.key}
          >
            {column.sortable === false || !onSort ? (
              column.label
            ) : (
              <button type="button" className={classes.sorter} onClick={() => onSort(column.key)}>
                {column.label}
                <Arrow size={12} aria-hidden className={classes.arrow} data-on={direction && true} />
              </button>
            )}
            <ColumnEdge
              label={column.label}
              columnKey={column.key}
              least={leastOf(column)}
              onResize={onResize}
              onReset={() => onResetWidth(column.key)}
            />
          </div>
        );
      })}
    </div>
  );
}
