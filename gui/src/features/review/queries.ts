import { queryOptions } from '@tanstack/react-query';
import { body, idempotent, reviewApi } from '@/lib/api/client';
import type { BulkDecision, DecisionToMake, GridPage, ValueToSet } from '@/lib/api/types';
import { listQuery } from '@/lib/pages';
import { reviewKey } from '@/lib/queryKeys';
import type { QueueFilters, ValueFilters } from './search';
import type { Slot } from './slots';

const path = '/api/v1/review/{category}';
const slotPaths = {
  grid_key: `${path}/cells/{id}`,
  component_key: `${path}/component-values/{id}`,
  enum_key: `${path}/list-values/{id}`,
} as const;

/** Products in a page of the grid. */
export const pageSize = 100;

const gridKey = (category: string) => [...reviewKey, category, 'grid'] as const;
const pageKey = (category: string, filters: ValueFilters, page: number) =>
  [...gridKey(category), filters, page] as const;

export const reviewQueries = {
  all: reviewKey,
  grid: gridKey,
  /** One page of the grid by its number, so that any place of a long list is one request away. */
  page: (category: string, filters: ValueFilters, page: number) =>
    queryOptions({
      queryKey: pageKey(category, filters, page),
      queryFn: async ({ signal, client }) => {
        // The service finds a page by the cursor of the one before at once, and by its number only after counting.
        const before = client.getQueryData<GridPage>(pageKey(category, filters, page - 1));
        const place = before?.nextCursor ? { cursor: before.nextCursor } : { offset: page * pageSize };
        return readGrid(category, { ...filters, limit: pageSize, ...place }, signal);
      },
    }),
  /** The fields of the category in the order of its rules. */
  fields: (category: string) =>
    queryOptions({
      queryKey: [...reviewKey, category, 'fields'],
      queryFn: async ({ signal }) => (await readGrid(category, { limit: 1 }, signal)).fields,
    }),
  /** All there is to decide about a slot, with its version. */
  drawer: (category: string, { kind, id }: Slot) =>
    queryOptions({
      queryKey: [...reviewKey, category, 'slot', kind, id],
      queryFn: async ({ signal }) => {
        const { data, response } = await reviewApi.GET(slotPaths[kind], {
          params: { path: { category, id } },
          signal,
        });
        return { drawer: body({ data }), etag: response.headers.get('ETag') ?? '' };
      },
    }),
  decisions: (category: string, { kind, id }: Slot) =>
    queryOptions({
      queryKey: [...reviewKey, category, 'slot', kind, id, 'decisions'],
      queryFn: async ({ signal }) =>
        body(
          await reviewApi.GET(`${slotPaths[kind]}/decisions`, {
            params: { path: { category, id } },
            signal,
          }),
        ).items,
    }),
  /** What waits for a person. It is kept as it was read, so that nothing moves under the one who goes through it. */
  queue: (category: string, filters: QueueFilters) => ({
    ...listQuery([...reviewKey, category, 'queue', filters], async ({ cursor }, signal) =>
      body(
        await reviewApi.GET(`${path}/queue`, {
          params: { path: { category }, query: { ...filters, limit: 200, cursor } },
          signal,
        }),
      ),
    ),
    staleTime: Infinity,
    gcTime: 0,
    meta: { preview: true },
  }),
  numbers: (category: string) =>
    queryOptions({
      queryKey: [...reviewKey, category, 'numbers'],
      queryFn: async ({ signal }) =>
        body(await reviewApi.GET(`${path}/numbers`, { params: { path: { category } }, signal })),
    }),
  components: (category: string, type: string | undefined) =>
    listQuery([...reviewKey, category, 'components', type ?? ''], async (page, signal) =>
      body(
        await reviewApi.GET(`${path}/components`, {
          params: { path: { category }, query: { ...page, ...(type && { type }) } },
          signal,
        }),
      ),
    ),
  lists: (category: string) =>
    queryOptions({
      queryKey: [...reviewKey, category, 'lists'],
      queryFn: async ({ signal }) =>
        body(await reviewApi.GET(`${path}/lists`, { params: { path: { category } }, signal })).items,
    }),
  /** What accepting a shared value would do. */
  preview: (category: string, slot: Slot, decision: DecisionToMake) =>
    queryOptions({
      queryKey: [...reviewKey, category, 'preview', slot.kind, slot.id, decision],
      queryFn: async ({ signal }) =>
        body(
          await reviewApi.POST(`${slotPaths[slot.kind]}/decisions`, {
            params: { path: { category, id: slot.id }, query: { dryRun: true } },
            body: decision,
            signal,
          }),
        ),
      staleTime: 0,
      gcTime: 0,
      refetchOnWindowFocus: false,
      retry: false,
      meta: { preview: true },
    }),
};

