import { http, HttpResponse } from 'msw';
import type {
  Brand,
  BrandAssignmentReport,
  BrandHistoryEntry,
  BrandPlan,
  BrandSeedReport,
  BrandSource,
  BrandUpdate,
  RegistryFileState,
} from '@/lib/api/types';
import { aProblem, page } from './answers';

export type FakeBrands = {
  brands: Brand[];
  brandSource: BrandSource;
  /** What every rename, merge, moved alias and undo comes to. */
  plan: BrandPlan;
  assignment: BrandAssignmentReport;
  brandSeed: BrandSeedReport;
  history: BrandHistoryEntry[];
  registryFile: RegistryFileState;
  /** The changes that were asked for, previews included. */
  changes: { path: string; body: Record<string, unknown>; ifMatch: string | null; force: boolean }[];
};

/** The brand service in memory: it finds, keeps versions and refuses what is in use, but knows no other rule. */
export function brandHandlersOf(services: FakeBrands) {
  const told = async (request: Request) => {
    const url = new URL(request.url);
    const text = await request.text();
    const change = {
      path: url.pathname.replace('/api/v1/', ''),
      body: (text ? JSON.parse(text) : {}) as Record<string, unknown>,
      ifMatch: request.headers.get('If-Match'),
      force: url.searchParams.get('force') === 'true',
    };
    services.changes.push(change);
    return change;
  };
  const found = (slug: unknown) => services.brands.find((brand) => brand.slug === slug);
  const planned = async ({ request }: { request: Request }) => {
    const { body } = await told(request);
    return HttpResponse.json({ ...services.plan, dryRun: body.dryRun });
  };
  return [
    http.get('*/api/v1/brands', ({ request }) => {
      const asked = new URL(request.url).searchParams;
      const name = asked.get('name')?.toLowerCase();
      const q = asked.get('q')?.toLowerCase() ?? '';
      const namesOf = (brand: Brand) =>
        [brand.name, brand.slug, ...brand.aliases].map((each) => each.toLowerCase());
      const items = services.brands
        .filter((brand) => name === undefined || namesOf(brand).includes(name))
        .filter((brand) => namesOf(brand).some((each) => each.includes(q)))
        .filter((brand) => !asked.get('category') || brand.categories.includes(asked.get('category') ?? ''));
      return HttpResponse.json({ ...page(items), source: services.brandSource });
    }),
    http.get('*/api/v1/brands/:slug', ({ params }) => {
      const brand = found(params.slug);
      return brand ? HttpResponse.json(brand) : aProblem(404, 'not_found');
    }),
    http.put('*/api/v1/brands/:slug', async ({ request, params }) => {
      const { body, ifMatch } = await told(request);
      const brand = found(params.slug);
      if (!brand) return aProblem(404, 'not_found');
      if (ifMatch !== `"v${brand.version}"`) return aProblem(412, 'version_conflict', { current: brand });
      const saved: Brand = { ...brand, ...(body as BrandUpdate), version: brand.version + 1 };
      services.brands[services.brands.indexOf(brand)] = saved;
      return HttpResponse.json(saved);
    }),
    http.delete('*/api/v1/brands/:slug', async ({ request, params }) => {
      const { force } = await told(request);
      const brand = found(params.slug);
      if (!brand) return aProblem(404, 'not_found');
      const { products, productsByCategory: categories } = brand;
      if (products > 0 && !force) return aProblem(409, 'brand_in_use', { products, categories });
      services.brands.splice(services.brands.indexOf(brand), 1);
      return HttpResponse.json({ brand, productsLeft: products });
    }),
    http.post('*/api/v1/brands/:slug/rename', planned),
    http.post('*/api/v1/brands/:slug/merge', planned),
    http.post('*/api/v1/brands/:slug/aliases/move', planned),
    http.post('*/api/v1/brand-history/:id/undo', planned),
    http.post('*/api/v1/brands/categories', async ({ request }) => {
      const { body } = await told(request);
      return HttpResponse.json({ ...services.assignment, dryRun: body.dryRun });
    }),
    http.post('*/api/v1/brands/seed', async ({ request }) => {
      const { body } = await told(request);
      return HttpResponse.json({ ...services.brandSeed, dryRun: body.dryRun });
    }),
    http.get('*/api/v1/brands/:slug/history', () => HttpResponse.json(page(services.history))),
    http.get('*/api/v1/brand-history', () => HttpResponse.json({ ...page(services.history), more: false })),
    http.get('*/api/v1/brand-registry', () => HttpResponse.json(services.registryFile)),
  ];
}
