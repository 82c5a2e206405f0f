import {
  ArrowDownToLine,
  CircleAlert,
  CircleSlash,
  Clock,
  CloudDownload,
  FileWarning,
  Files,
  GitCompareArrows,
  Merge,
  Sprout,
  type LucideIcon,
} from 'lucide-react';
import type { Meaning } from '@/components/meanings';
import type { Overview, SyncOverview } from '@/lib/api/types';
import { agree, count, formatNumber } from '@/lib/format';

type Page = 'products' | 'production' | 'reconcile' | 'queue';

/** Something that waits for a person, and where it is done. */
export type Todo = {
  id: string;
  meaning: Meaning;
  icon: LucideIcon;
  what: string;
  why: string;
  action: string;
  page: Page;
  search?: Partial<Record<string, string>>;
};

/** What is to be done about the catalog's own files, the most urgent first. */
export function catalogTodos({ jobFiles, queue, unreadable, products }: Overview): Todo[] {
  const todos: Todo[] = unreadable.map((file) => ({
    id: file,
    meaning: 'red',
    icon: FileWarning,
    what: file,
    why: 'Nothing is decided by it until it can be read again.',
    action: 'See products',
    page: 'products',
  }));
  if (jobFiles && jobFiles.extra > 0) {
    todos.push({
      id: 'extra',
      meaning: 'orange',
      icon: Files,
      what: `${count(jobFiles.extra, 'job file')} too many`,
      why: `${count(jobFiles.jobFiles, 'job file')} for ${count(jobFiles.activeProducts, 'product')}: the pipeline would research products that do not exist.`,
      action: 'Reconcile',
      page: 'reconcile',
    });
  }
  if (products.total === 0 && jobFiles?.canonicalSource === 'active_filtering') {
    todos.push({
      id: 'seed',
      meaning: 'blue',
      icon: Sprout,
      what: `${count(jobFiles.activeProducts, 'product')} in activeFiltering.json, none in the catalog`,
      why: 'Take them over, and they can be edited, checked and compared here.',
      action: 'Seed the catalog',
      page: 'products',
      search: { dialog: 'seed' },
    });
  }
  if (queue && queue.failing > 0) {
    todos.push({
      id: 'failing',
      meaning: 'red',
      icon: CircleAlert,
      what: `${count(queue.failing, 'product')} ${agree(queue.failing, 'fails', 'fail')} in the pipeline`,
      why: `${agree(queue.failing, 'Its error stands', 'Their errors stand')} in the queue.`,
      action: 'See the errors',
      page: 'queue',
      search: { failing: 'true' },
    });
  }
  return todos;
}

/** What production has that we have not, and the other way round. */
export function productionTodos(production: SyncOverview): Todo[] {
  const { source_type, source_problem, report, pulls } = production;
  const page = 'production';
  if (source_problem !== null) {
    return [
      {
        id: 'source',
        meaning: 'red',
        icon: FileWarning,
        what: source_problem,
        why: 'Production cannot be compared until it can be read.',
        action: 'Open production',
        page,
      },
    ];
  }
  if (source_type === '') {
    return [
      {
        id: 'unconfigured',
        meaning: 'blue',
        icon: CloudDownload,
        what: 'Nobody has said where the live products are listed',
        why: 'Name the list, and what is live can be compared with the catalog.',
        action: 'Set up the source',
        page,
        search: { dialog: 'source' },
      },
    ];
  }
  const todos: Todo[] = [];
  const failed = pulls[0]?.state === 'failed' ? pulls[0] : undefined;
  if (failed) {
    todos.push({
      id: 'failed',
      meaning: 'red',
      icon: CircleAlert,
      what: 'The last pull from production failed',
      why: failed.error ?? 'See why in its history.',
      action: 'See the pull',
      page,
      search: { part: 'history' },
    });
  }
  if (!report) {
    return [
      ...todos,
      {
        id: 'never',
        meaning: 'blue',
        icon: CloudDownload,
        what: 'Production was never compared with the catalog',
        why: 'Compare them: nothing is changed by it.',
        action: 'Compare',
        page,
      },
    ];
  }
  const { in_production_only, in_catalog_only, drifted_fields, field_drift, identity_mismatch } =
    report.summary;
  if (in_production_only > 0) {
    todos.push({
      id: 'new',
      meaning: 'green',
      icon: ArrowDownToLine,
      what: `${count(in_production_only, 'product')} live that the catalog does not have`,
      why: 'Add those that are to be researched.',
      action: 'See them',
      page,
      search: { class: 'in_production_only' },
    });
  }
  if (drifted_fields > 0) {
    todos.push({
      id: 'drift',
      meaning: 'orange',
      icon: GitCompareArrows,
      what: `${count(drifted_fields, 'value')} of ${count(field_drift, 'product')} ${agree(drifted_fields, 'differs', 'differ')} from production`,
      why: 'Accept production’s value, or say that it differs on purpose.',
      action: 'See them',
      page,
      search: { class: 'field_drift' },
    });
  }
  if (identity_mismatch > 0) {
    todos.push({
      id: 'conflict',
      meaning: 'red',
      icon: Merge,
      what: `${count(identity_mismatch, 'product')} with another name in production`,
      why: 'Say which name is right.',
      action: 'See them',
      page,
      search: { class: 'identity_mismatch' },
    });
  }
  if (in_catalog_only > 0) {
    todos.push({
      id: 'gone',
      meaning: 'yellow',
      icon: CircleSlash,
      what: `${count(in_catalog_only, 'product')} only here`,
      why: 'Mark those that are discontinued, and keep the others.',
      action: 'See them',
      page,
      search: { class: 'in_catalog_only' },
    });
  }
  if (report.outdated && todos.length === 0) {
    todos.push({
      id: 'outdated',
      meaning: 'gray',
      icon: Clock,
      what: 'The catalog was edited since it was compared with production',
      why: `${formatNumber(report.summary.matched)} products matched then.`,
      action: 'Compare again',
      page,
    });
  }
  return todos;
}
