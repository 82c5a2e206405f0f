import type { components } from './catalog';
import type { Answer, Hint, Nullable } from './schemas';

/** Imports from a workbook; the catalog service uses the names of the specification. */
type Schemas = components['schemas'];
type Preview = Answer<Schemas['ImportPreview']>;

export type NewRow = Nullable<Omit<Preview['new_products'][number], 'hints'>, 'stripped_variant'> & {
  hints: Hint[];
};
export type ExistingRow = Nullable<Preview['existing_products'][number], 'duplicate_of' | 'stripped_variant'>;
/** A variant that repeats its model; without it, the row is also among the new or the existing ones. */
export type VariantWarning = Nullable<Preview['variant_warnings'][number], 'matched_text'>;
export type InvalidRow = Nullable<Preview['invalid_rows'][number], 'canonical_product_id'>;
export type CellWarning = NewRow['warnings'][number];
/** A brand that the import adds, or assigns to the category. */
export type BrandFound = Preview['brand_details'][number];

export type ImportState = 'planned' | 'applying' | 'applied' | 'undone';

export type ImportPlan = Omit<
  Preview,
  'state' | 'new_products' | 'existing_products' | 'variant_warnings' | 'invalid_rows' | 'result'
> & {
  state: ImportState;
  new_products: NewRow[];
  existing_products: ExistingRow[];
  variant_warnings: VariantWarning[];
  invalid_rows: InvalidRow[];
  result: ImportResult | null;
};

/** What a person chose; everything else is done as the preview proposes. */
export type ImportChoices = Schemas['ImportChoices'];

export type ImportedRow = Omit<
  Nullable<Answer<Schemas['ImportRow']>, 'reason' | 'message' | 'productId'>,
  'status'
> & {
  /** Rows that name no product are rejected too. */
  status: 'created' | 'skipped_existing' | 'left_out' | 'rejected' | 'invalid';
};

export type ImportResult = Omit<Answer<Schemas['ImportResult']>, 'state' | 'results'> & {
  state: ImportState;
  results: ImportedRow[];
};

/** Products that are already gone have no ID. */
export type UndoneImport = Omit<Answer<Schemas['ImportUndoReport']>, 'kept'> & {
  kept: Nullable<Answer<Schemas['ImportKept']>, 'productId'>[];
};

export type RecentImport = Omit<Nullable<Answer<Schemas['DoneImport']>, 'applied_at'>, 'state'> & {
  state: ImportState;
};

export type OwnWorkbook = Answer<Schemas['OwnWorkbook']>;
export type WorkbookAsked = Schemas['WorkbookWanted'];
