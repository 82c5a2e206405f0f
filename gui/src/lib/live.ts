import { createStore, useStore } from '@mantine/store';
import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect } from 'react';
import { brandQueries } from './brands';
import { categoryQueries } from './categories';
import { holdNoLonger, listening } from './listening';
import { authorization, isLoggedIn } from './login';
import { identityQueries } from './identity';
import {
  backupsKey,
  jobFilesKey,
  overviewKey,
  productionKey,
  productsKey,
  queueKey,
  reviewKey,
} from './queryKeys';

/** The state of the live stream: `closed` while it is being reopened. */
export type Stream = 'connecting' | 'open' | 'closed';

const store = createStore<{ stream: Stream }>({ stream: 'connecting' });
export const useStream = () => useStore(store).stream;

/** Lists are refreshed at most this often, however many changes come in. */
const every = 500;
/** A rejected stream, as by a service that is starting, is not reopened by the browser. */
const reopenAfter = 3000;

const everything: QueryKey[] = [
  overviewKey,
  productsKey,
  queueKey,
  jobFilesKey,
  backupsKey,
  productionKey,
  reviewKey,
  categoryQueries.all,
  brandQueries.all,
  identityQueries.all,
];
const keysOf: Record<string, QueryKey[]> = {
  products: [overviewKey, productsKey, categoryQueries.all, brandQueries.all],
  brands: [brandQueries.all, productsKey],
  queue: [overviewKey, queueKey, backupsKey],
  reset: everything,
};

/** The browser's own stream cannot say who asks. */
async function personalStream(address: string): Promise<EventSource> {
  const { EventSource: Stream } = await import('eventsource');
  return new Stream(address, {
    fetch: async (url, init) =>
      fetch(url, { ...init, headers: { ...init.headers, ...(await authorization()) } }),
  });
}

/** Keeps the screen up to date with changes by others; old data stays visible while it is refreshed. */
export function useLive(category: string | undefined) {
  const client = useQueryClient();
  useEffect(() => {
    let source: EventSource | undefined;
    let opening = 0;
    let reopening: ReturnType<typeof setTimeout> | undefined;
    let refreshing: ReturnType<typeof setTimeout> | undefined;
    let refreshedAt = 0;
    const waiting = new Set<QueryKey>();

    function refresh() {
      refreshing = undefined;
      refreshedAt = Date.now();
      for (const queryKey of waiting) {
        // A list that is being loaded may be older than the change: it is refreshed once it is there.
        if (client.isFetching({ queryKey }) > 0) continue;
        waiting.delete(queryKey);
        void client.invalidateQueries({ queryKey, predicate: ({ meta }) => !meta?.preview });
      }
      if (waiting.size > 0) refreshing = setTimeout(refresh, every);
    }

    function markStale(keys: QueryKey[]) {
      keys.forEach((key) => waiting.add(key));
      refreshing ??= setTimeout(refresh, Math.max(0, refreshedAt + every - Date.now()));
    }

    function open() {
      const query = category ? `?${new URLSearchParams({ category }).toString()}` : '';
      const address = `/api/v1/events/stream${query}`;
      if (!isLoggedIn()) return listen(new EventSource(address));
      const turn = ++opening;
      void personalStream(address).then((stream) => (turn === opening ? listen(stream) : stream.close()));
    }

    function listen(stream: EventSource) {
      let fresh = true;
      source = stream;
      source.onopen = () => {
        store.setState({ stream: 'open' });
        // A resumed stream reports what was missed; changes before the first connection are not reported.
        if (listening() && fresh) markStale(everything);
        fresh = false;
      };
      source.onerror = () => {
        store.setState({ stream: 'closed' });
        // Waiting requests are sent without the stream, and repeated once it opens.
        holdNoLonger();
        if (source?.readyState !== EventSource.CLOSED) return;
        reopening = setTimeout(open, reopenAfter);
      };
      for (const [event, keys] of Object.entries(keysOf)) {
        source.addEventListener(event, () => markStale(keys));
      }
    }

    function close() {
      opening++;
      source?.close();
      source = undefined;
      clearTimeout(reopening);
    }

    /** Browsers limit the connections to one server, and a stream holds one: hidden pages close theirs. */
    function look() {
      if (document.hidden) close();
      else if (!source) open();
    }

    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      close();
      clearTimeout(refreshing);
      store.setState({ stream: 'connecting' });
    };
  }, [category, client]);
}
