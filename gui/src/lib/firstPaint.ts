import type { QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * The lists looked at last, kept on this machine so that the next visit paints at once and then asks for the truth.
 * Only queries marked `meta: { firstPaint: true }`, and of a paged list only its first page.
 */
const storageKey = 'rollcall.firstPaint.v2';
const kept = 6;

type Entry = { key: QueryKey; data: unknown; at: number };

export function recallFirstPaint(client: QueryClient) {
  for (const { key, data, at } of stored()) client.setQueryData(key, data, { updatedAt: at });
}

export function keepFirstPaint(client: QueryClient) {
  client.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'updated' || !query.meta?.firstPaint || query.state.status !== 'success') return;
    const { data, dataUpdatedAt: at } = query.state;
    const others = stored().filter((entry) => JSON.stringify(entry.key) !== query.queryHash);
    const entries: Entry[] = [{ key: query.queryKey, data: firstPage(data), at }, ...others].slice(0, kept);
    try {
      localStorage.setItem(storageKey, JSON.stringify(entries));
    } catch {
      localStorage.removeItem(storageKey);
    }
  });
}

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
