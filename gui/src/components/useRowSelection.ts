import { useRef } from 'react';
import type { SelectAll } from '@/lib/useSelectAll';
import { extentOf } from './extent';

export type RowSelection<T> = {
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

/** Selects rows of a grid: one, a range, or all that are loaded. */
export function useRowSelection<T>(
  rows: T[],
  idOf: (row: T) => string,
  selection: RowSelection<T> | undefined,
) {
  /** Where a selected range starts. */
  const anchor = useRef<string | null>(null);
  const canSelect = (row: T) => selection !== undefined && (selection.canSelect?.(row) ?? true);
  const ids = selection?.ids ?? [];
  const loaded = rows.filter(canSelect).map(idOf);

  /** Selects one row, or with shift all rows from the one selected last. */
  function select(index: number, range = false) {
    const row = rows[index];
    if (!row || !selection || !canSelect(row)) return;
    const from = anchor.current === null ? -1 : rows.findIndex((each) => idOf(each) === anchor.current);
    anchor.current = idOf(row);
    if (!range || from < 0) return selection.toggle(idOf(row));
    const covered = rows.slice(Math.min(from, index), Math.max(from, index) + 1);
    selection.replace([...new Set([...ids, ...covered.filter(canSelect).map(idOf)])]);
  }

  function selectAll() {
    const there = new Set(loaded);
    if (extentOf(loaded, ids) === 'all') selection?.replace(ids.filter((id) => !there.has(id)));
    else if (selection?.all?.rest) selection.all.select();
    else selection?.replace([...new Set([...ids, ...loaded])]);
  }

  return {
    canSelect,
    extent: extentOf(loaded, ids),
    any: ids.length > 0,
    select,
    selectAll,
    /** A range starts at this row unless it has started already. */
    startAt: (row: T) => (anchor.current ??= idOf(row)),
    clear: () => {
      anchor.current = null;
      selection?.replace([]);
    },
  };
}
