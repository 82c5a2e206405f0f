import { body, catalogApi } from './api/client';
import type { ProductAction } from './api/types';

type Asked = {
  identifier?: string;
  limit?: number;
  cursor?: string | undefined;
};

/** The changes of the products of a category, including deleted ones, newest first. */
export async function productHistory(category: string, query: Asked, signal?: AbortSignal) {
  return body(
    await catalogApi.GET('/api/v1/catalog/{category}/product-history', {
      params: { path: { category }, query },
      signal,
    }),
  );
}

export async function undoProductEntry(category: string, id: number) {
  return body(
    await catalogApi.POST('/api/v1/catalog/{category}/product-history/{id}/undo', {
      params: { path: { category, id } },
    }),
  );
}

/** The last change of a product, whatever its current ID is. */
export async function newestProductEntry(category: string, identifier: string) {
  const { items } = await productHistory(category, { identifier, limit: 1 });
  return items[0];
}

const atOnce = 6;

/**
 * Undoes the last change of each of these products, if it is this action. The entries are looked up among the newest of
 * the category, because the action was just done.
 */
export async function undoLast(category: string, action: ProductAction, productIds: string[]) {
  const wanted = new Set(productIds);
  const entries: number[] = [];
  let cursor: string | undefined;
  do {
    const read = await productHistory(category, { limit: 1000, ...(cursor && { cursor }) });
    for (const entry of read.items) {
      if (wanted.delete(entry.productId) && entry.action === action && entry.undoable) entries.push(entry.id);
    }
    cursor = read.nextCursor ?? undefined;
  } while (cursor && wanted.size > 0);
  let undone = 0;
  let failure: unknown;
  for (let from = 0; from < entries.length; from += atOnce) {
    const some = await Promise.allSettled(
      entries.slice(from, from + atOnce).map((id) => undoProductEntry(category, id)),
    );
    undone += some.filter(({ status }) => status === 'fulfilled').length;
    failure ??= some.find((each) => each.status === 'rejected')?.reason;
  }
  if (undone === 0 && failure !== undefined) throw failure;
  return { undone, left: productIds.length - undone };
}
