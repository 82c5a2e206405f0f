import { http, HttpResponse } from 'msw';
import type {
  BackupDetails,
  BackupState,
  JobFilesState,
  ReconcileFile,
  ReconcileReport,
  ReconcileRequest,
  RestoreReport,
} from '@/lib/api/types';
import { aProblem, page } from './answers';

export type FakeReconcile = {
  /** What each preview finds, the first one first; the last one over and over. */
  plans: ReconcileReport[];
  planFiles: ReconcileFile[];
  /** What a preview of some of the orphans answers. */
  chosen: () => ReconcileReport | Response;
  /** What an apply answers. */
  applied: () => ReconcileReport | Response;
  jobFiles: JobFilesState;
  backups: BackupState[];
  backupFiles: BackupDetails['files'];
  restored: RestoreReport;
  /** The previews and applies that were asked for. */
  reconciles: ReconcileRequest[];
  filesAsked: URL[];
  restores: { id: string; files: string[] | undefined }[];
};

const category = '*/api/v1/catalog/:category';

/** Reconciles in memory: it pages, remembers what was asked, and knows no rule. */
export function reconcileHandlersOf(services: FakeReconcile) {
  let previews = 0;
  return [
    http.post(`${category}/reconcile`, async ({ request }) => {
      const asked = (await request.json()) as ReconcileRequest;
      services.reconciles.push(asked);
      if (asked.dryRun && asked.planId) {
        const chosen = services.chosen();
        return chosen instanceof Response ? chosen : HttpResponse.json(chosen);
      }
      if (asked.dryRun) {
        const plan = services.plans[Math.min(previews++, services.plans.length - 1)];
        return plan ? HttpResponse.json(plan) : aProblem(422, 'no_canonical_source');
      }
      const answer = services.applied();
      return answer instanceof Response ? answer : HttpResponse.json(answer);
    }),
    http.get(`${category}/reconcile/plans/:planId/files`, ({ request, params }) => {
      const url = new URL(request.url);
      services.filesAsked.push(url);
      const wanted = url.searchParams.get('class');
      const plan = services.plans.find(({ planId }) => planId === params.planId);
      if (wanted === 'orphan' && plan?.orphans === 0) return HttpResponse.json(page([]));
      const found = services.planFiles.filter(({ fileClass }) => fileClass === wanted);
      const counts = { reason: plan?.orphansByReason ?? {} };
      return HttpResponse.json({ ...page(found), counts });
    }),
    http.get(`${category}/job-files`, () => HttpResponse.json(services.jobFiles)),
    http.get(`${category}/backups`, () => HttpResponse.json(page(services.backups))),
    http.get(`${category}/backups/:id`, ({ params }) => {
      const backup = services.backups.find(({ id }) => id === params.id);
      if (!backup) return aProblem(404, 'not_found');
      return HttpResponse.json({ backup, files: services.backupFiles, more: false });
    }),
    http.get(`${category}/backups/:id/files/:file`, ({ params }) =>
      HttpResponse.text(`{ "productId": "as it was in ${String(params.file)}" }`),
    ),
    http.post(`${category}/backups/:id/restore`, async ({ request, params }) => {
      const { files } = (await request.json()) as { files?: string[] };
      services.restores.push({ id: String(params.id), files });
      return HttpResponse.json(services.restored);
    }),
  ];
}
