import type { Query, QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * The last shown lists, kept in this browser so that the next visit can show them at once while they are read again.
 * Only queries marked `meta: { firstPaint: true }`, and only the first page of a paged list.
 */
const storageKey = 'rollcall.firstPaint.v2';
const kept = 8;

type Entry = { key: QueryKey; data: unknown; at: number };

export function recallFirstPaint(client: QueryClient) {
  for (const { key, data, at } of stored()) {
    client.setQueryData(key, data, { updatedAt: at });
    // Always stale: it may have changed since, or may not be readable any more.
    client.getQueryCache().find({ queryKey: key })?.invalidate();
  }
}

/** Storing takes longer than a frame, so it waits until nothing changes for a while, or the page is left. */
export function keepFirstPaint(client: QueryClient) {
  const changed = new Map<string, Query>();
  let idle: ReturnType<typeof setTimeout> | undefined;
  client.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'updated' || !query.meta?.firstPaint || query.state.status !== 'success') return;
    changed.set(query.queryHash, query);
    clearTimeout(idle);
    idle = setTimeout(storeChanged, 1000);
  });
  window.addEventListener('pagehide', storeChanged);

  function storeChanged() {
    if (changed.size > 0) store([...changed.values()].slice(-kept).reverse());
    changed.clear();
  }
}

function store(changed: Query[]) {
  const hashes = new Set(changed.map(({ queryHash }) => queryHash));
  const newest = changed.map(({ queryKey, state }) => ({
    key: queryKey,
    data: firstPage(state.data),
    at: state.dataUpdatedAt,
  }));
  const others = stored().filter((entry) => !hashes.has(JSON.stringify(entry.key)));
  try {
    localStorage.setItem(storageKey, JSON.stringify([...newest, ...others].slice(0, kept)));
  } catch {
    localStorage.removeItem(storageKey);
  }
}

/** The next person at this browser shall not see it. */
export const forgetFirstPaint = () => localStorage.removeItem(storageKey);

function stored(): Entry[] {
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? '[]') as Entry[];
  } catch {
    return [];
  }
}

function firstPage(data: unknown): unknown {
  const paged = data as { pages?: unknown[]; pageParams?: unknown[] };
  if (!Array.isArray(paged.pages)) return data;
  return { pages: paged.pages.slice(0, 1), pageParams: [null] };
}
