import { useElementSize } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { formatNumber } from '@/lib/format';
import { useKeys } from '@/lib/keys';
import { useFetchAhead, type Paging } from '@/lib/pages';
import { ColumnsMenu } from './ColumnsMenu';
import { GridHeader } from './GridHeader';
import { extentOf } from './extent';
import { GridRow } from './GridRow';
import { gridMotion } from './gridMotion';
import type { SelectAll } from '@/lib/useSelectAll';
import { leastOf, useColumns } from './useColumns';
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
  selection?: {
    ids: string[];
    toggle: (id: string) => void;
    replace: (ids: string[]) => void;
    /** Where the list can have more rows than are loaded. */
    all?: SelectAll;
    /** The selection is part of a plan: Esc does not clear it. */
    lasting?: true;
    /** Whether this row can be selected; without it all can. */
    canSelect?: (row: T) => boolean;
  };
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
  /** Where a selected range starts. */
  const anchor = useRef<string | null>(null);
  const columns = useColumns(props.name ?? props.label, props.columns, width);
  const { shown } = columns;
  const start = selection ? 36 : 8;
  const template = `${start}px ${shown.map((column) => column.width).join(' ')}`;
  const least = shown.reduce((sum, column) => sum + leastOf(column), start + rowEnd);
  const amount = loading ? skeletons : props.total;

  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are called here, never passed on
  const virtual = useVirtualizer({
    count: amount,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    scrollPaddingStart: rowHeight,
  });
  const visible = virtual.getVirtualItems();
  const canSelect = (row: T) => selection !== undefined && (selection.canSelect?.(row) ?? true);
  const selectable = rows.filter(canSelect).map(idOf);
  useFetchAhead(visible.at(-1)?.index ?? 0, rows.length, paging);

  const openIndex = open ? rows.findIndex((row) => idOf(row) === open) : -1;
  const current = cursor !== null && cursor < rows.length ? cursor : openIndex >= 0 ? openIndex : null;
  const currentRow = current === null ? undefined : rows[current];

  const question = JSON.stringify(props.question);
  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [question]);

  useEffect(() => {
    const { range } = virtual;
    const inSight = range && openIndex >= range.startIndex && openIndex <= range.endIndex;
    if (openIndex >= 0 && !inSight) virtual.scrollToIndex(openIndex, { align: 'center' });
  }, [openIndex, virtual]);

  function move(to: number) {
    const row = rows[Math.max(0, Math.min(to, rows.length - 1))];
    if (!row) return;
    const index = rows.indexOf(row);
    setCursor(index);
    virtual.scrollToIndex(index, { align: 'auto' });
    scroller.current?.focus({ preventScroll: true });
    if (open) onOpen(idOf(row));
  }

  const step = (by: number) => move(current === null ? 0 : current + by);
  /** Selects one row, or with shift all rows from the one selected last. */
  function select(index: number, range = false) {
    const row = rows[index];
    if (!row || !selection || !canSelect(row)) return;
    const from = anchor.current === null ? -1 : rows.findIndex((each) => idOf(each) === anchor.current);
    anchor.current = idOf(row);
    if (!range || from < 0) return selection.toggle(idOf(row));
    const covered = rows.slice(Math.min(from, index), Math.max(from, index) + 1);
    const between = covered.filter(canSelect).map(idOf);
    selection.replace([...new Set([...selection.ids, ...between])]);
  }
  const choose = (range = false) => current !== null && select(current, range);
  function selectAll(loaded: string[]) {
    const ids = selection?.ids ?? [];
    const there = new Set(loaded);
    if (extentOf(loaded, ids) === 'all') selection?.replace(ids.filter((id) => !there.has(id)));
    else if (selection?.all?.rest) selection.all.select();
    else selection?.replace([...new Set([...ids, ...loaded])]);
  }
  const chosen = (selection?.ids.length ?? 0) > 0;
  const ofSelection = chosen ? (props.selectionKeys ?? {}) : {};
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
      else if (chosen && !selection?.lasting) {
        anchor.current = null;
        selection?.replace([]);
      }
    },
  });

  function onKeyDown(event: React.KeyboardEvent) {
    if (event.target !== event.currentTarget) return;
    const to = gridMotion(event.key, current ?? -1, rows.length);
    if (to !== null) {
      if (event.shiftKey && currentRow) anchor.current ??= idOf(currentRow);
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
        aria-rowcount={loading ? -1 : props.total + 1}
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
            extent={extentOf(selectable, selection?.ids ?? [])}
            onSelectAll={selection && (() => selectAll(selectable))}
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
          {visible.map((item) => {
            const row = loading ? undefined : rows[item.index];
            return (
              <GridRow
                key={item.key}
                id={`${id}-${item.index}`}
                index={item.index}
                top={item.start}
                columns={shown}
                row={row}
                name={row && props.nameOf(row)}
                current={current === item.index}
                open={row !== undefined && idOf(row) === open}
                selected={selection && row !== undefined && selection.ids.includes(idOf(row))}
                fresh={row !== undefined && idOf(row) === props.fresh}
                onOpen={(range) => {
                  if (!row) return;
                  if (range && selection) {
                    setCursor(item.index);
                    return select(item.index, true);
                  }
                  setCursor(item.index);
                  onOpen(idOf(row));
                }}
                onSelect={row && canSelect(row) ? (range) => select(item.index, range) : undefined}
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
