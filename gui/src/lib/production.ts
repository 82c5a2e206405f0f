import { queryOptions } from '@tanstack/react-query';
import { body, syncApi } from './api/client';
import type { ApplyReport } from './api/types';
import { agree, count, formatNumber } from './format';
import { productionKey } from './queryKeys';

const syncPath = '/api/v1/catalog/{category}/production-sync';

/** What the latest comparison says of a product, and which list it was made with. */
export const productionOf = (category: string, productId: string) =>
  queryOptions({
    queryKey: [...productionKey, category, 'of', productId],
    queryFn: async ({ signal }) => {
      const path = { category };
      const [rows, history] = await Promise.all([
        syncApi.GET(`${syncPath}/rows`, { params: { path, query: { q: productId, limit: 20 } }, signal }),
        syncApi.GET(`${syncPath}/history`, { params: { path, query: { limit: 20 } }, signal }),
      ]);
      return {
        // A search also finds products whose ID only contains this one.
        rows: body(rows).items.filter(
          (row) => row.productId === productId || row.catalog?.productId === productId,
        ),
        pull: body(history).pulls.find(({ state }) => state === 'good') ?? null,
      };
    },
    staleTime: 10_000,
  });

export async function undoApply(category: string, applyId: string) {
  return body(
    await syncApi.POST(`${syncPath}/applies/{applyId}/undo`, { params: { path: { category, applyId } } }),
  );
}

/** What came of undoing it; names what stayed. */
export function undoneOf({ summary: { applied, undone } }: Pick<ApplyReport, 'summary'>): string {
  const stayed = applied - undone;
  const gone = `${count(undone, 'row')} ${agree(undone, 'was', 'were')} undone.`;
  return stayed > 0
    ? `${gone} ${formatNumber(stayed)} ${agree(stayed, 'was', 'were')} changed since and ${agree(stayed, 'stays', 'stay')}: see the production history.`
    : gone;
}
