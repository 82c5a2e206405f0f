import { body, catalogApi, idempotent } from './api/client';
import { agree, count } from './format';
import { undoLast } from './history';
import type { NewProduct } from './api/types';

/** Adds the products that the gate accepts; the answer has a result for each row. */
export async function addRows(category: string, products: NewProduct[], idempotencyKey: string) {
  return body(
    await catalogApi.POST('/api/v1/catalog/{category}/products/bulk', {
      params: { path: { category } },
      headers: idempotent(idempotencyKey),
      body: { products },
    }),
  );
}

/** Undoes adding products, except those that were changed since; says what that did. */
export async function undoAdded(category: string, productIds: string[]) {
  const { undone, left } = await undoLast(category, 'added', productIds);
  const gone = `${count(undone, 'product')} ${agree(undone, 'was', 'were')} removed again.`;
  return left === 0 ? gone : `${gone} ${count(left, 'product')} could not be removed: see History.`;
}
