import type {
  Brand,
  BrandHistoryEntry,
  BrandPlan,
  CatalogFile,
  Decision,
  GateStanding,
  IdentityException,
  Product,
  ProductHistoryEntry,
  ProductionEntry,
  UntrackedFile,
  QueueRow,
  RegistryFileState,
  RejectionGroup,
  RuleStep,
  WorkEntry,
} from '@/lib/api/types';

/** Sample data that speaks the domain: `aProduct({ brand: 'Razer', model: 'Viper V3 Pro' })`. */
export function aProduct(given: Partial<Product> & Pick<Product, 'brand' | 'model' | 'productId'>): Product {
  return {
    identifier: '9f3c2a10',
    id: 118,
    category: 'mouse',
    variant: '',
    status: 'active',
    badge: null,
    hasOutput: false,
    seedUrls: [],
    importSource: 'activeFiltering',
    importedAt: '2026-02-14T12:00:00Z',
    updatedAt: '2026-02-14T12:00:00Z',
    version: 1,
    ...given,
  };
}

export function aBrand(given: Partial<Brand> & Pick<Brand, 'name' | 'slug'>): Brand {
  return {
    identifier: 'b0a1c2d3',
    aliases: [],
    categories: ['mouse'],
    website: '',
    addedAt: '2026-02-14T12:00:00Z',
    addedBy: 'seed',
    products: 0,
    productsByCategory: [],
    version: 1,
    pending: null,
    ...given,
  };
}

export function aPlan(given: Partial<BrandPlan> = {}): BrandPlan {
  return {
    dryRun: true,
    action: 'rename',
    planId: 'plan-1',
    products: 0,
    renames: [],
    conflicts: [],
    after: [],
    removed: [],
    ...given,
  };
}

export function anEntry(given: Partial<BrandHistoryEntry> = {}): BrandHistoryEntry {
  return {
    id: 41,
    identifier: 'b0a1c2d3',
    slug: 'razer',
    name: 'Razer',
    action: 'updated',
    actor: 'ada',
    at: '2026-02-14T12:00:00Z',
    version: 2,
    changes: [{ field: 'categories', from: ['mouse'], to: ['mouse', 'headset'] }],
    undoable: true,
    whyNot: null,
    ...given,
  };
}

export const inStepFile: RegistryFileState = {
  path: 'helper_files/_global/brand_registry.json',
  state: 'in_step',
  detail: null,
  adopted: null,
};

export function anAccepted(identity: Decision['normalized']): Decision {
  return {
    valid: true,
    reason: null,
    canonicalProductId: identity.productId,
    normalized: identity,
    source: 'product_catalog',
    explanation: {
      rule: 10,
      message: 'Nothing in the catalog has this identity.',
      match: null,
      matchedText: null,
      competitor: null,
      suggestions: [],
    },
    hints: [],
    asOfRevision: 7,
    asOf: '2026-02-14T12:00:00Z',
  };
}

/** The gate's answer to "Cestus 310" with the variant "310". */
export const fabricatedVariant: Decision = {
  valid: false,
  reason: 'variant_is_model_substring',
  canonicalProductId: 'mouse-acer-cestus-310',
  normalized: { brand: 'Acer', model: 'Cestus 310', variant: '310', productId: 'mouse-acer-cestus-310-310' },
  source: 'product_catalog',
  explanation: {
    rule: 2,
    message: 'The variant “310” is already part of the model “Cestus 310”.',
    match: 'token',
    matchedText: '310',
    competitor: { brand: 'Acer', model: 'Cestus 310', variant: '', productId: 'mouse-acer-cestus-310' },
    suggestions: [
      {
        action: 'strip_variant',
        label: 'Use Cestus 310 without variant',
        brand: 'Acer',
        model: 'Cestus 310',
        variant: '',
        productId: 'mouse-acer-cestus-310',
      },
      {
        action: 'open_existing',
        label: 'Open the existing product',
        brand: 'Acer',
        model: 'Cestus 310',
        variant: '',
        productId: 'mouse-acer-cestus-310',
      },
      {
        action: 'add_exception',
        label: 'Keep 310 as a real variant, by an exception',
        brand: 'Acer',
        model: 'Cestus 310',
        variant: '310',
        productId: 'mouse-acer-cestus-310-310',
      },
    ],
  },
  hints: [],
  asOfRevision: 7,
  asOf: '2026-02-14T12:00:00Z',
};

/** Steps as the gate tells them; which rules there are is its own affair. */
export function stepsDecidedBy(deciding: number, message: string): RuleStep[] {
  return [1, 2, 3].map((rule) => ({
    rule,
    title: `Title of rule ${rule}`,
    outcome: rule < deciding ? 'passed' : rule === deciding ? 'decided' : 'not_reached',
    message: rule === deciding ? message : '',
  }));
}

