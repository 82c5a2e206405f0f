import type { Hint } from './schemas';

/** What the catalog service says of an import from a workbook; its documents keep the names of the specification. */

type Row = {
  row_id: string;
  /** The cell of the model, with its sheet. */
  cell: string;
  brand: string;
  model: string;
  variant: string;
  product_id: string;
};

export type NewRow = Row & {
  new_brand: boolean;
  /** What was taken off, as it repeats the model; null when nothing was. */
  stripped_variant: string | null;
  hints: Hint[];
};

export type ExistingRow = Row & {
  already_in_catalog: boolean;
  /** The cell of the same product in this workbook, where the catalog has it not yet. */
  duplicate_of: string | null;
  stripped_variant: string | null;
};

/** A variant that repeats its model; the row also stands, without it, among the new or the existing ones. */
export type VariantWarning = Row & {
  reason: string;
  message: string;
  matched_text: string | null;
  /** The id with the variant kept. */
  kept_product_id: string;
  already_in_catalog: boolean;
};

export type InvalidRow = Omit<Row, 'product_id'> & {
  reason: string;
  message: string;
  canonical_product_id: string | null;
};

/** A brand that the import registers, or assigns to the category. */
export type BrandFound = {
  name: string;
  products: number;
  new: boolean;
  suggestions: { slug: string; name: string }[];
};

export type ImportState = 'planned' | 'applying' | 'applied' | 'undone';

export type ImportPlan = {
  import_id: string;
  category: string;
  workbook: string;
  sheet: string;
  layout: 'columns' | 'rows';
  file_hash: string;
  file_bytes: number;
  created_at: string;
  expires_at: string;
  state: ImportState;
  /** The rows that were read, whatever became of them. */
  products: number;
  new_products: NewRow[];
  existing_products: ExistingRow[];
  new_brands: string[];
  brands_to_assign: string[];
  brand_details: BrandFound[];
  variant_warnings: VariantWarning[];
  invalid_rows: InvalidRow[];
  result: ImportResult | null;
};

/** What a person chose; whatever is left out is as the preview proposes it. */
export type ImportChoices = {
  include?: string[];
  variants?: Record<string, 'keep' | 'strip'>;
  aliases?: Record<string, string>;
  fields?: boolean;
};

export type ImportedRow = {
  rowId: string;
  cell: string;
  /** Rejected is also what names no product. */
  status: 'created' | 'skipped_existing' | 'left_out' | 'rejected' | 'invalid';
  reason: string | null;
  message: string | null;
  productId: string | null;
};

export type ImportResult = {
  importId: string;
  state: ImportState;
  created: number;
  skipped: number;
  leftOut: number;
  rejected: number;
  brandsAdded: string[];
  brandsAssigned: string[];
  aliasesAdded: string[];
  exceptionsAdded: number;
  fieldValues: number;
  results: ImportedRow[];
  projection: 'applied' | 'pending';
};

export type UndoneImport = {
  importId: string;
  removed: number;
  /** What is gone already has no id any more. */
  kept: { productId: string | null; reason: string; message: string }[];
  brandsRemoved: string[];
  exceptionsRemoved: number;
};

export type RecentImport = {
  import_id: string;
  workbook: string;
  sheet: string;
  state: ImportState;
  created_at: string;
  applied_at: string | null;
  actor: string;
  created: number;
  can_undo: boolean;
};

export type OwnWorkbook = { name: string; bytes: number; modifiedAt: string };
export type WorkbookAsked = { workbook?: string; sheet?: string };

type Operation<Path, Answer, Body = never> = {
  parameters: { path: Path };
  requestBody?: { content: { 'application/json': Body } };
  responses: { 200: { content: { 'application/json': Answer } } };
};
type InCategory = { category: string };
type OfImport = InCategory & { importId: string };

export type ImportPaths = {
  '/api/v1/catalog/{category}/import/workbooks': { get: Operation<InCategory, { items: OwnWorkbook[] }> };
  '/api/v1/catalog/{category}/import/workbook': {
    get: Operation<InCategory, { items: RecentImport[] }>;
    post: Operation<InCategory, ImportPlan, WorkbookAsked>;
  };
  '/api/v1/catalog/{category}/import/workbook/{importId}': { get: Operation<OfImport, ImportPlan> };
  '/api/v1/catalog/{category}/import/workbook/{importId}/apply': {
    post: Operation<OfImport, ImportResult, ImportChoices>;
  };
  '/api/v1/catalog/{category}/import/workbook/{importId}/undo': { post: Operation<OfImport, UndoneImport> };
};
