import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { body, brandApi, ifMatch } from '@/lib/api/client';
import type { Brand, BrandPlan, BrandUpdate } from '@/lib/api/types';
import { brandQueries } from '@/lib/brands';

/** A change that affects more than the brand itself: previewed as a plan, then applied as that plan. */
export type BrandChange =
  | { action: 'rename'; slug: string; name: string }
  | { action: 'merge'; slug: string; into: string }
  | { action: 'move_alias'; slug: string; alias: string; to: string }
  | { action: 'undo'; id: number };

export type Assignment = { slugs: string[]; add: string[]; remove: string[] };

type Step = { dryRun: true } | { dryRun: false; planId?: string };

/** Queries of the brands screen; all of them are read again whenever brands change. */
export const registryQueries = {
  /** The brand a name, slug or alias belongs to; null while brands are only read from files. */
  owner: (name: string) =>
    queryOptions({
      queryKey: [...brandQueries.all, 'owner', name],
      queryFn: async ({ signal }) => {
        const query = { name, limit: 1 };
        const { items, source } = body(await brandApi.GET('/api/v1/brands', { params: { query }, signal }));
        return source === 'registry' ? (items[0] ?? null) : null;
      },
    }),
  find: (q: string) =>
    queryOptions({
      queryKey: [...brandQueries.all, 'find', q],
      queryFn: async ({ signal }) => {
        const query = { ...(q && { q }), sort: 'name', limit: 50 };
        return body(await brandApi.GET('/api/v1/brands', { params: { query }, signal })).items;
      },
      placeholderData: keepPreviousData,
    }),
  plan: (change: BrandChange) =>
    queryOptions({
      queryKey: [...brandQueries.all, 'plan', change],
      queryFn: () => changeBrand(change, { dryRun: true }),
      staleTime: 0,
      gcTime: 0,
      refetchOnWindowFocus: false,
      meta: { preview: true },
    }),
  assignment: (assignment: Assignment) =>
    queryOptions({
      queryKey: [...brandQueries.all, 'assignment', assignment],
      queryFn: () => assignCategories(assignment, true),
      staleTime: 0,
      gcTime: 0,
      refetchOnWindowFocus: false,
      meta: { preview: true },
      placeholderData: keepPreviousData,
    }),
  history: (slug: string) =>
    queryOptions({
      queryKey: [...brandQueries.all, 'history', slug],
      queryFn: async ({ signal }) =>
        body(
          await brandApi.GET('/api/v1/brands/{slug}/history', {
            params: { path: { slug }, query: { limit: 10 } },
            signal,
          }),
        ),
    }),
  /** Whether the registry's file in the workspace matches the registry. */
  file: () =>
    queryOptions({
      queryKey: [...brandQueries.all, 'file'],
      queryFn: async ({ signal }) => body(await brandApi.GET('/api/v1/brand-registry', { signal })),
      refetchInterval: ({ state }) => (state.data?.state === 'behind' ? 5000 : false),
    }),
};

export async function updateBrand(slug: string, version: number, update: BrandUpdate, force = false) {
  return body(
    await brandApi.PUT('/api/v1/brands/{slug}', {
      params: { path: { slug }, query: force ? { force } : {} },
      headers: ifMatch(version),
      body: update,
    }),
  );
}

export async function removeBrand({ slug, version }: Brand, force: boolean) {
  return body(
    await brandApi.DELETE('/api/v1/brands/{slug}', {
      params: { path: { slug }, query: force ? { force } : {} },
      headers: ifMatch(version),
    }),
  );
}

export async function changeBrand(change: BrandChange, step: Step): Promise<BrandPlan> {
  switch (change.action) {
    case 'rename': {
      const { slug, name } = change;
      return body(
        await brandApi.POST('/api/v1/brands/{slug}/rename', {
          params: { path: { slug } },
          body: { name, ...step },
        }),
      );
    }
    case 'merge': {
      const { slug, into } = change;
      return body(
        await brandApi.POST('/api/v1/brands/{slug}/merge', {
          params: { path: { slug } },
          body: { into, ...step },
        }),
      );
    }
    case 'move_alias': {
      const { slug, alias, to } = change;
      return body(
        await brandApi.POST('/api/v1/brands/{slug}/aliases/move', {
          params: { path: { slug } },
          body: { alias, to, ...step },
        }),
      );
    }
    case 'undo':
      return body(
        await brandApi.POST('/api/v1/brand-history/{id}/undo', {
          params: { path: { id: change.id } },
          body: step,
        }),
      );
  }
}

export async function assignCategories(assignment: Assignment, dryRun: boolean) {
  return body(await brandApi.POST('/api/v1/brands/categories', { body: { ...assignment, dryRun } }));
}

/** The last change of a brand, including deleted ones. */
export async function newestEntry(identifier: string) {
  const query = { identifier, limit: 1 };
  const { items } = body(await brandApi.GET('/api/v1/brand-history', { params: { query } }));
  return items[0];
}
