import { http, HttpResponse } from 'msw';
import type {
  BulkAnswer,
  BulkDecision,
  DecisionAnswer,
  GridField,
  GridItem,
  MadeDecision,
  QueuedCell,
  ReviewComponent,
  ReviewDrawer,
  ReviewList,
  ReviewNumbers,
  ReviewSlot,
} from '@/lib/api/types';
import { aProblem, page } from './answers';
import { aDrawer, someNumbers } from './reviewSamples';

type Json = Record<string, unknown>;
type Asked = { of: string; id: number; body: Json; ifMatch: string | null; key: string | null };

/** The snapshot of a category; it is not there until it was seeded. */
export type FakeReview = {
  seeded: boolean;
  fields: GridField[];
  items: GridItem[];
  /** By the number of the slot, whatever its kind. */
  drawers: Record<number, ReviewDrawer>;
  decisions: MadeDecision[];
  queue: QueuedCell[];
  numbers: ReviewNumbers;
  components: ReviewComponent[];
  lists: ReviewList[];
  /** What a decision answers beside the slot. */
  answer: Partial<DecisionAnswer>;
  bulk: Partial<BulkAnswer>;
  /** What refuses the next decisions, one after the other; null lets one through. */
  refusals: (Response | null)[];
  version: number;
  /** What was asked, to be looked at by tests. */
  gridAsked: URL[];
  queueAsked: URL[];
  previewed: Asked[];
  decided: Asked[];
  bulks: { items: BulkDecision[]; dryRun: boolean }[];
  undone: string[];
  changed: { method: string; path: string; body: Json | null }[];
};

export function aReview(given: Partial<FakeReview> = {}): FakeReview {
  return {
    seeded: true,
    fields: [
      { key: 'weight', shape: 'scalar', componentType: null },
      { key: 'sensor', shape: 'scalar', componentType: 'sensor' },
    ],
    items: [],
    drawers: {},
    decisions: [],
    queue: [],
    numbers: someNumbers(),
    components: [],
    lists: [],
    answer: {},
    bulk: {},
    refusals: [],
    version: 1,
    gridAsked: [],
    queueAsked: [],
    previewed: [],
    decided: [],
    bulks: [],
    undone: [],
    changed: [],
    ...given,
  };
}

const review = '*/api/v1/review/:category';

/** The review service in memory: it lists and remembers, but decides by no rule. */
export function reviewHandlersOf(fake: FakeReview) {
  const drawerOf = (id: unknown) => fake.drawers[Number(id)] ?? aDrawer();
  const tag = () => ({ ETag: `"v${fake.version}"` });
  const slotOf = ({ slot, selected, value, confidence, source, ...state }: ReviewDrawer): ReviewSlot => {
    const { overridden, needsReview, itemLane, sharedLane } = state;
    return { slot, selected, value, confidence, source, overridden, needsReview, itemLane, sharedLane };
  };
  const answered = (id: unknown): DecisionAnswer => ({
    decisionId: 100 + fake.decided.length,
    state: slotOf(drawerOf(id)),
    pendingCandidateIds: [],
    affectedItems: [],
    keptItems: [],
    ...fake.answer,
  });
  const remember = async (request: Request, of: unknown, id: unknown): Promise<Asked> => ({
    of: String(of),
    id: Number(id),
    body: (await request.json()) as Json,
    ifMatch: request.headers.get('If-Match'),
    key: request.headers.get('Idempotency-Key'),
  });
  const change = async (request: Request) => {
    const text = await request.text();
    fake.changed.push({
      method: request.method,
      path: decodeURIComponent(new URL(request.url).pathname),
      body: text ? (JSON.parse(text) as Json) : null,
    });
  };
  return [
    http.all(`${review}/*`, () =>
      fake.seeded
        ? undefined
        : aProblem(503, 'specdb_not_ready', {
            detail: 'They were not seeded yet. Run: rollcall seed-db --category mouse --local',
          }),
    ),
    http.get(`${review}/grid`, ({ request }) => {
      const url = new URL(request.url);
      fake.gridAsked.push(url);
      const limit = Number(url.searchParams.get('limit'));
      const from = Number(url.searchParams.get('cursor') ?? url.searchParams.get('offset') ?? 0);
      const q = (url.searchParams.get('q') ?? '').toLowerCase();
      const found = fake.items.filter(({ model }) => model.toLowerCase().includes(q));
      return HttpResponse.json({
        fields: fake.fields,
        items: found.slice(from, from + limit),
        total: found.length,
        nextCursor: from + limit < found.length ? String(from + limit) : null,
      });
    }),
    http.get(`${review}/queue`, ({ request }) => {
      fake.queueAsked.push(new URL(request.url));
      return HttpResponse.json(page(fake.queue));
    }),
    http.get(`${review}/numbers`, () => HttpResponse.json(fake.numbers)),
    http.get(`${review}/components`, () => HttpResponse.json(page(fake.components))),
    http.get(`${review}/lists`, () => HttpResponse.json(page(fake.lists))),
    http.post(`${review}/decisions/bulk`, async ({ request }) => {
      const { items } = (await request.json()) as { items: BulkDecision[] };
      fake.bulks.push({ items, dryRun: new URL(request.url).searchParams.get('dryRun') === 'true' });
      const changed = items.map(({ slot }, index) => ({
        index,
        decisionId: 100 + index,
        state: slotOf(drawerOf(slot.id)),
      }));
      return HttpResponse.json({ bulkId: 'bulk-1', changed, skipped: [], ...fake.bulk });
    }),
    http.post(`${review}/decisions/bulk/:id/undo`, ({ params }) => {
      fake.undone.push(String(params.id));
      return HttpResponse.json({
        bulkId: 'bulk-2',
        undone: [{ decisionId: 1, undone: 100, state: null }],
        skipped: [],
      });
    }),
    http.post(`${review}/decisions/:id/undo`, ({ params }) => {
      fake.undone.push(String(params.id));
      return HttpResponse.json({ decisionId: 200, undone: Number(params.id), state: null });
    }),
    http.patch(`${review}/components/:id`, async ({ request }) => {
      await change(request);
      return HttpResponse.json({ decisionId: 300, component: fake.components[0], affectedItems: [] });
    }),
    http.post(`${review}/lists/:field/values`, async ({ request }) => {
      await change(request);
      return HttpResponse.json({ decisionId: 300, state: null, affectedItems: [] }, { status: 201 });
    }),
    ...[http.patch, http.delete].map((method) =>
      method(`${review}/list-values/:id`, async ({ request }) => {
        await change(request);
        return HttpResponse.json({ decisionId: 300, state: null, affectedItems: [] });
      }),
    ),
    http.get(`${review}/:of/:id/decisions`, () => HttpResponse.json({ items: fake.decisions })),
    http.post(`${review}/:of/:id/decisions`, async ({ request, params }) => {
      const asked = await remember(request, params.of, params.id);
      if (new URL(request.url).searchParams.get('dryRun') === 'true') {
        fake.previewed.push(asked);
        return HttpResponse.json({ ...answered(params.id), decisionId: null }, { headers: tag() });
      }
      fake.decided.push(asked);
      const refusal = fake.refusals.shift();
      if (refusal) return refusal;
      return HttpResponse.json(answered(params.id), { status: 201, headers: tag() });
    }),
    http.put(`${review}/:of/:id/value`, async ({ request, params }) => {
      fake.decided.push(await remember(request, params.of, params.id));
      return HttpResponse.json(answered(params.id), { headers: tag() });
    }),
    http.get(`${review}/:of/:id`, ({ params }) => HttpResponse.json(drawerOf(params.id), { headers: tag() })),
  ];
}
