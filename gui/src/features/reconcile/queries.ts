import { queryOptions } from '@tanstack/react-query';
import { body, catalogApi } from '@/lib/api/client';
import type { FileClass, ReconcileRequest } from '@/lib/api/types';
import { listQuery } from '@/lib/pages';
import { backupsKey } from '@/lib/queryKeys';
import type { FileFilters } from './search';
import type { Choice } from './ticks';

const reconcilePath = '/api/v1/catalog/{category}/reconcile';
const backupsPath = '/api/v1/catalog/{category}/backups';
const backupPath = `${backupsPath}/{id}` as const;
const filePath = `${backupPath}/files/{file}` as const;

export const reconcileQueries = {
  all: ['reconcile'] as const,
  preview: (category: string) =>
    queryOptions({
      queryKey: [...reconcileQueries.all, category, 'preview'],
      queryFn: ({ signal }) => reconcile(category, { dryRun: true }, signal),
      staleTime: 0,
      gcTime: 0,
      refetchOnWindowFocus: false,
      meta: { preview: true },
    }),
  /** The files of a preview, which never change. */
  files: (category: string, planId: string, fileClass: FileClass, filters: FileFilters) => ({
    ...listQuery(
      [...reconcileQueries.all, category, 'files', planId, fileClass, filters],
      async (page, signal) => {
        // Only these have several reasons.
        const isCounted = !page.cursor && ['orphan', 'untracked'].includes(fileClass);
        const query = { class: fileClass, ...filters, ...page, ...(isCounted && { counts: 'reason' }) };
        return body(
          await catalogApi.GET(`${reconcilePath}/plans/{planId}/files`, {
            params: { path: { category, planId }, query },
            signal,
          }),
        );
      },
    ),
    staleTime: Infinity,
    meta: { preview: true },
  }),
  /** What would happen if only some of the orphans of a preview went. */
  chosen: (category: string, planId: string, choice: Choice) =>
    queryOptions({
      queryKey: [...reconcileQueries.all, category, 'chosen', planId, choice],
      queryFn: ({ signal }) => reconcile(category, { dryRun: true, planId, ...choice }, signal),
      gcTime: 0,
      refetchOnWindowFocus: false,
      meta: { preview: true },
    }),
  /** The newest few are kept: they come in one page. */
  backups: (category: string) =>
    listQuery([...backupsKey, category, 'list'], async (_, signal) =>
      body(await catalogApi.GET(backupsPath, { params: { path: { category } }, signal })),
    ),
  backup: (category: string, id: string) =>
    queryOptions({
      queryKey: [...backupsKey, category, 'one', id],
      queryFn: async ({ signal }) =>
        body(await catalogApi.GET(backupPath, { params: { path: { category, id } }, signal })),
    }),
  /** A file of a backup as it was. */
  text: (category: string, id: string, file: string) =>
    queryOptions({
      queryKey: [...backupsKey, category, 'one', id, 'text', file],
      queryFn: async ({ signal }) =>
        body(
          await catalogApi.GET(filePath, {
            params: { path: { category, id, file } },
            parseAs: 'text',
            signal,
          }),
        ),
    }),
};

export async function reconcile(category: string, asked: ReconcileRequest, signal?: AbortSignal) {
  return body(await catalogApi.POST(reconcilePath, { params: { path: { category } }, body: asked, signal }));
}

/** Puts the files of a backup back where they were: one of them, or all. */
export async function restore(category: string, id: string, file: string | undefined) {
  return body(
    await catalogApi.POST(`${backupPath}/restore`, {
      params: { path: { category, id } },
      body: file ? { files: [file] } : {},
    }),
  );
}
