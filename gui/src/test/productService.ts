import { http, HttpResponse } from 'msw';
import type {
  BulkReport,
  CatalogFile,
  JudgedRow,
  NewProduct,
  Product,
  ProductChange,
  ProductHistoryEntry,
  QueueRow,
  SyncReport,
} from '@/lib/api/types';
import { aProblem, page } from './answers';

export type FakeProducts = {
  products: Product[];
  sync: SyncReport;
  /** None when its file is no queue. */
  queue: QueueRow[] | null;
  productHistory: ProductHistoryEntry[];
  catalogFile: CatalogFile;
  /** What a bulk says of a row, before and at its addition. */
  judge: (row: NewProduct) => Omit<JudgedRow, 'index'>;
  /** The changes of products that were asked for, previews included. */
  productChanges: { productId: string; change: ProductChange; ifMatch: string | null; dryRun: boolean }[];
  bulks: { rows: NewProduct[]; dryRun: boolean; idempotencyKey: string | null }[];
  syncs: boolean[];
  actions: { action: string; productIds: string[] }[];
  /** The entries of the history that were undone. */
  undone: number[];
};

const products = '*/api/v1/catalog/:category/products';
const isDryRun = (request: Request) => new URL(request.url).searchParams.get('dryRun') === 'true';

/** Changes of products in memory: they keep versions and give ids nobody could guess, but know no rule. */
export function productHandlersOf(services: FakeProducts) {
  return [
    http.put(`${products}/:productId`, async ({ request, params }) => {
      const change = (await request.json()) as ProductChange;
      const dryRun = isDryRun(request);
      const ifMatch = request.headers.get('If-Match');
      const productId = String(params.productId);
      services.productChanges.push({ productId, change, ifMatch, dryRun });
      const product = services.products.find((each) => each.productId === productId);
      if (!product) return aProblem(404, 'not_found');
      if (ifMatch !== `"v${product.version}"`) return aProblem(412, 'version_conflict', { current: product });
      const renamed = change.model !== undefined || change.variant !== undefined;
      const after: Product = {
        ...product,
        ...change,
        productId: renamed ? `id-for-${change.model ?? change.variant}` : productId,
        version: (product.version ?? 0) + 1,
      };
      if (!dryRun) services.products[services.products.indexOf(product)] = after;
      return HttpResponse.json(after);
    }),
    http.post(`${products}/bulk`, async ({ request }) => {
      const { products: rows } = (await request.json()) as { products: NewProduct[] };
      const dryRun = isDryRun(request);
      services.bulks.push({ rows, dryRun, idempotencyKey: request.headers.get('Idempotency-Key') });
      const results = rows.map((row, index) => ({ index, ...services.judge(row) }));
      const amount = (status: JudgedRow['status']) => results.filter((row) => row.status === status).length;
      return HttpResponse.json({
        dryRun,
        total: rows.length,
        created: amount('created'),
        skippedExisting: amount('skipped_existing'),
        rejected: amount('rejected'),
        invalid: amount('invalid'),
        results,
        ignoredMembers: [],
        projection: 'applied',
      } satisfies BulkReport);
    }),
    http.get(`${products}/:productId/history`, () => HttpResponse.json(page(services.productHistory))),
    http.get('*/api/v1/catalog/:category/product-history', () =>
      HttpResponse.json({ ...page(services.productHistory), more: false }),
    ),
    http.get('*/api/v1/product-history', () =>
      HttpResponse.json({ ...page(services.productHistory), more: false }),
    ),
    http.post('*/api/v1/catalog/:category/product-history/:id/undo', ({ params }) => {
      services.undone.push(Number(params.id));
      return HttpResponse.json({ action: 'undo', product: services.products[0] ?? null });
    }),
    http.post(`${products}/actions`, async ({ request }) => {
      const asked = (await request.json()) as { action: string; productIds: string[] };
      services.actions.push(asked);
      const results = asked.productIds.map((productId) => ({
        productId,
        status: services.products.some((each) => each.productId === productId) ? 'changed' : 'refused',
      }));
      const amount = (status: string) => results.filter((row) => row.status === status).length;
      return HttpResponse.json({
        action: asked.action,
        total: results.length,
        changed: amount('changed'),
        unchanged: 0,
        refused: amount('refused'),
        results,
        kept: [],
      });
    }),
    http.post('*/api/v1/catalog/:category/sync', async ({ request }) => {
      const { dryRun } = (await request.json()) as { dryRun: boolean };
      services.syncs.push(dryRun);
      return HttpResponse.json({ ...services.sync, dryRun });
    }),
    http.get('*/api/v1/catalog/:category/catalog-file', () => HttpResponse.json(services.catalogFile)),
    http.get('*/api/v1/catalog/:category/queue/entries', () => {
      const { queue } = services;
      if (!queue) return aProblem(409, 'source_unreadable', { detail: 'state.json is no JSON.' });
      return HttpResponse.json({
        ...page(queue),
        counts: { pending: queue.length },
        failing: queue.filter((row) => row.lastError).length,
        updatedAt: '2026-02-14T12:00:00Z',
        source: 'file',
      });
    }),
  ];
}
