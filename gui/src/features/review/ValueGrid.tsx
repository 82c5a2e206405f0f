import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { useKeys } from '@/lib/keys';
import { cellMotion, type Place } from './cellMotion';
import { pageSize } from './queries';
import { ValueHeader } from './ValueHeader';
import { ValueRow } from './ValueRow';
import type { useCellSelection } from './useCellSelection';
import type { GridPages, Span } from './useGridPages';
import classes from './ValueGrid.module.css';

const rowHeight = 32;
const columnWidth = 168;
const skeletons = 24;
const none = { rows: 0, columns: 0 };

type Props = {
  grid: GridPages;
  /** When it changes, the list scrolls to its top. */
  question: object;
  onSpan: (span: Span) => void;
  /** The cell in the panel. */
  open: number | undefined;
  onOpen: (cell: number | undefined) => void;
  selection: ReturnType<typeof useCellSelection>;
  empty: ReactNode;
};

/** Products by fields: only what is in sight is in the document, and the cursor goes from cell to cell. */
export function ValueGrid({ grid, onSpan, open, onOpen, selection, ...props }: Props) {
  const { fields, rowAt, loading, total } = grid;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { ref: measure, width } = useElementSize<HTMLDivElement>();
  const ref = useMergedRef(scroller, measure);
  const [cursor, setCursor] = useState<Place | null>(null);
  const frozen = width > 0 && width < 700 ? 168 : 256;
  const rows = loading ? skeletons : total;
  const columns = loading ? 8 : fields.length;

  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are called here, never passed on
  const vertical = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: rowHeight,
    onChange: (virtual) => onSpan(spanOf(virtual)),
  });
  const horizontal = useVirtualizer({
    horizontal: true,
    count: columns,
    getScrollElement: () => scroller.current,
    estimateSize: () => columnWidth,
    overscan: 3,
    paddingStart: frozen,
    scrollPaddingStart: frozen,
  });

  const question = JSON.stringify(props.question);
  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [question]);

  const cellAt = ({ row, column }: Place) => rowAt(row)?.cells[fields[column]?.key ?? ''];

  function move(to: Place) {
    setCursor(to);
    vertical.scrollToIndex(to.row, { align: 'auto' });
    horizontal.scrollToIndex(to.column, { align: 'auto' });
    scroller.current?.focus({ preventScroll: true });
    const cell = cellAt(to);
    if (open !== undefined && cell) onOpen(cell.cellId);
  }

  useKeys({
    Escape: () => {
      if (open !== undefined) onOpen(undefined);
      else if (selection.selected.size > 0) selection.clear();
    },
  });

  function onKeyDown(event: React.KeyboardEvent) {
    if (event.target !== event.currentTarget || event.altKey) return;
    const extent = loading ? none : { rows, columns };
    const to = cellMotion(event.key, cursor, extent, event.ctrlKey || event.metaKey);
    const cell = cursor && cellAt(cursor);
    if (to) {
      if (event.shiftKey) selection.extend(cursor ?? to, to);
      else selection.rest();
      move(to);
    } else if (event.key === 'Enter' && cell) onOpen(cell.cellId);
    else if (event.key === ' ' && cursor) selection.toggle(cursor);
    else return;
    event.preventDefault();
  }

  function onClick(event: React.MouseEvent) {
    const clicked = (event.target as HTMLElement).closest<HTMLElement>('[role=gridcell]');
    if (!clicked) return;
    const to = { row: Number(clicked.dataset.row), column: Number(clicked.dataset.column) };
    const cell = cellAt(to);
    setCursor(to);
    scroller.current?.focus({ preventScroll: true });
    if (event.target instanceof HTMLInputElement) selection.toggle(to);
    else if (event.shiftKey) selection.extend(cursor ?? to, to);
    else if (cell) onOpen(cell.cellId);
  }

  if (!loading && total === 0) return <div className={classes.empty}>{props.empty}</div>;

  const inSight = horizontal.getVirtualItems();
  return (
    <div
      ref={ref}
      role="grid"
      aria-label="Values"
      aria-rowcount={loading ? -1 : rows + 1}
      aria-colcount={loading ? -1 : columns + 1}
      aria-multiselectable
      aria-busy={loading || grid.outdated}
      aria-activedescendant={cursor ? `${id}-${cursor.row}-${cursor.column}` : undefined}
      tabIndex={0}
      className={classes.grid}
      data-outdated={grid.outdated || undefined}
      style={{ '--frozen': `${frozen}px`, '--across': `${horizontal.getTotalSize()}px` } as CSSProperties}
      onKeyDown={onKeyDown}
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onClick={onClick}
    >
      <div role="rowgroup" className={classes.head}>
        <ValueHeader fields={fields} columns={inSight} />
      </div>
      <div role="rowgroup" className={classes.body} style={{ height: vertical.getTotalSize() }}>
        {vertical.getVirtualItems().map(({ index, start }) => (
          <ValueRow
            key={index}
            id={id}
            index={index}
            top={start}
            item={loading ? undefined : rowAt(index)}
            fields={fields}
            columns={inSight}
            current={cursor?.row === index ? cursor.column : null}
            open={open}
            selected={selection.selected}
          />
        ))}
      </div>
    </div>
  );
}

const spanOf = ({ range }: Virtualizer<HTMLDivElement, Element>): Span => ({
  first: Math.floor((range?.startIndex ?? 0) / pageSize),
  last: Math.floor((range?.endIndex ?? 0) / pageSize),
});
