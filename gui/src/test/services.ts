import { http, HttpResponse } from 'msw';
import type {
  Brand,
  Category,
  Decision,
  NewProduct,
  Product,
  ProductPage,
  SeedReport,
} from '@/lib/api/schemas';

export type FakeServices = {
  categories: Category[];
  brands: Brand[];
  products: Product[];
  source: ProductPage['source'];
  decide: (asked: { brand: string; model: string; variant: string }) => Decision;
  seed: SeedReport;
  /** What was asked of the services, to be looked at by tests. */
  asked: { products: URL[]; added: { product: NewProduct; idempotencyKey: string | null }[] };
};

/** The services behind the gateway, in memory: they list, add and decide, but know no rule. */
export function handlersOf(services: FakeServices) {
  return [
    http.get('*/api/v1/status', () => HttpResponse.json({ status: 'up', parts: [] })),
    http.get('*/api/v1/categories', () => HttpResponse.json({ items: services.categories })),
    http.get('*/api/v1/brands', () => HttpResponse.json(page(services.brands))),
    http.get('*/api/v1/catalog/:category/products', ({ request }) => {
      const url = new URL(request.url);
      services.asked.products.push(url);
      const q = url.searchParams.get('q') ?? '';
      const found = services.products.filter((product) => product.productId.includes(q));
      return HttpResponse.json({ ...page(found), source: services.source });
    }),
    http.get('*/api/v1/catalog/:category/products/:productId', ({ params }) => {
      const found = services.products.find((product) => product.productId === params.productId);
      return found ? HttpResponse.json(found) : aProblem(404, 'not_found');
    }),
    http.post('*/api/v1/catalog/:category/products', async ({ request, params }) => {
      const product = (await request.json()) as Required<NewProduct>;
      services.asked.added.push({ product, idempotencyKey: request.headers.get('Idempotency-Key') });
      const { normalized } = services.decide(product);
      const added: Product = {
        ...product,
        ...normalized,
        identifier: '0badcafe',
        id: services.products.length + 1,
        category: String(params.category),
        status: 'active',
        badge: null,
        hasOutput: false,
        importSource: 'gui',
        importedAt: '2026-03-01T09:00:00Z',
        updatedAt: '2026-03-01T09:00:00Z',
        version: 1,
        projection: 'applied',
      };
      services.products.push(added);
      return HttpResponse.json(added, { status: 201 });
    }),
    http.post('*/api/v1/catalog/:category/seed', async ({ request }) => {
      const { dryRun } = (await request.json()) as { dryRun: boolean };
      return HttpResponse.json({ ...services.seed, dryRun });
    }),
    http.post('*/api/v1/identity/:category/decisions', async ({ request }) => {
      const asked = (await request.json()) as { brand: string; model: string; variant: string };
      return HttpResponse.json(services.decide(asked));
    }),
  ];
}

const page = <T>(items: T[]) => ({ items, total: items.length, nextCursor: null });

export function aProblem(status: number, code: string, members: Record<string, unknown> = {}) {
  return HttpResponse.json(
    { type: 'about:blank', title: 'Refused', status, code, ...members },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );
}
