import { useElementSize } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { formatNumber } from '@/lib/format';
import { useKeys } from '@/lib/keys';
import { useFetchAhead, type Paging } from '@/lib/pages';
import { ColumnsMenu } from './ColumnsMenu';
import { GridHeader } from './GridHeader';
import { GridGroup, type Group } from './GridGroup';
import { GridRow } from './GridRow';
import { gridLines } from './gridLines';
import { gridMotion } from './gridMotion';
import { leastOf, useColumns } from './useColumns';
import { useRowSelection, type RowSelection } from './useRowSelection';
import type { Column } from './column';
import classes from './DataGrid.module.css';

const rowHeight = 32;
const skeletons = 24;
/** As the rows have it: room for the button of the columns. */
const rowEnd = 28;

export type GridProps<T> = {
  label: string;
  /** What the arrangement of the columns is kept under; the label, where no other grid has it. */
  name?: string;
  columns: Column<T>[];
  rows: T[];
  total: number;
  idOf: (row: T) => string;
  nameOf: (row: T) => string;
  paging: Paging;
  loading: boolean;
  /** The rows still belong to the previous question. */
  outdated?: boolean;
  /** Search, filters and sort: when they change, the list scrolls to its top. */
  question?: object;
  sort?: string | undefined;
  /** Absent where the order is fixed. */
  onSort?: (key: string) => void;
  open: string | undefined;
  onOpen: (id: string | undefined) => void;
  /** Absent where rows cannot be selected. */
  selection?: RowSelection<T> | undefined;
  /** Absent where the rows are one list. */
  groups?: Group[] | undefined;
  /** Keys for actions on the selected rows, if there are any. */
  selectionKeys?: Record<string, () => void> | undefined;
  /** Keys for actions on the current row. */
  rowKeys?: Record<string, (id: string) => void>;
  fresh?: string | null;
  empty: ReactNode;
};

