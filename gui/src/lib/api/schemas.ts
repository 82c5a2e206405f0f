import type { components as BrandComponents } from './brand';
import type { components as CatalogComponents } from './catalog';
import type { components as IdentityComponents } from './identity';

type BrandSchemas = BrandComponents['schemas'];
type CatalogSchemas = CatalogComponents['schemas'];
type IdentitySchemas = IdentityComponents['schemas'];

/** The services send every member of an answer; their documents leave that open for nested records. */
export type Answer<T> = T extends (infer E)[]
  ? Answer<E>[]
  : T extends object
    ? { [K in keyof T]-?: Answer<Exclude<T[K], undefined>> }
    : T;

/** Members that are null when there is nothing to say, which a document generated from Java does not tell. */
export type Nullable<T, K extends keyof T> = Omit<T, K> & { [P in K]: T[P] | null };

export type Page<T> = { items: T[]; total: number; nextCursor?: string | null };

/** A change of a brand that is not through yet; it takes no other until then. */
export type PendingChange = 'update' | 'remove' | 'rename' | 'merge' | 'move_alias' | 'undo' | 'assign';
export type Brand = Nullable<Answer<Omit<BrandSchemas['Brand'], 'pending'>>, 'website'> & {
  pending: PendingChange | null;
};
/** Anything but `registry` is read from files as long as no brand is registered. */
export type BrandSource = 'registry' | 'product_catalog' | 'active_filtering' | 'none';
export type BrandPage = Page<Brand> & { source: BrandSource };
export type NewBrand = BrandSchemas['NewBrand'];
export type BrandUpdate = BrandSchemas['BrandUpdate'];
export type CategoryProducts = Brand['productsByCategory'][number];
export type RemovedBrand = Omit<Answer<BrandSchemas['RemovedBrand']>, 'brand'> & { brand: Brand };

type SeedRow = Answer<BrandSchemas['BrandSeedReport']>['results'][number];
export type BrandSeedReport = Omit<Answer<BrandSchemas['BrandSeedReport']>, 'results'> & {
  results: Nullable<SeedRow, 'reason' | 'detail' | 'owner'>[];
};

type Plan = Answer<BrandSchemas['BrandPlan']>;
export type PlanConflict = Nullable<Plan['conflicts'][number], 'canonicalProductId'>;
/** What a change of a brand does to it and to its products; with conflicts it cannot be applied. */
export type BrandPlan = Omit<Plan, 'action' | 'conflicts' | 'after'> & {
  action: 'rename' | 'merge' | 'move_alias' | 'undo';
  conflicts: PlanConflict[];
  after: Brand[];
};

type Assignment = Answer<BrandSchemas['BrandAssignmentReport']>;
export type AssignedBrand = Nullable<Assignment['results'][number], 'name' | 'reason' | 'detail'> & {
  status: 'changed' | 'unchanged' | 'refused';
};
export type BrandAssignmentReport = Omit<Assignment, 'results'> & { results: AssignedBrand[] };

export type BrandAction =
  | 'added'
  | 'updated'
  | 'assigned'
  | 'renamed'
  | 'merged'
  | 'removed'
  | 'restored'
  | 'alias_moved'
  | 'undone'
  | 'adopted';
export type BrandHistoryEntry = Nullable<Answer<BrandSchemas['BrandHistoryEntry']>, 'whyNot'> & {
  action: BrandAction;
};
export type BrandHistoryPage = Page<BrandHistoryEntry>;

type FileState = Answer<BrandSchemas['RegistryFileState']>;
type Adoption = FileState['adopted'];
/** How `brand_registry.json` stands to the registry, and what of an older one could not be taken over. */
export type RegistryFileState = Omit<Nullable<FileState, 'detail'>, 'adopted'> & {
  state: 'in_step' | 'behind' | 'absent' | 'unreadable';
  adopted: (Omit<Adoption, 'clashes'> & { clashes: Nullable<Adoption['clashes'][number], 'name'>[] }) | null;
};

export type Category = Answer<CatalogSchemas['Category']>;
export type Product = Nullable<
  Omit<Answer<CatalogSchemas['Product']>, 'hints'>,
  'identifier' | 'id' | 'version' | 'badge' | 'importedAt' | 'updatedAt' | 'projection'
