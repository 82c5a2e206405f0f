import { infiniteQueryOptions, type InfiniteData, type QueryKey } from '@tanstack/react-query';
import { useEffect } from 'react';

export type Page<T> = { items: T[]; total: number; nextCursor?: string | null };

/** The members of a query that are needed to read further pages. */
export type Paging = {
  hasNextPage: boolean;
  isFetching: boolean;
  isError: boolean;
  fetchNextPage: () => unknown;
};

/** The first page is small, to be shown quickly; the others are as large as the services allow. */
const pageSize = (cursor: string | null) => (cursor ? 1000 : 100);

type Asked = { limit: number; cursor: string | undefined };

/** A list that is read page by page, each from the cursor of the previous one. */
export const listQuery = <P extends Page<unknown>>(
  queryKey: QueryKey,
  read: (page: Asked, signal: AbortSignal) => Promise<P>,
) =>
  infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      read({ limit: pageSize(pageParam), cursor: pageParam ?? undefined }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

/** Fetch the next page this many rows before its first row is visible. */
const ahead = 50;

export function rowsOf<T>(data: InfiniteData<Page<T>> | undefined): { rows: T[]; total: number } {
  const rows = data?.pages.flatMap((page) => page.items) ?? [];
  return { rows, total: Math.max(data?.pages.at(-1)?.total ?? 0, rows.length) };
}

/** Keeps fetching while the last visible row is close to or beyond the loaded ones. */
export function useFetchAhead(lastVisible: number, loaded: number, query: Paging) {
  const { hasNextPage, isFetching, isError, fetchNextPage } = query;
  const wanted = hasNextPage && !isFetching && !isError && lastVisible + ahead >= loaded;
  useEffect(() => {
    if (wanted) fetchNextPage();
  }, [wanted, loaded, fetchNextPage]);
}

const furthestReveal = 5000;

/** Fetches further pages until a row that should be visible is loaded, up to a limit. */
function useReveal(missing: boolean, loaded: number, query: Paging) {
  const { hasNextPage, isFetching, isError, fetchNextPage } = query;
  const wanted = missing && hasNextPage && !isFetching && !isError && loaded < furthestReveal;
  useEffect(() => {
    if (wanted) fetchNextPage();
  }, [wanted, loaded, fetchNextPage]);
}

/** The loaded rows and the open one among them; further pages are fetched until it is loaded. */
export function useRows<T>(
  list: Paging & { data: InfiniteData<Page<T>> | undefined },
  idOf: (row: T) => string,
  open: string | undefined,
) {
  const { rows, total } = rowsOf(list.data);
  const opened = open === undefined ? undefined : rows.find((row) => idOf(row) === open);
  useReveal(open !== undefined && !opened, rows.length, list);
  return { rows, total, opened };
}
