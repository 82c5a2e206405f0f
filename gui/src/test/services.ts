import { http, HttpResponse } from 'msw';
import type {
  Category,
  Competitor,
  Decision,
  GateStanding,
  Hint,
  IdentityException,
  NewProduct,
  VariantsWanted,
  Product,
  ProductPage,
  UntrackedFile,
  RejectionGroup,
  SeedChoices,
  SeedReport,
  ProductionEntry,
  WorkEntry,
} from '@/lib/api/types';
import { aProblem, page } from './answers';
import { brandHandlersOf, type FakeBrands } from './brandService';
import { importHandlersOf, type FakeImports } from './importService';
import { productHandlersOf, type FakeProducts } from './productService';
import { reconcileHandlersOf, type FakeReconcile } from './reconcileService';

type Asked = { brand: string; model: string; variant: string };

export type FakeServices = FakeBrands &
  FakeProducts &
  FakeImports &
  FakeReconcile & {
    categories: Category[];
    work: WorkEntry[];
    productionEntries: ProductionEntry[];
    source: ProductPage['source'];
    decide: (asked: Asked) => Decision;
    /** What an add answers beside the product. */
    hints: Hint[];
    standing: GateStanding;
    rejections: RejectionGroup[];
    exceptions: IdentityException[];
    /** The products that stand only because of an exception. */
    excepted: Competitor[];
    quarantine: UntrackedFile[];
    seed: SeedReport;
    seeds: { dryRun: boolean; variants?: SeedChoices }[];
    /** The second variants that were asked for. */
    variants: (VariantsWanted & { existing: string })[];
    /** What was asked of the services, to be looked at by tests. */
    asked: {
      products: URL[];
      added: { product: NewProduct; idempotencyKey: string | null }[];
      decisions: (Asked & Record<string, unknown>)[];
      rejections: URL[];
      removed: URL[];
    };
  };

/** The services behind the gateway, in memory: they list, add and decide, but know no rule. */
export function handlersOf(services: FakeServices) {
  return [
    http.get('*/api/v1/status', () => HttpResponse.json({ status: 'up', parts: [] })),
    http.get('*/api/v1/work-history', () => HttpResponse.json({ ...page(services.work), more: false })),
    http.get('*/api/v1/production-history', () =>
      HttpResponse.json({ ...page(services.productionEntries), more: false }),
    ),
    http.get('*/api/v1/categories', () => HttpResponse.json({ items: services.categories })),
    http.get('*/api/v1/catalog/:category/products', ({ request }) => {
      const url = new URL(request.url);
      services.asked.products.push(url);
      const q = url.searchParams.get('q') ?? '';
      const found = services.products.filter((product) => product.productId.includes(q));
      return HttpResponse.json({ ...page(found), more: false, source: services.source });
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
        productId: normalized.productId ?? '',
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
      return HttpResponse.json({ ...added, hints: services.hints }, { status: 201 });
    }),
    http.post('*/api/v1/catalog/:category/seed', async ({ request }) => {
      const asked = (await request.json()) as { dryRun: boolean };
      services.seeds.push(asked);
      return HttpResponse.json({ ...services.seed, dryRun: asked.dryRun });
    }),
    http.post('*/api/v1/catalog/:category/products/:productId/variants', async ({ request, params }) => {
      const asked = (await request.json()) as VariantsWanted;
      const existing = String(params.productId);
      services.variants.push({ ...asked, existing });
      return HttpResponse.json({
        dryRun: asked.dryRun ?? true,
        existing: { from: existing, to: `id-of-the-${asked.existingVariant}-one` },
        added: { productId: `id-of-the-${asked.variant}-one` },
      });
    }),
    http.post('*/api/v1/identity/:category/decisions', async ({ request }) => {
      const asked = (await request.json()) as Asked & Record<string, unknown>;
      services.asked.decisions.push(asked);
      return HttpResponse.json(services.decide(asked));
    }),
    ...productHandlersOf(services),
    ...brandHandlersOf(services),
    ...importHandlersOf(services),
    ...reconcileHandlersOf(services),
    ...gateHandlersOf(services),
  ];
}

function gateHandlersOf(services: FakeServices) {
  const exceptions = '*/api/v1/identity/:category/exceptions';
  return [
    http.get('*/api/v1/identity/:category/status', () => HttpResponse.json(services.standing)),
    http.get('*/api/v1/identity/:category/rejections/groups', ({ request }) => {
      services.asked.rejections.push(new URL(request.url));
      const { rejections } = services;
      const count = (value: string) => ({ value, count: 1 });
      return HttpResponse.json({
        ...page(rejections),
        rejections: rejections.reduce((sum, group) => sum + group.times, 0),
        reasons: [...new Set(rejections.map(({ latest }) => latest.reason))].map(count),
        paths: [...new Set(rejections.map(({ latest }) => latest.path))].map(count),
      });
    }),
    http.get(exceptions, () => HttpResponse.json(page(services.exceptions))),
    http.post(exceptions, async ({ request, params }) => {
      const wanted = (await request.json()) as Asked & { reason: string };
      const added: IdentityException = {
        ...wanted,
        identifier: 'e0000001',
        category: String(params.category),
        productId: 'id-of-the-excepted',
        actor: 'ada',
        at: '2026-03-01T09:00:00Z',
        version: 1,
        revision: 2,
        removed: false,
      };
      services.exceptions.push(added);
      return HttpResponse.json(added, { status: 201 });
    }),
    http.delete(exceptions, ({ request }) => {
      const url = new URL(request.url);
      const exception = services.exceptions.find(
        ({ identifier }) => identifier === url.searchParams.get('identifier'),
      );
      if (!exception) return aProblem(404, 'not_found');
      const dryRun = url.searchParams.get('dryRun') === 'true';
      if (!dryRun) {
        services.asked.removed.push(url);
        services.exceptions.splice(services.exceptions.indexOf(exception), 1);
      }
      return HttpResponse.json({ dryRun, exception, products: services.excepted });
    }),
    http.get('*/api/v1/catalog/:category/quarantine', () => HttpResponse.json(page(services.quarantine))),
  ];
}
