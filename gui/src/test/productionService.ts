import { http, HttpResponse, type JsonBodyType } from 'msw';
import type {
  AcceptedDrift,
  ApplyPreview,
  ApplyReport,
  ConnectionReport,
  ProductionPull,
  ProductionReport,
  ProductionRow,
  ProductSource,
} from '@/lib/api/types';
import { aProblem, page } from './answers';
import { aPull, anApply, aReport, aSource } from './productionSamples';

type Json = Record<string, unknown>;

/** Production and what was compared with it; `null` for a report while nothing was. */
export type FakeProduction = {
  rows: ProductionRow[];
  report: ProductionReport | null;
  pulls: ProductionPull[];
  applies: ApplyReport[];
  accepted: AcceptedDrift[];
  source: ProductSource;
  version: number;
  preview: Partial<ApplyPreview>;
  /** What applying comes to, once it is done. */
  outcome: ApplyReport;
  compare: () => JsonBodyType | Response;
  test: (source: ProductSource) => ConnectionReport | Response;
  /** What was asked, to be looked at by tests. */
  rowsAsked: URL[];
  compared: Json[];
  previewed: Json[];
  applied: Json[];
  undone: string[];
  saved: { source: ProductSource; ifMatch: string | null }[];
  removed: URL[];
};

export function aProduction(given: Partial<FakeProduction> = {}): FakeProduction {
  const rows = given.rows ?? [];
  const report = given.report === undefined ? aReport(rows) : given.report;
  return {
    rows,
    report,
    pulls: report ? [aPull()] : [],
    applies: [],
    accepted: [],
    source: aSource(),
    version: 1,
    preview: {},
    outcome: anApply(),
    compare: () => report ?? aReport(rows),
    test: () => ({ ok: true, productCount: 0, checks: [], samples: [] }),
    rowsAsked: [],
    compared: [],
    previewed: [],
    applied: [],
    undone: [],
    saved: [],
    removed: [],
    ...given,
  };
}

const sync = '*/api/v1/catalog/:category/production-sync';
const source = '*/api/v1/catalog/:category/product-source';

/** The sync service in memory: it lists and remembers, but compares nothing. */
export function productionHandlersOf(fake: FakeProduction) {
  const versioned = () => HttpResponse.json(fake.source, { headers: { ETag: `"v${fake.version}"` } });
  const answered = (answer: JsonBodyType | Response) =>
    answer instanceof Response ? answer : HttpResponse.json(answer);
  return [
    http.get(`${sync}/report`, () =>
      fake.report ? HttpResponse.json(fake.report) : aProblem(404, 'not_found'),
    ),
    http.get(`${sync}/rows`, ({ request }) => {
      const url = new URL(request.url);
      fake.rowsAsked.push(url);
      const of = url.searchParams.get('class');
      const q = (url.searchParams.get('q') ?? '').toLowerCase();
      const brands = url.searchParams.getAll('brand');
      const ofAnyBrand = fake.rows.filter(
        (row) =>
          (of ? row.class === of : row.class !== 'matched') &&
          `${row.brand} ${row.model} ${row.productId}`.toLowerCase().includes(q),
      );
      const found = ofAnyBrand.filter((row) => brands.length === 0 || brands.includes(row.brand ?? ''));
      const counts = { brand: countsBy(ofAnyBrand, 'brand'), field: countsBy(found, 'field') };
      return HttpResponse.json({ ...page(found), planId: fake.report?.plan_id, counts });
    }),
    http.get(`${sync}/history`, () => HttpResponse.json({ pulls: fake.pulls, applies: fake.applies })),
    http.post(sync, async ({ request }) => {
      const asked = (await request.json()) as Json;
      if (asked.dryRun !== false) {
        fake.compared.push(asked);
        return answered(fake.compare());
      }
      fake.applied.push(asked);
      return HttpResponse.json({ ...fake.outcome, state: 'applying', results: [] }, { status: 202 });
    }),
    http.post(`${sync}/preview`, async ({ request }) => {
      const asked = (await request.json()) as { actions: { rows: { action: string }[] } };
      fake.previewed.push(asked);
      const summary: Record<string, number> = {};
      for (const { action } of asked.actions.rows) summary[action] = (summary[action] ?? 0) + 1;
      return HttpResponse.json({
        plan_id: 'plan-1',
        summary,
        brands: [],
        refused: [],
        refused_total: 0,
        unjudged: 0,
        ...fake.preview,
      });
    }),
    http.get(`${sync}/applies/:id`, () => HttpResponse.json(fake.outcome)),
    http.post(`${sync}/applies/:id/undo`, ({ params }) => {
      fake.undone.push(String(params.id));
      fake.outcome = {
        ...fake.outcome,
        state: 'undone',
        summary: { ...fake.outcome.summary, undone: fake.outcome.summary.applied },
      };
      return HttpResponse.json(fake.outcome);
    }),
    http.get(`${sync}/accepted-drift`, () => HttpResponse.json(page(fake.accepted))),
    http.delete(`${sync}/accepted-drift`, ({ request }) => {
      fake.removed.push(new URL(request.url));
      return new HttpResponse(null, { status: 204 });
    }),
    http.get(source, versioned),
    http.put(source, async ({ request }) => {
      const ifMatch = request.headers.get('If-Match');
      if (ifMatch !== `"v${fake.version}"`) return aProblem(412, 'version_conflict');
      fake.source = (await request.json()) as ProductSource;
      fake.version += 1;
      fake.saved.push({ source: fake.source, ifMatch });
      return versioned();
    }),
    http.post(`${source}/test`, async ({ request }) =>
      answered(fake.test((await request.json()) as ProductSource)),
    ),
  ];
}

function countsBy(rows: ProductionRow[], member: 'brand' | 'field') {
  const counts: Record<string, number> = {};
  for (const row of rows) {
    const value = row[member];
    if (value) counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}
