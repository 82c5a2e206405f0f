import { useEffect } from 'react';
import type { InfiniteData } from '@tanstack/react-query';

export type Page<T> = { items: T[]; total: number; nextCursor?: string | null };

/** What is asked of a query that has further pages. */
export type Paging = {
  hasNextPage: boolean;
  isFetching: boolean;
  isError: boolean;
  fetchNextPage: () => unknown;
};

/** The first page is small, to be on screen at once; the ones behind it are as large as the services allow. */
export const pageSize = (cursor: string | null) => (cursor ? 1000 : 100);

/** Ask for the next page while the reader is still this many rows away from it. */
const ahead = 50;

export function rowsOf<T>(data: InfiniteData<Page<T>> | undefined): { rows: T[]; total: number } {
  const rows = data?.pages.flatMap((page) => page.items) ?? [];
  return { rows, total: Math.max(data?.pages.at(-1)?.total ?? 0, rows.length) };
}

/** Keeps fetching while the last visible row is near, or beyond, what is loaded. */
export function useFetchAhead(lastVisible: number, loaded: number, query: Paging) {
  const { hasNextPage, isFetching, isError, fetchNextPage } = query;
  const wanted = hasNextPage && !isFetching && !isError && lastVisible + ahead >= loaded;
  useEffect(() => {
    if (wanted) fetchNextPage();
  }, [wanted, loaded, fetchNextPage]);
}

const furthestReveal = 5000;

/** Fetches on until a row that should be in sight is loaded, as long as that is still a reasonable thing to wait for. */
export function useReveal(missing: boolean, loaded: number, query: Paging) {
  const { hasNextPage, isFetching, isError, fetchNextPage } = query;
  const wanted = missing && hasNextPage && !isFetching && !isError && loaded < furthestReveal;
  useEffect(() => {
    if (wanted) fetchNextPage();
  }, [wanted, loaded, fetchNextPage]);
}
