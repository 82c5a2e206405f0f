import type {
  BackupState,
  JobFilesState,
  ReconcileFile,
  ReconcileReport,
  RestoreReport,
} from '@/lib/api/types';

export const jobFilesInStep: JobFilesState = {
  category: 'mouse',
  canonicalSource: 'product_catalog',
  jobFiles: 342,
  activeProducts: 342,
  extra: 0,
  missing: 0,
  inStep: true,
  checkedAt: '2026-02-14T12:00:00Z',
  message: '',
};

export function aReconcilePlan(given: Partial<ReconcileReport> = {}): ReconcileReport {
  return {
    dryRun: true,
    planId: 'plan-1',
    plannedAt: '2026-02-14T12:00:00Z',
    canonicalSource: {
      source: 'product_catalog',
      file: 'helper_files/mouse/_control_plane/product_catalog.json',
      hash: '3f2a91c07d55aa10b0c1d2e3f4a5b6c7d8e9f00112233445566778899aabbccd',
      products: 342,
    },
    scanned: 690,
    kept: 342,
    orphans: 348,
    untracked: 0,
    unreadable: 0,
    remaining: 342,
    orphansByReason: { fabricated_variant_with_canonical: given.orphans ?? 348 },
    left: 0,
    deleted: 0,
    queueCleaned: 348,
    resultsMovable: 0,
    resultsMoved: 0,
    backupId: null,
    brake: null,
    skipped: [],
    details: { orphans: [], untracked: [], unreadable: [], more: false },
    ...given,
  };
}

/** The job file of "Cestus 310" with the variant "310", beside that of "Cestus 310". */
export function anOrphan(given: Partial<ReconcileFile> = {}): ReconcileFile {
  return {
    file: 'mouse-acer-cestus-310-310.json',
    fileClass: 'orphan',
    reason: 'fabricated_variant_with_canonical',
    rule: 'variant_is_model_substring',
    message: 'The variant “310” repeats the model “Cestus 310”.',
    matchedText: '310',
    productId: 'mouse-acer-cestus-310-310',
    brand: 'Acer',
    model: 'Cestus 310',
    variant: '310',
    canonicalProductId: 'mouse-acer-cestus-310',
    canonical: { productId: 'mouse-acer-cestus-310', brand: 'Acer', model: 'Cestus 310', variant: '' },
    bytes: 812,
    seedUrls: ['https://example.com/cestus'],
    results: [],
    resultsMovable: false,
    queueIds: [],
    running: false,
    ...given,
  };
}

export const anUntracked = (model: string): ReconcileFile =>
  anOrphan({
    file: `mouse-acer-${model.toLowerCase()}.json`,
    fileClass: 'untracked',
    reason: 'not_in_canonical',
    rule: null,
    message: 'The catalog has no such product.',
    matchedText: null,
    productId: `mouse-acer-${model.toLowerCase()}`,
    model,
    variant: '',
    canonicalProductId: null,
    canonical: null,
  });

export function aBackup(given: Partial<BackupState> = {}): BackupState {
  return {
    id: 'backup-7',
    category: 'mouse',
    createdAt: '2026-02-14T12:00:00Z',
    actor: 'ada',
    why: 'reconcile',
    planId: 'plan-1',
    files: 348,
    left: 0,
    bytes: 282_576,
    queueRows: 348,
    resultsMoved: 0,
    state: 'whole',
    restoredAt: null,
    restoredBy: null,
    ...given,
  };
}

export function aRestore(given: Partial<RestoreReport> = {}): RestoreReport {
  return {
    backupId: 'backup-7',
    restored: 348,
    unchanged: 0,
    skipped: [],
    queueRestored: 348,
    resultsReturned: 0,
    ...given,
  };
}
