import { useMemo, useRef } from 'react';
import type { GridField } from '@/lib/api/types';
import { splitList } from '@/lib/params';
import type { useSelection } from '@/lib/useSelection';
import type { Place } from './cellMotion';
import type { GridPages } from './useGridPages';

type Start = { place: Place; before: string[] };

/** Selects cells: one, or a rectangle. What is selected are the cells that were seen, whatever is shown later. */
export function useCellSelection(
  { fields, rowAt }: Pick<GridPages, 'fields' | 'rowAt'>,
  { ids, replace, toggle }: ReturnType<typeof useSelection>,
) {
  /** Where a rectangle starts, and what was selected before it. */
  const start = useRef<Start | null>(null);
  const named = ids.join(',');
  const selected = useMemo(() => new Set(splitList(named).map(Number)), [named]);
  return {
    selected,
    toggle: ({ row, column }: Place) => {
      start.current = { place: { row, column }, before: ids };
      cellsOf(row, row, [fields[column]], rowAt).forEach(toggle);
    },
    /** Selects from where the rectangle starts, which is here unless it has started already. */
    extend: (from: Place, to: Place) => {
      const { place, before } = (start.current ??= { place: from, before: ids });
      const columns = fields.slice(Math.min(place.column, to.column), Math.max(place.column, to.column) + 1);
      const [first, last] = [Math.min(place.row, to.row), Math.max(place.row, to.row)];
      replace([...new Set([...before, ...cellsOf(first, last, columns, rowAt)])]);
    },
    /** The next rectangle starts anew. */
    rest: () => {
      start.current = null;
    },
    clear: () => {
      start.current = null;
      replace([]);
    },
  };
}

function cellsOf(
  first: number,
  last: number,
  fields: (GridField | undefined)[],
  rowAt: GridPages['rowAt'],
): string[] {
  const ids: string[] = [];
  for (let row = first; row <= last; row++) {
    for (const field of fields) {
      const cell = field && rowAt(row)?.cells[field.key];
      if (cell) ids.push(String(cell.cellId));
    }
  }
  return ids;
}
