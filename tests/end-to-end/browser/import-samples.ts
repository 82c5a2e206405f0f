/** A preview in which every part has something, and what came of it, for the screens. */

const row = (row_id: string, brand: string, model: string, product_id: string) => ({
  row_id,
  cell: `dataEntry!${row_id}`,
  brand,
  model,
  variant: '',
  product_id,
});

const newcomers = Array.from({ length: 30 }, (_, at) => ({
  ...row(`J${at + 4}`, 'NewCo', `X${at + 1}`, `mouse-newco-x${at + 1}`),
  new_brand: true,
  stripped_variant: null,
  hints: [],
  warnings: [],
  hidden: false,
}));

const cestus = row('F4', 'Acer', 'Cestus 410', 'mouse-acer-cestus-410');
const hint = {
  kind: 'same_letters',
  message: '“Cobra Hyper Speed” and “Cobra HyperSpeed” read alike.',
  product: null,
};

export const preview = {
  import_id: 'b7c0ffee-0000-4000-8000-000000000001',
  category: 'mouse',
  workbook: 'mouseData.xlsx',
  sheet: 'dataEntry',
  layout: 'columns',
  file_hash: '3f2a91c07d55aa10b0c1d2e3f4a5b6c7d8e9f00112233445566778899aabbccd',
  file_bytes: 36_220,
  created_at: '2026-02-14T12:00:00Z',
  expires_at: '2026-02-15T12:00:00Z',
  state: 'planned',
  products: 36,
  new_products: [
    { ...cestus, new_brand: false, stripped_variant: '410', hints: [], warnings: [], hidden: true },
    {
      ...row('C4', 'Razer', 'Cobra Hyper Speed', 'mouse-razer-cobra-hyper-speed'),
      new_brand: false,
      stripped_variant: null,
      hints: [hint],
      warnings: [],
      hidden: false,
    },
    ...newcomers,
  ],
  existing_products: [
    {
      ...row('D4', 'Razer', 'Viper V3 Pro', 'mouse-razer-viper-v3-pro'),
      already_in_catalog: true,
      duplicate_of: null,
      stripped_variant: 'Pro',
      warnings: [],
      hidden: false,
    },
    {
      ...row('E4', 'NewCo', 'X1', 'mouse-newco-x1'),
      already_in_catalog: false,
      duplicate_of: 'dataEntry!J4',
      stripped_variant: null,
      warnings: [],
      hidden: false,
    },
  ],
  new_brands: ['NewCo'],
  brands_to_assign: ['Fnatic'],
  brand_details: [
    { name: 'NewCo', products: 30, new: true, suggestions: [{ slug: 'razer', name: 'Razer' }] },
    { name: 'Fnatic', products: 1, new: false, suggestions: [] },
  ],
  variant_warnings: [
    {
      ...cestus,
      variant: '410',
      reason: 'variant_is_model_substring',
      message: '“410” is already in the model name “Cestus 410”, so it is not a variant.',
      matched_text: '410',
      kept_product_id: 'mouse-acer-cestus-410-410',
      already_in_catalog: false,
    },
    {
      ...row('D4', 'Razer', 'Viper V3 Pro', 'mouse-razer-viper-v3-pro'),
      variant: 'Pro',
      reason: 'variant_is_model_substring',
      message: '“Pro” is already in the model name “Viper V3 Pro”, so it is not a variant.',
      matched_text: 'Pro',
      kept_product_id: 'mouse-razer-viper-v3-pro-pro',
      already_in_catalog: true,
    },
  ],
  invalid_rows: [
    {
      row_id: 'H4',
      cell: 'dataEntry!H4',
      brand: '',
      model: 'Vero',
      variant: '',
      reason: 'brand_missing',
      message: 'dataEntry!H3 names no brand.',
      canonical_product_id: null,
      hidden: false,
    },
    {
      row_id: 'I4',
      cell: 'dataEntry!I4',
      brand: 'Acer',
      model: '2026-03-10',
      variant: '',
      reason: 'date_as_name',
      message: 'dataEntry!I4 holds the date 2026-03-10, no name.',
      canonical_product_id: null,
      hidden: false,
    },
  ],
  skipped_rows: [
    {
      cell: 'dataEntry!C90',
      brand: '',
      model: 'Total',
      variant: '',
      reason: 'totals',
      message: 'Adds up the rows above.',
    },
  ],
  unread_columns: [{ column: 'H', label: 'Weight' }],
  result: null,
};

export const imported = {
  ...preview,
  state: 'applied',
  result: {
    importId: preview.import_id,
    state: 'applied',
    created: 32,
    skipped: 2,
    leftOut: 0,
    rejected: 1,
    brandsAdded: ['NewCo'],
    brandsAssigned: ['Fnatic'],
    aliasesAdded: [],
    exceptionsAdded: 1,
    fieldValues: 0,
    results: [
      ...preview.new_products.map(({ row_id, cell, product_id }) => ({
        rowId: row_id,
        cell,
        status: 'created',
        reason: null,
        message: null,
        productId: product_id,
      })),
      ...preview.invalid_rows.map(({ row_id, cell, reason, message }) => ({
        rowId: row_id,
        cell,
        status: 'invalid',
        reason,
        message,
        productId: null,
      })),
    ],
    projection: 'applied',
  },
};

export const recentImport = {
  import_id: preview.import_id,
  workbook: 'mouseData.xlsx',
  sheet: 'dataEntry',
  state: 'applied',
  created_at: '2026-02-14T12:00:00Z',
  applied_at: '2026-02-14T12:01:00Z',
  actor: 'ada',
  created: 32,
  can_undo: true,
};
