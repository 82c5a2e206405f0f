import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { rowsOf, useFetchAhead } from '@/lib/pages';
import { reviewQueries } from './queries';
import { rateOf } from './rate';
import { queueFiltersOf, type PartProps } from './search';
import { addressOf } from './slots';
import type { Made } from './useDecision';

type Logged = { at: string; made: Made; left: boolean; when: number };

/** Slots whose candidates are read before it is their turn. */
const ahead = 2;

export type Queue = ReturnType<typeof useQueue>;

/** Goes through what waits, one slot after the other, and remembers what was decided on the way. */
export function useQueue({ category, search, onSearch }: PartProps) {
  const client = useQueryClient();
  const list = useInfiniteQuery(reviewQueries.queue(category, queueFiltersOf(search)));
  const { rows, total } = rowsOf(list.data);
  const [log, setLog] = useState<Logged[]>([]);
  const left = new Set(log.filter((each) => each.left).map(({ at }) => at));
  const addresses = rows.map(({ slot }) => addressOf(slot));
  const named = search.at === undefined ? -1 : addresses.indexOf(search.at);
  const index = named >= 0 ? named : addresses.findIndex((at) => !left.has(at));
  useFetchAhead(index < 0 ? rows.length : index, rows.length, list);

  const next = rows.slice(index + 1, index + 1 + ahead).map(({ slot }) => slot);
  const nextNamed = next.map(addressOf).join();
  useEffect(() => {
    for (const slot of next) void client.prefetchQuery(reviewQueries.drawer(category, slot));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the slots are new objects each time, their names are not
  }, [client, category, nextNamed]);

  const goTo = (at: string | undefined) => onSearch({ at });

  /** To the next slot that nobody decided on, from the start again after the last. */
  function goOn(gone = left) {
    const order = [...addresses.slice(index + 1), ...addresses.slice(0, index)];
    goTo(order.find((at) => !gone.has(at)));
  }

  return {
    list,
    total,
    item: rows[index],
    /** All that there were are decided. */
    finished: list.data !== undefined && !list.hasNextPage && index < 0,
    done: left.size,
    rate: (now: number) =>
      rateOf(
        log.filter((each) => each.left).map(({ when }) => when),
        now,
      ),
    last: log.at(-1),
    goOn: () => goOn(),
    goBack: () => index > 0 && goTo(addresses[index - 1]),
    /** Remembers a decision; `leaves` where nothing more is to be decided about its slot. */
    decided: (made: Made, leaves: boolean) => {
      const at = addressOf(made.state.slot);
      setLog([...log, { at, made, left: leaves, when: Date.now() }]);
      if (leaves) goOn(new Set([...left, at]));
    },
    /** The last decision was undone: its slot is next. */
    undone: () => {
      setLog(log.slice(0, -1));
      goTo(log.at(-1)?.at);
    },
    readAgain: () => {
      setLog([]);
      onSearch({ at: undefined });
      void client.resetQueries({ queryKey: [...reviewQueries.all, category, 'queue'] });
    },
  };
}
