import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import type { GateOverview, Overview, SyncOverview } from '@/lib/api/types';
import { aProblem } from '@/test/answers';
import { aPull } from '@/test/productionSamples';
import { show } from '@/test/screen';
import { server } from '@/test/setup';
import { OverviewPage } from './OverviewPage';

const catalog: Overview = {
  category: 'mouse',
  countedAt: '2026-11-20T10:00:00Z',
  products: {
    total: 342,
    statuses: { active: 340, inactive: 2 },
    badges: { from_production: 300, production_drift: 7, none: 35 },
    withOutput: 12,
    brands: 2,
    largest: [
      { name: 'Razer', products: 200 },
      { name: 'Acer', products: 142 },
    ],
  },
  jobFiles: {
    category: 'mouse',
    canonicalSource: 'product_catalog',
    jobFiles: 690,
    activeProducts: 342,
    extra: 348,
    missing: 0,
    inStep: false,
    checkedAt: '2026-11-20T10:00:00Z',
    message: '690 job files for 342 products: 348 too many, 0 missing.',
  },
  queue: { rows: { pending: 339, failed: 3 }, failing: 3, cost: 12.5, updatedAt: null },
  unreadable: [],
  changes: [
    {
      action: 'added',
      actor: 'alice',
      at: '2026-11-20T09:00:00Z',
      products: 35,
      name: 'Razer Viper',
      productId: 'mouse-razer-viper',
    },
  ],
};
const summary = {
  production_count: 365,
  catalog_count: 342,
  matched: 323,
  in_production_only: 35,
  in_catalog_only: 12,
  identity_mismatch: 0,
  field_drift: 7,
  drifted_fields: 7,
  not_researched: 0,
  accepted_drift: 0,
  duplicate_rows: 0,
  invalid_rows: 0,
  source_rows: 365,
};
const report: NonNullable<SyncOverview['report']> = {
  plan_id: '5b1f8f5e-0000-0000-0000-000000000000',
  at: '2026-11-20T09:30:00Z',
  pulled_at: '2026-11-20T09:30:00Z',
  actor: 'alice',
  summary,
  changes: [],
  outdated: false,
};
const production: SyncOverview = {
  category: 'mouse',
  source_type: 'manual',
  source_problem: null,
  next_pull_at: null,
  report,
  pulls: [{ ...aPull(), summary }],
};
const gate: GateOverview = {
  category: 'mouse',
  rejections: 5,
  exceptions: 0,
  weeks: [{ from: '2026-11-16', reasons: { slug_collision: 2, variant_is_model_substring: 3 } }],
};

type Answers = {
  catalog: Overview | Response;
  production: SyncOverview | Response;
  gate: GateOverview | Response;
};

function open(given: Partial<Answers> = {}) {
  const answers: Answers = { catalog, production, gate, ...given };
  const answer = (of: keyof Answers) => () => {
    const body = answers[of];
    return body instanceof Response ? body : HttpResponse.json(body);
  };
  const shown = show(<OverviewPage category="mouse" />);
  server.use(
    http.get('*/api/v1/catalog/:category/overview', answer('catalog')),
    http.get('*/api/v1/catalog/:category/production-sync/overview', answer('production')),
    http.get('*/api/v1/identity/:category/overview', answer('gate')),
  );
  return shown;
}

/** The library of the plots is loaded when one is shown. */
const slow = { timeout: 20_000 };

const leadsTo = (name: string | RegExp) => screen.getByRole('link', { name }).getAttribute('href');

it('leads with what waits for a person, each with the way to it', async () => {
  open();
  await screen.findByText('348 job files too many');
  await screen.findByText('35 products live that the catalog does not have');
  expect(leadsTo(/^Reconcile: 348 job files/)).toBe('/studio/mouse/reconcile');
  expect(leadsTo(/^See them: 35 products live/)).toBe('/studio/mouse/production?class=in_production_only');
  expect(leadsTo(/^See them: 7 values of 7 products differ/)).toBe(
    '/studio/mouse/production?class=field_drift',
  );
  expect(leadsTo(/^See the errors: 3 products fail/)).toBe('/studio/mouse/queue?failing=true');
  expect(document.title).toBe('Overview · Mouse · Rollcall');
});

it('leads from every figure to the list of what it counts', async () => {
  open();
  await screen.findByRole('link', { name: 'Active: 340 products' });
  expect(leadsTo('Active: 340 products')).toBe('/studio/mouse/products?status=active');
  expect(leadsTo('Drift: 7 products')).toBe('/studio/mouse/products?badge=production_drift');
  expect(leadsTo('Razer: 200 products')).toBe('/studio/mouse/products?brand=Razer');
  expect(leadsTo('Failed: 3 products')).toBe('/studio/mouse/queue?status=failed');
  expect(leadsTo('35 products')).toBe('/history?category=mouse&actor=alice&action=added');
});

it('has a table behind each plot', async () => {
  open();
  const weeks = within(await screen.findByRole('table', { name: 'Rejections by week and reason' }, slow));
  expect(weeks.getByRole('row', { name: '2026-11-16 2 3' })).toBeTruthy();
  const pulls = within(screen.getByRole('table', { name: 'Differences from production, by pull' }));
  expect(pulls.getByRole('row', { name: /35 12 7$/ })).toBeTruthy();
});

it('says that nothing is to be done once everything is in step', async () => {
  open({
    catalog: { ...catalog, jobFiles: null, queue: null },
    production: {
      ...production,
      report: {
        ...report,
        summary: { ...summary, in_production_only: 0, in_catalog_only: 0, field_drift: 0, drifted_fields: 0 },
      },
    },
  });
  expect(await screen.findByText(/^Nothing to do/)).toBeTruthy();
});

it('shows what the other services say while one is away', async () => {
  open({ production: aProblem(503, 'service_unavailable', { title: 'The sync service is away' }) });
  await screen.findByText('348 job files too many');
  expect(await screen.findByText('The sync service is away')).toBeTruthy();
  expect(screen.queryByText(/^Nothing to do/)).toBeNull();
});

it('asks for a source, and for a first comparison', async () => {
  open({ production: { ...production, source_type: '', report: null, pulls: [] } });
  await screen.findByText(/^Nobody has said where/);
  expect(leadsTo(/^Set up the source/)).toBe('/studio/mouse/production?dialog=source');
});
