import type { ReactNode } from 'react';

export type Column<T> = {
  /** The server's sort key. */
  key: string;
  label: string;
  /** A CSS grid track, such as `minmax(120px, 2fr)`. */
  width: string;
  align?: 'right';
  sortable?: boolean;
  /** Shown only when the grid is at least this many pixels wide. */
  from?: number;
  render: (row: T) => ReactNode;
};