>;
/** What an add answers: the product, and what a person may have meant instead. */
export type AddedProduct = Product & { hints?: Hint[] | null };
/** With a filter no more than 1 000 are counted; `more` tells that there are. */
export type ProductPage = Page<Product> & {
  more: boolean;
  source: 'product_catalog' | 'active_filtering' | 'none';
};
export type NewProduct = CatalogSchemas['NewProduct'];
export type ActionReport = Answer<CatalogSchemas['ActionReport']>;
export type ProductChange = CatalogSchemas['ProductChange'];

export type ProductAction = 'added' | 'updated' | 'removed' | 'restored' | 'undone';
export type ProductHistoryEntry = Nullable<Answer<CatalogSchemas['ProductHistoryEntry']>, 'whyNot'> & {
  action: ProductAction;
};
export type ProductHistoryPage = Page<ProductHistoryEntry>;
/** The product as it stands after the undo; none where its addition was undone. */
export type UndoneChange = { product: Product | null };

type BulkRow = Answer<CatalogSchemas['BulkRow']>;
export type JudgedRow = Omit<
  Nullable<BulkRow, 'reason' | 'message' | 'productId'>,
  'explanation' | 'hints'
> & {
  status: 'created' | 'skipped_existing' | 'rejected' | 'invalid';
  explanation?: Refusal | null;
  hints?: Hint[] | null;
};
export type BulkReport = Omit<Answer<CatalogSchemas['BulkReport']>, 'results'> & { results: JudgedRow[] };

/** What of the job files and the queue was, or would be, brought in step; `orphans` is cut where there are many. */
export type SyncReport = Omit<Answer<CatalogSchemas['SyncReport']>, 'orphans'> & { orphans: Found[] };

/** A row of the pipeline's queue; `movingTo` and `leaving` tell what becomes of it once the pipeline has let go of it. */
export type QueueRow = Nullable<
  Answer<CatalogSchemas['QueueEntry']>,
  | 'priority'
  | 'maxAttempts'
  | 'nextRetryAt'
  | 'lastError'
  | 'lastFailedAt'
  | 'lastStartedAt'
  | 'lastCompletedAt'
  | 'updatedAt'
  | 'nextActionHint'
  | 'movingTo'
>;
export type QueuePage = Page<QueueRow> & {
  counts: Record<string, number>;
  failing: number;
  updatedAt: string | null;
  source: 'file' | 'none';
};

/** What became of `product_catalog.json`, and which of its rows could not be taken over. */
export type CatalogFileState = Nullable<Answer<CatalogSchemas['CatalogFile']>, 'message' | 'adoptedAt'> & {
  state: 'absent' | 'written' | 'adopted' | 'unreadable';
};

type Explained<T extends { explanation: Explanation }> = Omit<T, 'explanation'> & { explanation: Refusal };

type Seeded = Answer<CatalogSchemas['SeedReport']>;
type RejectedRow = Seeded['rejected'][number];
/** A variant that looks like a part of its model, as a seed found it: left out unless somebody knows that it is real. */
export type SeedVariant = Nullable<Explained<Seeded['variantWarnings'][number]>, 'match' | 'matchedText'>;
export type SeedReport = Omit<Seeded, 'rejected' | 'variantWarnings' | 'hints'> & {
  rejected: Nullable<Explained<RejectedRow>, 'detail' | 'canonicalProductId'>[];
  variantWarnings: SeedVariant[];
  hints: (Omit<Seeded['hints'][number], 'hints'> & { hints: Hint[] })[];
};
export type SeedChoices = Record<string, 'strip' | 'keep'>;

/** A second variant of a product that has none yet, which gets one by it. */
export type NewVariant = CatalogSchemas['VariantsWanted'];
export type AddedVariant = Answer<CatalogSchemas['VariantsReport']>;

type Explanation = Answer<CatalogSchemas['Explanation']>;
type Told = Nullable<Explanation, 'match' | 'matchedText' | 'competitor'>;
type Refusal = Omit<Told, 'suggestions'> & { suggestions: Suggestion[] };

/** A way out of a refusal; it has no identity where the person has to think of one. */
export type Suggestion = Nullable<
  Explanation['suggestions'][number],
  'brand' | 'model' | 'variant' | 'productId'
