import { queryOptions } from '@tanstack/react-query';
import { body, catalogApi } from '@/lib/api/client';
import type { ImportChoices, ImportPlan, WorkbookAsked } from '@/lib/api/types';
import { upload, type Upload } from '@/lib/api/upload';

const path = '/api/v1/catalog/{category}/import/workbook';
const importPath = `${path}/{importId}` as const;

/** How often to check on an import that is in progress. */
const whileApplying = 1500;

export const importQueries = {
  all: ['imports'] as const,
  /** The category's own workbooks. */
  workbooks: (category: string) =>
    queryOptions({
      queryKey: [...importQueries.all, category, 'workbooks'],
      queryFn: async ({ signal }) =>
        body(
          await catalogApi.GET('/api/v1/catalog/{category}/import/workbooks', {
            params: { path: { category } },
            signal,
          }),
        ).items,
    }),
  recent: (category: string) =>
    queryOptions({
      queryKey: [...importQueries.all, category, 'recent'],
      queryFn: async ({ signal }) =>
        body(await catalogApi.GET(path, { params: { path: { category } }, signal })).items,
    }),
  one: (category: string, importId: string) =>
    queryOptions({
      queryKey: [...importQueries.all, category, 'one', importId],
      queryFn: async ({ signal }) =>
        body(await catalogApi.GET(importPath, { params: { path: { category, importId } }, signal })),
      staleTime: 30_000,
      refetchInterval: ({ state }) => (state.data?.state === 'applying' ? whileApplying : false),
      refetchOnWindowFocus: false,
      meta: { preview: true },
    }),
};

/** Previews one of the category's own workbooks. */
export async function previewOwn(category: string, asked: WorkbookAsked, signal: AbortSignal) {
  return body(await catalogApi.POST(path, { params: { path: { category } }, body: asked, signal }));
}

type Uploading = { file: File; sheet?: string } & Omit<Upload, 'form'>;

/** Previews an uploaded workbook. */
export function previewFile(category: string, { file, sheet, ...progress }: Uploading) {
  const form = new FormData();
  form.append('file', file, file.name);
  if (sheet) form.append('sheet', sheet);
  return upload<ImportPlan>(path.replace('{category}', encodeURIComponent(category)), { form, ...progress });
}

export async function applyImport(category: string, importId: string, choices: ImportChoices) {
  return body(
    await catalogApi.POST(`${importPath}/apply`, { params: { path: { category, importId } }, body: choices }),
  );
}

export async function undoImport(category: string, importId: string) {
  return body(await catalogApi.POST(`${importPath}/undo`, { params: { path: { category, importId } } }));
}
