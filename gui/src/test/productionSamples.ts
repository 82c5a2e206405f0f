import type {
  ApplyReport,
  ProductionPull,
  ProductionReport,
  ProductionRow,
  ProductSource,
} from '@/lib/api/types';

export const at = '2026-03-01T09:00:00Z';

export const aRow = (
  given: Partial<ProductionRow> & Pick<ProductionRow, 'row_id' | 'class'>,
): ProductionRow => ({
  brand: 'Razer',
  model: 'Viper V4',
  variant: '',
  productId: 'mouse-razer-viper-v4',
  ...given,
});

export const aNewRow = (given: Partial<ProductionRow> = {}) =>
  aRow({ row_id: 'new-1', class: 'in_production_only', index: 330, verdict: 'valid', ...given });

export const aDriftedRow = (given: Partial<ProductionRow> = {}) =>
  aRow({
    row_id: 'drift-1',
    class: 'field_drift',
    identifier: '7f9ac6fc',
    brand: 'Corsair',
    model: 'M75 Wireless',
    productId: 'mouse-corsair-m75-wireless',
    index: 68,
    field: 'weight',
    production_value: 91,
    catalog_value: 89,
    production_compared: '91',
    catalog_compared: '89',
    catalog_origin: 'active_filtering',
    ...given,
  });

export const aCatalogRow = (given: Partial<ProductionRow> = {}) =>
  aRow({
    row_id: 'ours-1',
    class: 'in_catalog_only',
    identifier: '08d13c5f',
    brand: 'Alienware',
    model: 'AW958',
    productId: 'mouse-alienware-aw958',
    reason: 'possibly_discontinued',
    ...given,
  });

export const aConflict = (given: Partial<ProductionRow> = {}) =>
  aRow({
    row_id: 'conflict-1',
    class: 'identity_mismatch',
    identifier: 'dd38b057',
    brand: 'Logitech',
    model: 'G705',
    productId: 'mouse-logitech-g705',
    reason: 'suspected_rename',
    note: 'The product here was taken from the row with this id, which has another name now.',
    catalog: {
      productId: 'mouse-logitech-g705-aurora',
      identifier: 'dd38b057',
      brand: 'Logitech',
      model: 'G705 Aurora',
      variant: '',
    },
    ...given,
  });

const noRows = {
  production_count: 365,
  catalog_count: 342,
  matched: 322,
  in_production_only: 0,
  in_catalog_only: 0,
  identity_mismatch: 0,
  field_drift: 0,
  drifted_fields: 0,
  not_researched: 0,
  accepted_drift: 0,
  duplicate_rows: 0,
  invalid_rows: 0,
  source_rows: 365,
};

/** A report whose summary counts these rows. */
export function aReport(rows: ProductionRow[], given: Partial<ProductionReport> = {}): ProductionReport {
  const amount = (of: string) => rows.filter((row) => row.class === of).length;
  const counted = Object.fromEntries(
    Object.keys(noRows)
      .filter((of) => amount(of) > 0)
      .map((of) => [of, amount(of)]),
  );
  return {
    plan_id: 'plan-1',
    category: 'mouse',
    at,
    source: 'production.json',
    source_hash: 'cfbb2dc7'.repeat(8),
    source_version: null,
    pulled_at: at,
    from_cache: false,
    actor: 'ada',
    catalog_view: { as_of_revision: 1, heard_at: at },
    summary: { ...noRows, ...counted, drifted_fields: amount('field_drift') },
    changes: [],
    details: {},
    truncated: [],
    ...given,
  };
}

export const aPull = (given: Partial<ProductionPull> = {}): ProductionPull => ({
  id: 'pull-1',
  category: 'mouse',
  source: 'production.json',
  actor: 'ada',
  state: 'good',
  started_at: at,
  millis: 1200,
  bytes: 1000,
  rows: 367,
  products: 365,
  content_hash: 'cfbb2dc7',
  source_version: null,
  error_code: null,
  error: null,
  hint: null,
  summary: null,
  ...given,
});

export const anApply = (given: Partial<ApplyReport> = {}): ApplyReport => ({
  apply_id: 'apply-1',
  plan_id: 'plan-1',
  category: 'mouse',
  at,
  actor: 'ada',
  state: 'applied',
  undone_at: null,
  undone_by: null,
  summary: { total: 1, applied: 1, skipped: 0, refused: 0, pending: 0, undone: 0 },
  results: [],
  ...given,
});

export const aSource = (given: Partial<ProductSource> = {}): ProductSource => ({
  _doc: 'Production product source.',
  source_type: 'manual',
  s3: {
    bucket: '',
    key: '',
    region: '',
    endpoint: '',
    path_style: false,
    anonymous: false,
    access_key: '',
    secret_key: '',
    product_list_path: '$',
  },
  api: {
    url: '',
    auth_header: '',
    product_list_path: '$.products',
    next_path: '',
    cursor_path: '',
    cursor_parameter: '',
  },
  manual: { file: 'production.json', product_list_path: '$' },
  schedule: { auto_pull: false, interval_hours: 24 },
  webhook: { url: '', secret: '' },
  last_pull: at,
  last_pull_hash: null,
  ...given,
});