type GridQuestion = ValueFilters & { limit: number; offset?: number; cursor?: string };

const readGrid = async (category: string, query: GridQuestion, signal: AbortSignal) =>
  body(await reviewApi.GET(`${path}/grid`, { params: { path: { category }, query }, signal }));

/** Decides on a slot as it was seen; the answer has its version. */
export async function decide(
  category: string,
  { kind, id }: Slot,
  decision: DecisionToMake,
  { etag, key }: { etag: string; key: string },
) {
  const { data, response } = await reviewApi.POST(`${slotPaths[kind]}/decisions`, {
    params: { path: { category, id } },
    headers: { 'If-Match': etag, ...idempotent(key) },
    body: decision,
  });
  return { answer: body({ data }), etag: response.headers.get('ETag') ?? '' };
}

/** Sets a value of a cell or a component's property that somebody typed. */
export async function setValue(
  category: string,
  { kind, id }: Slot,
  value: ValueToSet,
  { etag, key }: { etag: string; key: string },
) {
  const of = kind === 'grid_key' ? slotPaths.grid_key : slotPaths.component_key;
  return body(
    await reviewApi.PUT(`${of}/value`, {
      params: { path: { category, id } },
      headers: { 'If-Match': etag, ...idempotent(key) },
      body: value,
    }),
  );
}

export async function undoDecision(category: string, decisionId: number) {
  return body(
    await reviewApi.POST(`${path}/decisions/{decisionId}/undo`, {
      params: { path: { category, decisionId } },
    }),
  );
}

export async function decideMany(
  category: string,
  items: BulkDecision[],
  { dryRun, key }: { dryRun: boolean; key: string },
) {
  return body(
    await reviewApi.POST(`${path}/decisions/bulk`, {
      params: { path: { category }, query: { dryRun } },
      headers: idempotent(key),
      body: { items },
    }),
  );
}

export async function undoMany(category: string, bulkId: string) {
  return body(
    await reviewApi.POST(`${path}/decisions/bulk/{bulkId}/undo`, { params: { path: { category, bulkId } } }),
  );
}

/** Gives a component another name or maker. */
export async function renameComponent(
  category: string,
  id: number,
  names: { name: string } | { maker: string },
  key: string,
) {
  return body(
    await reviewApi.PATCH(`${path}/components/{id}`, {
      params: { path: { category, id } },
      headers: idempotent(key),
      body: names,
    }),
  );
}

export async function addListValue(category: string, field: string, value: string, key: string) {
  return body(
    await reviewApi.POST(`${path}/lists/{field}/values`, {
      params: { path: { category, field } },
      headers: idempotent(key),
      body: { value },
    }),
  );
}

export async function spellListValue(category: string, id: number, value: string, key: string) {
  return body(
    await reviewApi.PATCH(slotPaths.enum_key, {
      params: { path: { category, id } },
      headers: idempotent(key),
      body: { value },
    }),
  );
}

export async function removeListValue(category: string, id: number, key: string) {
  return body(
    await reviewApi.DELETE(slotPaths.enum_key, {
      params: { path: { category, id } },
      headers: idempotent(key),
    }),
  );
}
