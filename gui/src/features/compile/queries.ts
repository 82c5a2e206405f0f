import { queryOptions } from '@tanstack/react-query';
import { body, syncApi } from '@/lib/api/client';
import { Problem } from '@/lib/api/problem';
import type { KnownValuesOfField, RulesReport, RulesWarning, WarningToSnooze } from '@/lib/api/types';
import { productionKey } from '@/lib/queryKeys';

const checkPath = '/api/v1/catalog/{category}/cross-validation';
const valuesPath = `${checkPath}/known-values` as const;
const snoozedPath = `${checkPath}/snoozed/{warningId}` as const;

export const compileQueries = {
  /** The latest report; null while the rules were never checked. */
  report: (category: string) =>
    queryOptions({
      queryKey: [...productionKey, category, 'cross-validation'],
      queryFn: async ({ signal }): Promise<RulesReport | null> => {
        try {
          return body(await syncApi.GET(checkPath, { params: { path: { category } }, signal }));
        } catch (error) {
          if (error instanceof Problem && error.status === 404) return null;
          throw error;
        }
      },
    }),
};

export async function checkRules(category: string) {
  return body(await syncApi.POST(checkPath, { params: { path: { category } }, body: { dryRun: false } }));
}

export async function addKnownValues(category: string, warnings: RulesWarning[]) {
  return body(
    await syncApi.POST(valuesPath, {
      params: { path: { category } },
      body: { fields: fieldsOf(warnings) },
    }),
  );
}

function fieldsOf(warnings: RulesWarning[]): KnownValuesOfField[] {
  const fields = new Map<string, string[]>();
  for (const { field, value } of warnings) {
    if (value !== null) fields.set(field, [...(fields.get(field) ?? []), value]);
  }
  return [...fields].map(([field, values]) => ({ field, values }));
}

export async function undoKnownValues(category: string, additionId: string) {
  return body(
    await syncApi.POST(`${valuesPath}/{additionId}/undo`, { params: { path: { category, additionId } } }),
  );
}

export async function snooze(category: string, warningId: string, wanted: WarningToSnooze) {
  return body(await syncApi.PUT(snoozedPath, { params: { path: { category, warningId } }, body: wanted }));
}

export async function wake(category: string, warningId: string) {
  await syncApi.DELETE(snoozedPath, { params: { path: { category, warningId } } });
}
