import { Problem, type Violation } from './api/problem';

export type Explained = { what: string; why: string; next: string; quote: string; violations: Violation[] };

const nextByCode: Record<string, string> = {
  validation_failed: 'Correct the fields listed below and try again.',
  not_found: 'It may have been renamed or deleted. Look for it in the list.',
  version_conflict: 'Someone else changed it. Reload to see their version, then repeat your change.',
  payload_too_large: 'Split it into smaller parts.',
  unavailable:
    'Nothing was lost. Wait a moment and try again; the indicator at the top right shows when it is back.',
  brand_not_registered: 'Add the brand first, then add the product.',
  brand_not_in_category: 'Assign the brand to this category first.',
  brand_name_taken: 'Use the brand that already has this name, or choose another name.',
  brand_busy: 'Wait until the change in progress is done, then try again.',
  brand_in_use: 'Give these products another brand or category first, or merge the brand into another one.',
  not_undoable: 'Later changes have to be undone first: see History.',
  plan_stale: 'Preview again to see what would happen now.',
  plan_unknown: 'Preview again: this preview has expired.',
  confirmation_required: 'Check what would be removed, then confirm it.',
  reconcile_running: 'Wait until it is done, then preview again.',
  backup_unfinished: 'Wait until it is complete, then restore it.',
  backup_unreadable:
    'Check the folder of the backup: its list of files is damaged, but the files may be intact.',
  plan_conflicts: 'Resolve the conflicts first, then preview again.',
  rename_required: 'Rename the brand: the preview shows which product ids change with it.',
  exception_not_needed:
    'The gate accepts this variant without an exception. If the product is still rejected, the reason is shown next to its fields.',
  source_unreadable: 'Repair the file or move it away, then try again. Nothing is written until then.',
  too_many_rows: 'Try fewer rows at once.',
  already_in_catalog: 'Open the existing product, or choose another name.',
  no_workbook: 'Upload a workbook, or put one into the category’s folder.',
  no_such_workbook: 'Choose one of the listed workbooks, or upload one.',
  several_workbooks: 'Choose one of them.',
  sheet_ambiguous: 'Choose the sheet to read.',
  sheet_unknown: 'Choose the sheet to read.',
  no_product_sheet: 'Add a sheet with the products, or choose another workbook.',
  not_a_workbook: 'Choose a file that ends in .xlsx or .xlsm.',
  workbook_encrypted: 'Save it without a password, then choose it again.',
  workbook_xls: 'Save it as .xlsx in your spreadsheet program, then choose it again.',
  workbook_xlsb: 'Save it as .xlsx in your spreadsheet program, then choose it again.',
  workbook_broken: 'Open it in your spreadsheet program, save it again, then choose it again.',
  workbook_truncated: 'Copy or download it again, then choose it again.',
  workbook_too_large: 'Split it into several workbooks, and import one after the other.',
  too_many_products: 'Split it into several workbooks, and import one after the other.',
  import_unknown: 'Choose the workbook again. Completed imports are listed under Recent imports.',
  import_running: 'Wait until it is done, then preview again.',
  pull_running: 'Wait until it is done: what comes of it appears here by itself.',
  apply_running: 'Wait until it is done, then apply what is left.',
  source_not_configured: 'Set up the production source first.',
  nothing_pulled: 'Sync from production first: that pulls the list the rules are checked against.',
  cross_validation_running: 'Wait until it is done, then look again.',
  write_conflict: 'Try again: your changes are still here.',
  category_in_use: 'Remove its products and files first, then remove the category.',
  specdb_busy: 'Wait until the seed is done, then try again.',
  candidate_not_found: 'Load the page again to see the candidates there are now.',
  candidate_context_mismatch: 'Choose one of the candidates that are shown with this value.',
  candidate_value_mismatch: 'Accept the candidate first, or choose one with the same value.',
  unknown_value_not_actionable: 'Choose a candidate that says something, or type the value.',
  lane_context_mismatch: 'Decide in the shared lane.',
  list_value_exists: 'Open the value that is there, or spell this one differently.',
  no_canonical_source: 'Seed the catalog from Active Filtering, or add a product.',
};

const whatByCode: Record<string, string> = {
  category_in_use: 'The category is in use',
  source_unreadable: 'A file cannot be read',
  no_workbook: 'There is no workbook',
  no_product_sheet: 'No sheet of the workbook contains products',
  not_a_workbook: 'This file is not a workbook',
  workbook_encrypted: 'The workbook is password-protected',
  workbook_xls: 'The workbook is in the old Excel format',
  workbook_xlsb: 'The workbook is in the binary Excel format',
  workbook_broken: 'The workbook is damaged',
  workbook_truncated: 'The workbook is incomplete',
  workbook_too_large: 'The workbook is too large',
  too_many_products: 'The workbook has too many products',
  import_unknown: 'This import has expired',
  import_running: 'Another import is in progress',
  pull_running: 'A comparison is in progress',
  apply_running: 'Another apply is in progress',
  source_not_configured: 'There is no production source',
  nothing_pulled: 'No list was pulled yet',
  specdb_busy: 'The values are being seeded right now',
  candidate_not_found: 'This candidate is gone',
  candidate_context_mismatch: 'This candidate belongs to another value',
  candidate_value_mismatch: 'The candidate says something else',
  unknown_value_not_actionable: 'This is no value',
  lane_context_mismatch: 'This value is shared',
  list_value_exists: 'The list has this value already',
  cross_validation_running: 'The rules are being checked right now',
};

/** What happened, why, what to do next, and the code to quote, for anything that was thrown. */
export function explained(error: unknown): Explained {
  if (error instanceof Problem) {
    return {
      what: whatByCode[error.code] ?? (error.title || 'The request was rejected'),
      why: error.detail,
      next: nextByCode[error.code] ?? nextByStatus(error.status),
      quote: error.instance ? `${error.code} · ${error.instance}` : `${error.code} · HTTP ${error.status}`,
      violations: error.violations,
    };
  }
  if (error instanceof TypeError) {
    return {
      what: 'Rollcall cannot be reached',
      why: 'There was no response: the server is not running, or the connection is down.',
      next: 'Check that Rollcall is running and try again. Nothing you typed is lost.',
      quote: 'unreachable',
      violations: [],
    };
  }
  return {
    what: 'Something went wrong on this page',
    why: error instanceof Error ? error.message : String(error),
    next: 'Reload the page. If it happens again, report it with the error code.',
    quote: error instanceof Error ? `gui · ${error.name}` : 'gui',
    violations: [],
  };
}

function nextByStatus(status: number): string {
  if (status === 401 || status === 403)
    return 'You do not have permission to do this. Ask an administrator for the role it requires.';
  if (status >= 500)
    return 'This is an error in Rollcall. Try again; if it happens again, report it with the error code.';
  return 'Change the input and try again.';
}
