/** A place in the grid: the number of its row and of its column. */
export type Place = { row: number; column: number };

type Extent = { rows: number; columns: number };

const page = 15;

/** Where a key takes the cursor of a grid of cells, or null when the key does not move it. */
export function cellMotion(key: string, from: Place | null, extent: Extent, far: boolean): Place | null {
  if (extent.rows === 0 || extent.columns === 0) return null;
  const to = moved(key, from ?? { row: 0, column: 0 }, extent, far);
  // The first key only says where the cursor is.
  if (to && !from && key.startsWith('Arrow')) return { row: 0, column: 0 };
  return to && { row: within(to.row, extent.rows), column: within(to.column, extent.columns) };
}

function moved(key: string, { row, column }: Place, { rows, columns }: Extent, far: boolean): Place | null {
  switch (key) {
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'PageDown':
      return { row: row + page, column };
    case 'PageUp':
      return { row: row - page, column };
    case 'Home':
      return { row: far ? 0 : row, column: 0 };
    case 'End':
      return { row: far ? rows - 1 : row, column: columns - 1 };
    default:
      return null;
  }
}

const within = (index: number, amount: number) => Math.max(0, Math.min(index, amount - 1));
