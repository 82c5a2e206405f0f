import { notifications } from '@mantine/notifications';
import type { InfiniteData } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { explained } from './explained';
import { rowsOf, type Page } from './pages';

type Read<T> = { data: InfiniteData<Page<T>> | undefined; hasNextPage: boolean; error: unknown };
type List<T> = Read<T> & { isPlaceholderData: boolean; fetchNextPage: () => Promise<Read<T>> };
type Selection = { ids: string[]; replace: (ids: string[]) => void };

export type SelectAll = {
  /** Whether the list has rows that are not selected yet. */
  rest: boolean;
  total: number;
  /** The total is not exact: there are more rows. */
  more: boolean;
  reading: boolean;
  select: () => void;
};

/** Selects all rows that match the filters; those that are not loaded yet are read first, page by page. */
export function useSelectAll<T>(
  list: List<T>,
  question: object,
  idOf: (row: T) => string,
  selection: Selection,
): SelectAll {
  const [reading, setReading] = useState(false);
  const asked = JSON.stringify(question);
  const latest = useRef(asked);
  useEffect(() => {
    latest.current = asked;
  }, [asked]);

  async function select() {
    if (list.isPlaceholderData || reading) return;
    setReading(true);
    try {
      let read: Read<T> = list;
      while (read.hasNextPage) {
        read = await list.fetchNextPage();
        // The filters changed meanwhile: the result is no longer wanted.
        if (latest.current !== asked) return;
        if (read.error) throw read.error;
      }
      selection.replace(rowsOf(read.data).rows.map(idOf));
    } catch (error) {
      const { what, why } = explained(error);
      notifications.show({ color: 'red', title: `Not selected: ${what}`, message: why });
    } finally {
      setReading(false);
    }
  }

  const page = list.data?.pages[0];
  const { total } = rowsOf(list.data);
  return {
    rest: total > selection.ids.length || list.hasNextPage,
    total,
    more: page !== undefined && 'more' in page && page.more === true,
    reading,
    select: () => void select(),
  };
}
