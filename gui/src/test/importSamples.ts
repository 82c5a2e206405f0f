import type {
  ExistingRow,
  ImportPlan,
  ImportResult,
  InvalidRow,
  NewRow,
  DoneImport,
  VariantWarning,
} from '@/lib/api/types';

export function aNewRow(given: Partial<NewRow> & Pick<NewRow, 'row_id'>): NewRow {
  return {
    cell: `dataEntry!${given.row_id}`,
    brand: 'Acer',
    model: 'Nitro',
    variant: '',
    product_id: `mouse-acer-${(given.model ?? 'Nitro').toLowerCase()}`,
    new_brand: false,
    stripped_variant: null,
    hints: [],
    warnings: [],
    hidden: false,
    ...given,
  };
}

export function anExistingRow(given: Partial<ExistingRow> & Pick<ExistingRow, 'row_id'>): ExistingRow {
  return {
    cell: `dataEntry!${given.row_id}`,
    brand: 'Razer',
    model: 'Cobra',
    variant: '',
    product_id: 'mouse-razer-cobra',
    already_in_catalog: true,
    duplicate_of: null,
    stripped_variant: null,
    warnings: [],
    hidden: false,
    ...given,
  };
}

/** "Cestus 310" with the variant "310", in the cell F4. */
export function aWarning(given: Partial<VariantWarning> = {}): VariantWarning {
  return {
    row_id: 'F4',
    cell: 'dataEntry!F4',
    brand: 'Acer',
    model: 'Cestus 310',
    variant: '310',
    reason: 'variant_is_model_substring',
    message: 'The variant “310” repeats the model “Cestus 310”.',
    matched_text: '310',
    product_id: 'mouse-acer-cestus-310',
    kept_product_id: 'mouse-acer-cestus-310-310',
    already_in_catalog: false,
    ...given,
  };
}

export const aStrippedRow = aNewRow({
  row_id: 'F4',
  model: 'Cestus 310',
  product_id: 'mouse-acer-cestus-310',
  stripped_variant: '310',
});

export const anInvalidRow: InvalidRow = {
  row_id: 'H4',
  cell: 'dataEntry!H4',
  brand: '',
  model: 'Vero',
  variant: '',
  reason: 'brand_missing',
  message: 'dataEntry!H3 names no brand.',
  canonical_product_id: null,
  hidden: false,
};

export function anImport(given: Partial<ImportPlan> = {}): ImportPlan {
  return {
    import_id: 'import-1',
    category: 'mouse',
    workbook: 'mouseData.xlsx',
    sheet: 'dataEntry',
    layout: 'columns',
    file_hash: '3f2a91c07d55aa10b0c1d2e3f4a5b6c7d8e9f00112233445566778899aabbccd',
    file_bytes: 51_200,
    created_at: '2026-02-14T12:00:00Z',
    expires_at: '2026-02-15T12:00:00Z',
    state: 'planned',
    products: 0,
    new_products: [],
    existing_products: [],
    new_brands: [],
    brands_to_assign: [],
    brand_details: [],
    variant_warnings: [],
    invalid_rows: [],
    skipped_rows: [],
    unread_columns: [],
    result: null,
    ...given,
  };
}

export function aResult(given: Partial<ImportResult> = {}): ImportResult {
  return {
    importId: 'import-1',
    state: 'applied',
    created: 0,
    skipped: 0,
    leftOut: 0,
    rejected: 0,
    brandsAdded: [],
    brandsAssigned: [],
    aliasesAdded: [],
    exceptionsAdded: 0,
    fieldValues: 0,
    results: [],
    projection: 'applied',
    ...given,
  };
}

export const aRecentImport: DoneImport = {
  import_id: 'import-1',
  workbook: 'mouseData.xlsx',
  sheet: 'dataEntry',
  state: 'applied',
  created_at: '2026-02-14T12:00:00Z',
  applied_at: '2026-02-14T12:01:00Z',
  actor: 'ada',
  created: 35,
  can_undo: true,
};