/** A virtual grid over a list that the server filters, sorts and pages. Its state is kept in the address. */
export function DataGrid<T>(props: GridProps<T>) {
  const { rows, loading, idOf, open, onOpen, selection, paging } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { ref: measure, width } = useElementSize<HTMLDivElement>();
  const [cursor, setCursor] = useState<number | null>(null);
  const columns = useColumns(props.name ?? props.label, props.columns, width);
  const { shown } = columns;
  const start = selection ? 36 : 8;
  const template = `${start}px ${shown.map((column) => column.width).join(' ')}`;
  const least = shown.reduce((sum, column) => sum + leastOf(column), start + rowEnd);
  const groups = loading ? [] : (props.groups ?? []);
  const { groupOn, rowOn, lineOf } = gridLines(groups.map(({ amount }) => amount));
  const amount = loading ? skeletons : props.total + groups.length;

  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are called here, never passed on
  const virtual = useVirtualizer({
    count: amount,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    scrollPaddingStart: rowHeight,
  });
  const visible = virtual.getVirtualItems();
  const { canSelect, extent, any, select, selectAll, startAt, clear } = useRowSelection(
    rows,
    idOf,
    selection,
  );
  useFetchAhead(rowOn(visible.at(-1)?.index ?? 0), rows.length, paging);

  const openIndex = open ? rows.findIndex((row) => idOf(row) === open) : -1;
  const openLine = openIndex < 0 ? -1 : lineOf(openIndex);
  const current = cursor !== null && cursor < rows.length ? cursor : openIndex >= 0 ? openIndex : null;
  const currentRow = current === null ? undefined : rows[current];

  const question = JSON.stringify(props.question);
  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [question]);

  useEffect(() => {
    const { range } = virtual;
    const inSight = range && openLine >= range.startIndex && openLine <= range.endIndex;
    if (openLine >= 0 && !inSight) virtual.scrollToIndex(openLine, { align: 'center' });
  }, [openLine, virtual]);

  function move(to: number) {
    const row = rows[Math.max(0, Math.min(to, rows.length - 1))];
    if (!row) return;
    const index = rows.indexOf(row);
    setCursor(index);
    virtual.scrollToIndex(lineOf(index), { align: 'auto' });
    scroller.current?.focus({ preventScroll: true });
    if (open) onOpen(idOf(row));
  }

  const step = (by: number) => move(current === null ? 0 : current + by);
  const choose = (range = false) => current !== null && select(current, range);
  const ofSelection = any ? (props.selectionKeys ?? {}) : {};
  const ofRow = Object.entries(props.rowKeys ?? {}).map(([key, act]) => [
    key,
    (event: KeyboardEvent) => {
      if (!currentRow) return;
      event.preventDefault();
      act(idOf(currentRow));
    },
  ]);
  useKeys({
    ...(Object.fromEntries(ofRow) as Record<string, (event: KeyboardEvent) => void>),
    ...ofSelection,
    j: () => step(1),
    k: () => step(-1),
    x: () => choose(),
    Escape: () => {
      if (open) onOpen(undefined);
      else if (any && !selection?.lasting) clear();
    },
  });

  function onKeyDown(event: React.KeyboardEvent) {
    if (event.target !== event.currentTarget) return;
    const to = gridMotion(event.key, current ?? -1, rows.length);
    if (to !== null) {
      if (event.shiftKey && currentRow) startAt(currentRow);
      move(to);
      if (event.shiftKey) select(Math.max(0, Math.min(to, rows.length - 1)), true);
    } else if (event.key === 'Enter' && currentRow) onOpen(idOf(currentRow));
    else if (event.key === ' ') choose(event.shiftKey);
    else return;
    event.preventDefault();
  }

  if (!loading && props.total === 0) return <div className={classes.empty}>{props.empty}</div>;

  return (
    <div className={classes.frame}>
      <div
        ref={scroller}
        role="grid"
        aria-label={props.label}
        aria-rowcount={loading ? -1 : amount + 1}
        aria-colcount={columns.all.length + 1}
        aria-multiselectable={selection !== undefined}
        aria-busy={loading || props.outdated === true}
        aria-activedescendant={currentRow && `${id}-${current}`}
        tabIndex={0}
        className={classes.grid}
        data-outdated={props.outdated || undefined}
        style={{ '--columns': template, '--least': `${least}px` } as CSSProperties}
        onKeyDown={onKeyDown}
      >
        <div ref={measure} role="rowgroup" className={classes.head}>
          <GridHeader
            selectable={selection !== undefined}
            extent={extent}
            onSelectAll={selection && selectAll}
            amount={
              selection?.all
                ? selection.all.more
                  ? 'that match'
                  : formatNumber(selection.all.total)
                : 'loaded rows'
            }
            columns={shown}
            sort={props.sort}
            onSort={props.onSort}
            onResize={columns.resize}
            onResetWidth={columns.resetWidth}
          />
        </div>
        <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
          {visible.map(({ key, index: line, start: top }) => {
            const group = groups[groupOn(line)];
            if (group) {
              return <GridGroup key={key} group={group} line={line} top={top} columns={columns.all.length} />;
            }
            const index = rowOn(line);
            const row = loading ? undefined : rows[index];
            return (
              <GridRow
                key={key}
                id={`${id}-${index}`}
                index={line}
                top={top}
                columns={shown}
                row={row}
                name={row && props.nameOf(row)}
                current={current === index}
                open={row !== undefined && idOf(row) === open}
                selected={selection && row !== undefined && selection.ids.includes(idOf(row))}
                fresh={row !== undefined && idOf(row) === props.fresh}
                onOpen={(range) => {
                  if (!row) return;
                  setCursor(index);
                  if (range && selection) return select(index, true);
                  onOpen(idOf(row));
                }}
                onSelect={row && canSelect(row) ? (range) => select(index, range) : undefined}
              />
            );
          })}
        </div>
      </div>
      {/* Beside the grid, where only rows may be. At the end of its header, before a scroll bar. */}
      <div className={classes.columns} style={width ? { left: width - rowEnd } : undefined}>
        <ColumnsMenu columns={columns} />
      </div>
    </div>
  );
}
