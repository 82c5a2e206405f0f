import { http, HttpResponse } from 'msw';
import type {
  ImportChoices,
  ImportPlan,
  ImportResult,
  OwnWorkbook,
  DoneImport,
  UndoneImport,
  WorkbookAsked,
} from '@/lib/api/types';
import { aProblem } from './answers';

export type FakeImports = {
  workbooks: OwnWorkbook[];
  recentImports: DoneImport[];
  imports: ImportPlan[];
  /** What a workbook that is read comes to: the first import, unless a test says something else. */
  readWorkbook: ((asked: WorkbookAsked | 'file') => Response | Promise<Response>) | null;
  /** What an apply answers. */
  imported: (choices: ImportChoices) => ImportResult | Response;
  importUndone: UndoneImport;
  /** The workbooks that were asked for, sent files among them. */
  workbooksRead: (WorkbookAsked | 'file')[];
  importsApplied: ImportChoices[];
  importsUndone: string[];
};

const path = '*/api/v1/catalog/:category/import/workbook';

/** Imports in memory: they remember what was asked, and know no rule. */
export function importHandlersOf(services: FakeImports) {
  const found = (id: unknown) => services.imports.find(({ import_id }) => import_id === id);
  return [
    http.get(`${path}s`, () => HttpResponse.json({ items: services.workbooks })),
    http.get(path, () => HttpResponse.json({ items: services.recentImports })),
    http.post(path, async ({ request }) => {
      const isJson = request.headers.get('Content-Type')?.includes('json');
      const asked = isJson ? ((await request.json()) as WorkbookAsked) : 'file';
      services.workbooksRead.push(asked);
      if (services.readWorkbook) return services.readWorkbook(asked);
      return HttpResponse.json(services.imports[0]);
    }),
    http.get(`${path}/:id`, ({ params }) => {
      const plan = found(params.id);
      return plan ? HttpResponse.json(plan) : aProblem(404, 'import_unknown');
    }),
    http.post(`${path}/:id/apply`, async ({ request }) => {
      const choices = (await request.json()) as ImportChoices;
      services.importsApplied.push(choices);
      const answer = services.imported(choices);
      return answer instanceof Response ? answer : HttpResponse.json(answer);
    }),
    http.post(`${path}/:id/undo`, ({ params }) => {
      services.importsUndone.push(String(params.id));
      return HttpResponse.json(services.importUndone);
    }),
  ];
}
