import { createStore, useStore } from '@mantine/store';
import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect } from 'react';
import { brandQueries } from './brands';
import { categoryQueries } from './categories';
import { holdNoLonger, listening } from './listening';
import { identityQueries } from './identity';
import { backupsKey, jobFilesKey, productsKey, queueKey } from './queryKeys';

/** How the stream of changes stands: `closed` while it is away and being opened again. */
export type Stream = 'connecting' | 'open' | 'closed';

const store = createStore<{ stream: Stream }>({ stream: 'connecting' });
export const useStream = () => useStore(store).stream;

/** Lists are asked for anew at most this often, however many changes come in. */
const every = 500;
/** A stream that was refused, as by a service that starts, does not come back by itself. */
const reopenAfter = 3000;

const everything: QueryKey[] = [
  productsKey,
  queueKey,
  jobFilesKey,
  backupsKey,
  categoryQueries.all,
  brandQueries.all,
  identityQueries.all,
];
const concerned: Record<string, QueryKey[]> = {
  products: [productsKey, categoryQueries.all, brandQueries.all],
  brands: [brandQueries.all, productsKey],
  queue: [queueKey, backupsKey],
  reset: everything,
};

/** Keeps what is on screen up to date with what others do; what is asked for meanwhile stays in sight. */
export function useLive(category: string | undefined) {
  const client = useQueryClient();
  useEffect(() => {
    let source: EventSource | undefined;
    let reopening: ReturnType<typeof setTimeout> | undefined;
    let refreshing: ReturnType<typeof setTimeout> | undefined;
    let refreshedAt = 0;
    const waiting = new Set<QueryKey>();

    function refresh() {
      refreshing = undefined;
      refreshedAt = Date.now();
      for (const queryKey of waiting) {
        // A list still on its way may have been read before the change: it is asked for again once it is there.
        if (client.isFetching({ queryKey }) > 0) continue;
        waiting.delete(queryKey);
        void client.invalidateQueries({ queryKey, predicate: ({ meta }) => !meta?.preview });
      }
      if (waiting.size > 0) refreshing = setTimeout(refresh, every);
    }

    function concern(keys: QueryKey[]) {
      keys.forEach((key) => waiting.add(key));
      refreshing ??= setTimeout(refresh, Math.max(0, refreshedAt + every - Date.now()));
    }

    function open() {
      let fresh = true;
      const query = category ? `?${new URLSearchParams({ category }).toString()}` : '';
      source = new EventSource(`/api/v1/events/stream${query}`);
      source.onopen = () => {
        store.setState({ stream: 'open' });
        // A stream that resumes tells what it missed; nobody tells what changed before it was opened.
        if (listening() && fresh) concern(everything);
        fresh = false;
      };
      source.onerror = () => {
        store.setState({ stream: 'closed' });
        // Whoever waits for a stream that does not come is let go, and asks again once it does.
        holdNoLonger();
        if (source?.readyState !== EventSource.CLOSED) return;
        reopening = setTimeout(open, reopenAfter);
      };
      for (const [event, keys] of Object.entries(concerned)) {
        source.addEventListener(event, () => concern(keys));
      }
    }

    function close() {
      source?.close();
      source = undefined;
      clearTimeout(reopening);
    }

    /** A browser keeps but a few connections to one place, and a stream holds one: who is not looked at lets it go. */
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