export const inStep: GateStanding = {
  category: 'mouse',
  products: 342,
  exceptions: 1,
  asOfRevision: 7,
  catalogRevision: 7,
  behind: 0,
  asOf: '2026-02-14T12:00:00Z',
  inStep: true,
  catalogReachable: true,
  healed: 0,
};

export function aRejectionGroup(
  given: Partial<Omit<RejectionGroup, 'latest'>> & { latest?: Partial<RejectionGroup['latest']> } = {},
): RejectionGroup {
  const { latest, ...group } = given;
  return {
    times: 14,
    firstAt: '2026-02-09T08:00:00Z',
    lastAt: '2026-02-14T12:00:00Z',
    actors: 1,
    ...group,
    latest: {
      identifier: '0b0f3d2e-0000-4000-8000-000000000001',
      path: 'queue-sync',
      brand: 'Acer',
      model: 'Cestus 310',
      variant: '310',
      reason: 'variant_is_model_substring',
      rule: 2,
      message: '“310” is already in the model name “Cestus 310”, so it is not a variant.',
      canonicalProductId: 'mouse-acer-cestus-310',
      file: 'mouse-acer-cestus-310-310.json',
      at: '2026-02-14T12:00:00Z',
      actor: 'pipeline',
      ...latest,
    },
  };
}

export function anException(given: Partial<IdentityException> = {}): IdentityException {
  return {
    identifier: 'e1c3a5b7',
    category: 'mouse',
    brand: 'Acer',
    model: 'Cestus 999',
    variant: '999',
    productId: 'mouse-acer-cestus-999-999',
    reason: 'Sold as the 999 edition.',
    actor: 'ada',
    at: '2026-02-14T12:00:00Z',
    version: 1,
    revision: 1,
    removed: false,
    ...given,
  };
}

export function aHeldBackFile(given: Partial<UntrackedFile> = {}): UntrackedFile {
  return {
    file: 'mouse-acer-cestus-310-310.json',
    state: 'refused',
    reason: 'variant_is_model_substring',
    message: '“310” is already in the model name “Cestus 310”, so it is not a variant.',
    brand: 'Acer',
    model: 'Cestus 310',
    variant: '310',
    productId: 'mouse-acer-cestus-310-310',
    canonicalProductId: 'mouse-acer-cestus-310',
    since: '2026-02-14T12:00:00Z',
    ...given,
  };
}

export const writtenFile: CatalogFile = {
  path: 'helper_files/mouse/_control_plane/product_catalog.json',
  state: 'written',
  message: null,
  adoptedAt: null,
  products: 0,
  problemCount: 0,
  problems: [],
};

export function aQueueRow(given: Partial<QueueRow> & Pick<QueueRow, 'productId'>): QueueRow {
  return {
    status: 'pending',
    priority: 3,
    attempts: 0,
    retryCount: 0,
    maxAttempts: 3,
    nextRetryAt: null,
    lastError: null,
    lastFailedAt: null,
    lastStartedAt: null,
    lastCompletedAt: null,
    updatedAt: '2026-02-14T12:00:00Z',
    nextActionHint: null,
    cost: 0,
    rounds: 0,
    inCatalog: true,
    movingTo: null,
    leaving: false,
    ...given,
  };
}

export function aProductEntry(given: Partial<ProductHistoryEntry> = {}): ProductHistoryEntry {
  return {
    id: 17,
    category: 'mouse',
    identifier: '9f3c2a10',
    productId: 'mouse-razer-cobra',
    name: 'Razer Cobra',
    action: 'updated',
    actor: 'ada',
    at: '2026-02-14T12:00:00Z',
    version: 2,
    changes: [{ field: 'status', from: ['active'], to: ['inactive'] }],
    undoable: true,
    whyNot: null,
    ...given,
  };
}

export function aWorkEntry(given: Partial<WorkEntry> = {}): WorkEntry {
  return {
    id: 5,
    category: 'mouse',
    action: 'imported',
    actor: 'ada',
    at: '2026-02-14T12:00:00Z',
    subject: 'import-1',
    name: 'mice.xlsx',
    amount: 35,
    undoable: true,
    ...given,
  };
}

export function aProductionEntry(given: Partial<ProductionEntry> = {}): ProductionEntry {
  return {
    id: 'apply-1',
    category: 'mouse',
    action: 'applied',
    actor: 'ada',
    at: '2026-02-14T12:00:00Z',
    state: 'applied',
    source: '',
    amount: 2,
    error: null,
    hint: null,
    undoneAt: null,
    undoneBy: null,
    undoable: true,
    ...given,
  };
}
