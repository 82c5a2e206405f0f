import type { InfiniteData } from '@tanstack/react-query';
import { rowsOf, type Page } from '@/lib/pages';

type Entry = { actor: string };
type HistoryOf<T> = Page<T> & { more: boolean };

/** The entries that are loaded, who did them, and how many there are. */
export function readHistory<T extends Entry>(data: InfiniteData<HistoryOf<T>> | undefined) {
  const { rows } = rowsOf(data);
  const last = data?.pages.at(-1);
  return {
    entries: rows,
    actors: [...new Set(rows.map(({ actor }) => actor))],
    found: last && { total: last.total, more: last.more },
  };
}
