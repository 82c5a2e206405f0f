import type { PlacedColumn } from './useColumns';
import classes from './DataGrid.module.css';

type Props<T> = {
  id: string;
  index: number;
  top: number;
  columns: PlacedColumn<T>[];
  /** Absent while its page is loading. */
  row: T | undefined;
  name: string | undefined;
  current: boolean;
  open: boolean;
  selected: boolean | undefined;
  fresh: boolean;
  /** With shift, it ends a range. */
  onOpen: (range: boolean) => void;
  onSelect: ((range: boolean) => void) | undefined;
};

export function GridRow<T>(props: Props<T>) {
  const { row, columns, name } = props;
  return (
    <div
      id={props.id}
      role="row"
      aria-rowindex={props.index + 2}
      aria-selected={props.selected}
      className={classes.row}
      data-current={props.current || undefined}
      data-open={props.open || undefined}
      data-fresh={props.fresh || undefined}
      style={{ transform: `translateY(${props.top}px)` }}
      // Shift and click selects rows, not text.
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onClick={(event) => props.onOpen(event.shiftKey)}
    >
      <div role="gridcell" aria-colindex={1} className={classes.check} onClick={(e) => e.stopPropagation()}>
        {props.onSelect && (
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={`Select ${name}`}
            checked={props.selected}
            onChange={(event) => props.onSelect?.((event.nativeEvent as MouseEvent).shiftKey)}
          />
        )}
      </div>
      {columns.map((column, index) => (
        <div
          key={column.key}
          role="gridcell"
          aria-colindex={column.place + 2}
          className={classes.cell}
          data-align={column.align}
        >
          {row === undefined ? (
            <span
              className={classes.bone}
              style={{ width: `${45 + ((props.index * 7 + index * 13) % 40)}%` }}
            />
          ) : (
            column.render(row)
          )}
        </div>
      ))}
    </div>
  );
}
