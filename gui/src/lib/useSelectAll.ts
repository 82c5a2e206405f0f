import { notifications } from '@mantine/notifications';
import type { InfiniteData } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { explained } from './explained';
import { rowsOf, type Page } from './pages';

type Read<T> = { data: InfiniteData<Page<T>> | undefined; hasNextPage: boolean; error: unknown };
type List<T> = Read<T> & { isPlaceholderData: boolean; fetchNextPage: () => Promise<Read<T>> };
type Selection = { ids: string[]; replace: (ids: string[]) => void };

export type SelectAll = {
  /** Whether the list has rows that are not selected. */
  rest: boolean;
  total: number;
  /** There are more than were counted. */
  more: boolean;
  reading: boolean;
  select: () => void;
};

/** All that the filters show: what is not loaded yet is read first, page by page, so that each row is known by name. */
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
        // Other filters meanwhile: what was asked for is not in sight any more.
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
