import { http, HttpResponse } from 'msw';
import type {
  KnownValuesOfField,
  RulesReport,
  RulesWarning,
  SnoozedWarning,
  SolvedWarning,
  WarningToSnooze,
} from '@/lib/api/types';
import { aProblem } from './answers';

export const aWarning = (given: Partial<RulesWarning> = {}): RulesWarning => ({
  id: 'a1',
  type: 'enum_gap',
  field: 'switch',
  value: 'Huano Pink Dot',
  min: null,
  max: null,
  required_level: null,
  count: 3,
  examples: ['mouse-pulsar-x2', 'mouse-lamzu-maya'],
  state: 'new',
  snoozed: null,
  advice: 'If “Huano Pink Dot” is right, add it to the known values.',
  near: null,
  patch: null,
  ...given,
});

export const aSolved = (given: Partial<SolvedWarning> = {}): SolvedWarning => ({
  type: 'enum_gap',
  field: 'sensor',
  value: 'PAW3950',
  min: null,
  max: null,
  required_level: null,
  count: 1,
  examples: ['mouse-razer-viper'],
  ...given,
});

/** A report on these warnings; the members of `section` replace those of what was checked. */
export function aRulesReport(
  warnings: RulesWarning[],
  given: Partial<RulesReport> = {},
  section: Partial<RulesReport['production_cross_validation']> = {},
): RulesReport {
  const snoozed = warnings.filter((warning) => warning.snoozed !== null).length;
  return {
    production_cross_validation: {
      products_checked: 365,
      warnings,
      fields_unknown: [],
      skipped: [],
      not_listed: [],
      ...section,
    },
    checked_at: '2026-11-20T10:00:00Z',
    actor: 'ada',
    pulled_at: '2026-11-19T08:00:00Z',
    source_hash: '4f1c2d3e5a6b',
    rules_hash: '99aa',
    stale: false,
    file_changed: false,
    counts: { total: warnings.length, open: warnings.length - snoozed, snoozed, by_type: {}, by_field: {} },
    solved: [],
    ...given,
  };
}

/** The check of the rules; `null` for a report while nobody asked for one. */
export type FakeChecks = {
  report: RulesReport | null | Response;
  /** What the next check answers. */
  check: () => RulesReport | Response;
  refuses: boolean;
  /** What was asked, to be looked at by tests. */
  checks: unknown[];
  added: KnownValuesOfField[][];
  undone: string[];
  snoozed: ({ id: string } & WarningToSnooze)[];
  woken: string[];
};

export function aCheck(given: Partial<FakeChecks> = {}): FakeChecks {
  return {
    report: null,
    check: () => aRulesReport([]),
    refuses: false,
    checks: [],
    added: [],
    undone: [],
    snoozed: [],
    woken: [],
    ...given,
  };
}

export function compileHandlersOf(fake: FakeChecks) {
  const path = '*/api/v1/catalog/:category/cross-validation';
  const refused = () => aProblem(403, 'not_allowed', { title: 'Not allowed' });
  function change(id: string, snoozed: SnoozedWarning | null) {
    if (fake.report === null || fake.report instanceof Response) return;
    const { production_cross_validation: section, ...rest } = fake.report;
    const warnings = section.warnings.map((each) => (each.id === id ? { ...each, snoozed } : each));
    fake.report = aRulesReport(
      warnings,
      { ...rest, counts: aRulesReport(warnings).counts },
      { skipped: section.skipped },
    );
  }
  return [
    http.get(path, () => {
      if (fake.report === null) return aProblem(404, 'not_found');
      return fake.report instanceof Response ? fake.report.clone() : HttpResponse.json(fake.report);
    }),
    http.post(path, async ({ request }) => {
      fake.checks.push(await request.json());
      if (fake.refuses) return refused();
      const answer = fake.check();
      if (answer instanceof Response) return answer;
      fake.report = answer;
      return HttpResponse.json(answer);
    }),
    http.post(`${path}/known-values`, async ({ request }) => {
      const { fields } = (await request.json()) as { fields: KnownValuesOfField[] };
      fake.added.push(fields);
      if (fake.refuses) return refused();
      return HttpResponse.json({
        id: 'addition-1',
        at: '2026-11-20T11:00:00Z',
        actor: 'ada',
        added: fields.flatMap(({ field, values }) => values.map((value) => ({ field, value }))),
        alreadyKnown: [],
        undoneAt: null,
        undoneBy: null,
        undone: null,
        kept: null,
      });
    }),
    http.post(`${path}/known-values/:additionId/undo`, ({ params }) => {
      fake.undone.push(String(params.additionId));
      const [values = []] = fake.added;
      return HttpResponse.json({
        id: 'addition-1',
        at: '2026-11-20T11:00:00Z',
        actor: 'ada',
        added: [],
        alreadyKnown: [],
        undoneAt: '2026-11-20T11:01:00Z',
        undoneBy: 'ada',
        undone: values.flatMap(({ field, values: all }) => all.map((value) => ({ field, value }))),
        kept: [],
      });
    }),
    http.put(`${path}/snoozed/:id`, async ({ request, params }) => {
      const wanted = (await request.json()) as WarningToSnooze;
      const id = String(params.id);
      fake.snoozed.push({ id, ...wanted });
      change(id, { ...wanted, by: 'ada' });
      return HttpResponse.json({ ...wanted, by: 'ada' });
    }),
    http.delete(`${path}/snoozed/:id`, ({ params }) => {
      fake.woken.push(String(params.id));
      change(String(params.id), null);
      return new HttpResponse(null, { status: 204 });
    }),
  ];
}