>;

export type Competitor = Answer<IdentitySchemas['Competitor']>;

/** What a person may take for this product; it decides nothing. */
export type Hint = Omit<Nullable<Answer<IdentitySchemas['Hint']>, 'product'>, 'suggestion'> & {
  kind: 'same_letters' | 'looks_alike' | 'brand_looks_alike' | 'id_drops_text' | 'model_repeats_brand';
  /** The spelling that says what was meant. */
  suggestion: Suggestion | null;
};

export type RuleStep = Answer<IdentitySchemas['RuleStep']> & {
  outcome: 'passed' | 'decided' | 'not_reached';
};

type Answered = Omit<
  Answer<IdentitySchemas['Decision']>,
  'explanation' | 'hints' | 'steps' | 'normalized'
> & {
  explanation: Refusal;
  hints: Hint[];
  normalized: Nullable<Answer<IdentitySchemas['Normalized']>, 'productId'>;
  /** Only where they were asked for. */
  steps?: RuleStep[];
};
export type Decision = Nullable<Answered, 'reason' | 'canonicalProductId' | 'asOf'>;

export type IdentityException = Answer<IdentitySchemas['IdentityException']>;
export type ExceptionPage = Page<IdentityException>;
export type RemovedException = Answer<IdentitySchemas['RemovedException']>;

export type Rejection = Nullable<Answer<IdentitySchemas['Rejection']>, 'canonicalProductId' | 'file'>;
export type RejectionGroup = Omit<Answer<IdentitySchemas['RejectionGroup']>, 'latest'> & {
  latest: Rejection;
};
export type RejectionGroups = Page<RejectionGroup> &
  Pick<Answer<IdentitySchemas['RejectionGroups']>, 'rejections' | 'reasons' | 'paths'>;

export type GateStanding = Nullable<Answer<IdentitySchemas['GateStanding']>, 'catalogRevision' | 'asOf'>;

type Found = Nullable<
  Answer<CatalogSchemas['FoundJobInput']>,
  'reason' | 'message' | 'productId' | 'canonicalProductId'
>;
export type QuarantinedFile = Found;
export type QuarantinePage = Page<QuarantinedFile>;

type PlanFile = Answer<CatalogSchemas['ReconcileFile']>;
export type FileClass = 'canonical' | 'orphan' | 'untracked' | 'unreadable';
/** A job file as a reconcile found it; `canonical` is the product it stands beside, where there is one. */
export type ReconcileFile = Omit<
  Nullable<PlanFile, 'reason' | 'rule' | 'matchedText' | 'productId' | 'canonicalProductId' | 'canonical'>,
  'fileClass'
> & { fileClass: FileClass };
export type ReconcileFilePage = Page<ReconcileFile>;

/** Why an apply asks once more: too much would go at once. */
export type Brake = Answer<CatalogSchemas['Brake']>;
export type SkippedFile = Answer<CatalogSchemas['SkippedFile']>;
export type CanonicalSource = Omit<Answer<CatalogSchemas['CanonicalSource']>, 'source'> & {
  source: 'product_catalog' | 'active_filtering';
};
/** What a reconcile found and would do, or did; the files themselves are asked for page by page. */
export type ReconcileReport = Omit<
  Nullable<Answer<CatalogSchemas['ReconcileReport']>, 'backupId' | 'brake'>,
  'canonicalSource' | 'details'
> & { canonicalSource: CanonicalSource };
export type ReconcileRequest = CatalogSchemas['ReconcileRequest'];

/** How many job files there are for the products, as it was checked last. */
export type JobFilesState = Nullable<Answer<CatalogSchemas['JobFilesState']>, 'checkedAt'>;

export type BackupState = Omit<
  Nullable<Answer<CatalogSchemas['BackupState']>, 'restoredAt' | 'restoredBy'>,
  'state'
> & { state: 'whole' | 'unfinished' | 'restored' };
export type BackupPage = Page<BackupState>;
export type BackupFile = Nullable<Answer<CatalogSchemas['BackupFile']>, 'canonicalProductId'>;
export type BackupDetails = { backup: BackupState; files: BackupFile[]; more: boolean };
export type RestoreReport = Answer<CatalogSchemas['RestoreReport']>;
