import type { VirtualItem } from '@tanstack/react-virtual';
import { memo, type CSSProperties } from 'react';
import { Middle } from '@/components/Middle';
import type { GridField, GridItem } from '@/lib/api/types';
import { fullName } from '@/lib/text';
import { ValueCell } from './ValueCell';
import classes from './ValueGrid.module.css';

type Props = {
  id: string;
  index: number;
  top: number;
  /** Absent while its page is loading. */
  item: GridItem | undefined;
  fields: GridField[];
  columns: VirtualItem[];
  /** The column of the cursor, if it is in this row. */
  current: number | null;
  /** The cell in the panel. */
  open: number | undefined;
  selected: ReadonlySet<number>;
};

/** A product with those of its values that are in sight. Clicks are heard by the grid, by the number of the column. */
export const ValueRow = memo(function ValueRow({ id, index, top, item, fields, columns, ...props }: Props) {
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={classes.row}
      data-current={props.current !== null || undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role={item ? 'rowheader' : 'gridcell'} aria-colindex={1} className={classes.product}>
        {item ? <Middle text={fullName(item)} /> : <Bone width={60 + ((index * 7) % 30)} />}
      </div>
      {columns.map(({ index: column, start, size }) => {
        const field = fields[column];
        const cell = field && item?.cells[field.key];
        return (
          <div
            key={field?.key ?? column}
            id={`${id}-${index}-${column}`}
            role="gridcell"
            aria-colindex={column + 2}
            aria-selected={cell !== undefined && props.selected.has(cell.cellId)}
            className={classes.cell}
            data-row={index}
            data-column={column}
            data-current={props.current === column || undefined}
            data-open={(cell !== undefined && cell.cellId === props.open) || undefined}
            style={{ left: start, width: size } satisfies CSSProperties}
          >
            {cell && field && (
              <input
                type="checkbox"
                tabIndex={-1}
                readOnly
                aria-label={`Select ${field.key} of ${item.productId}`}
                checked={props.selected.has(cell.cellId)}
                className={classes.check}
              />
            )}
            {cell && <ValueCell cell={cell} />}
            {item && !cell && <span className={classes.none}>—</span>}
            {!item && <Bone width={40 + ((index * 7 + column * 13) % 40)} />}
          </div>
        );
      })}
    </div>
  );
});

const Bone = ({ width }: { width: number }) => (
  <span className={classes.bone} style={{ width: `${width}%` }} />
);
