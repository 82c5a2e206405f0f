import { body, catalogApi, idempotent } from './api/client';
import { agree, count } from './format';
import { undoLast } from './history';
import type { BulkReport, NewProduct } from './api/schemas';

/** Adds what the gate lets through, in one go; the answer says what became of each row. */
export async function addRows(category: string, products: NewProduct[], idempotencyKey: string) {
  return body<BulkReport>(
    await catalogApi.POST('/api/v1/catalog/{category}/products/bulk', {
      params: { path: { category } },
      headers: idempotent(idempotencyKey),
      body: { products },
    }),
  );
}

/** Takes added products out again, those that nobody changed since; says what became of it. */
export async function undoAdded(category: string, productIds: string[]) {
  const { undone, left } = await undoLast(category, 'added', productIds);
  const gone = `${count(undone, 'product')} ${agree(undone, 'is', 'are')} gone again.`;
  return left === 0
    ? gone
    : `${gone} ${count(left, 'product')} ${agree(left, 'stays', 'stay')}: see the history.`;
}
