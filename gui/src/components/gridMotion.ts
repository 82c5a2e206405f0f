const page = 15;

/** Where a key takes the cursor of a grid, or null when the key does not move it. */
export function gridMotion(key: string, current: number, rows: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return current + 1;
    case 'ArrowUp':
      return Math.max(0, current - 1);
    case 'PageDown':
      return current + page;
    case 'PageUp':
      return Math.max(0, current - page);
    case 'Home':
      return 0;
    case 'End':
      return rows - 1;
    default:
      return null;
  }
}
