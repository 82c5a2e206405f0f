import { body, catalogApi, idempotent } from './api/client';
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
