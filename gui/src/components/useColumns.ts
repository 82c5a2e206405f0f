import { arranged, fitting, identityOf, isUntouched, moved, useColumnLayout } from '@/lib/columnLayout';
import type { Column } from './column';

/** A column with its place among all columns of the grid, the hidden ones included. */
export type PlacedColumn<T> = Column<T> & { place: number };

/** The columns of a grid as the person arranged them, and the ways to rearrange them. */
export function useColumns<T>(grid: string, columns: Column<T>[], gridWidth: number) {
  const { layout, keep, reset } = useColumnLayout(grid);
  const identity = identityOf(columns);
  const all = arranged(columns, layout.order);
  const isShown = (column: Column<T>) =>
    column === identity ||
    (layout.shown[column.key] ?? (!gridWidth || !column.from || gridWidth >= column.from));
  const shown = all
    .map((column, place): PlacedColumn<T> => {
      const width = layout.widths[column.key];
      return { ...column, place, width: width === undefined ? column.width : `${width}px` };
    })
    .filter((_, place) => all[place] !== undefined && isShown(all[place]));
  return {
    all,
    shown,
    /** Absent only where a grid has no columns. */
    identity,
    isShown,
    untouched: isUntouched(layout),
    toggle: (column: Column<T>) =>
      keep({ ...layout, shown: { ...layout.shown, [column.key]: !isShown(column) } }),
    move: (column: Column<T>, by: 1 | -1) => keep({ ...layout, order: moved(all, column.key, by) }),
    resize: (widths: Record<string, number>) =>
      keep({
        ...layout,
        widths: {
          ...layout.widths,
          ...Object.fromEntries(Object.entries(widths).map(([key, width]) => [key, fitting(width)])),
        },
      }),
    /** Gives a column the width it has by default. */
    resetWidth: (key: string) =>
      keep({
        ...layout,
        widths: Object.fromEntries(Object.entries(layout.widths).filter(([each]) => each !== key)),
      }),
    reset,
  };
}

export type Columns<T> = ReturnType<typeof useColumns<T>>;

/** The pixels a track takes at least: `minmax(120px, 2fr)` takes 120. */
export const leastOf = ({ width }: { width: string }) => Number(/\d+/.exec(width)?.[0] ?? 0);
