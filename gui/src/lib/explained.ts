import { Problem, type Violation } from './api/problem';

export type Explained = { what: string; why: string; next: string; quote: string; violations: Violation[] };

const nextByCode: Record<string, string> = {
  validation_failed: 'Correct what is listed and send it again.',
  not_found: 'It may have been renamed or removed. Go back to the list and look for it there.',
  version_conflict: 'Someone changed it meanwhile. Reload to see their version, then repeat your change.',
  payload_too_large: 'Send it in smaller parts.',
  unavailable:
    'Nothing was lost. Wait a moment and try again; the dot at the top right tells when it is back.',
  brand_not_registered: 'Add the brand first, then add the product.',
  brand_not_in_category: 'Assign the brand to this category first.',
  brand_name_taken: 'Use the brand that already has this name, or choose another name.',
  brand_busy: 'Wait until the change under way is done, then send it again.',
  brand_in_use: 'Give these products another brand or category first, or merge the brand into another one.',
  not_undoable: 'Look at the history: what came after it has to be undone first.',
  plan_stale: 'Look at the preview as it is now, then go on from there.',
  plan_unknown: 'Look at a new preview: this one was not kept.',
  confirmation_required: 'Look at what would go once more, then confirm it.',
  reconcile_running: 'Wait until it is through, then look at a new preview.',
  backup_unfinished: 'Wait until it is complete, then restore it.',
  backup_unreadable:
    'Look at the folder of the backup: its list of files is damaged, the files may be whole.',
  plan_conflicts: 'Solve the conflicts listed first, then look at the preview again.',
  rename_required: 'Rename the brand: the preview shows which product ids change with it.',
  exception_not_needed:
    'Leave it without one. If something else stands against the product, the gate says what beside its fields.',
  source_unreadable: 'Repair the file, or move it away, then try again. Until then nothing is written.',
  too_many_rows: 'Send fewer rows at once.',
  already_in_catalog: 'Open the product that is there, or choose another name.',
  no_workbook: 'Upload a workbook, or put one into the folder of the category.',
  no_such_workbook: 'Choose one of the workbooks that are there, or upload one.',
  several_workbooks: 'Choose one of them.',
  sheet_ambiguous: 'Choose the sheet to read.',
  sheet_unknown: 'Choose the sheet to read.',
  no_product_sheet: 'Add a sheet with the products, or choose another workbook.',
  not_a_workbook: 'Choose a file that ends in .xlsx or .xlsm.',
  workbook_encrypted: 'Save it without a password, then choose it again.',
  workbook_xls: 'Save it as .xlsx in your spreadsheet program, then choose it again.',
  workbook_xlsb: 'Save it as .xlsx in your spreadsheet program, then choose it again.',
  workbook_broken: 'Open it in your spreadsheet program, save it anew, then choose it again.',
  workbook_truncated: 'Copy or download it once more, then choose it again.',
  workbook_too_large: 'Split it into several workbooks, and import one after the other.',
  too_many_products: 'Split it into several workbooks, and import one after the other.',
  import_unknown: 'Choose the workbook again. What was imported stands among the recent imports.',
  import_running: 'Wait until it is through, then look at the preview as it is then.',
  category_in_use: 'Take away what is there first, then remove the category.',
  no_canonical_source: 'Seed the catalog from Active Filtering, or add a product.',
};

const whatByCode: Record<string, string> = {
  category_in_use: 'The category is in use',
  source_unreadable: 'A file cannot be read',
  no_workbook: 'There is no workbook',
  no_product_sheet: 'No sheet of the workbook lists products',
  not_a_workbook: 'This file is no workbook',
  workbook_encrypted: 'The workbook is protected by a password',
  workbook_xls: 'The workbook is in the old Excel format',
  workbook_xlsb: 'The workbook is in the binary Excel format',
  workbook_broken: 'The workbook is damaged',
  workbook_truncated: 'The workbook is not complete',
  workbook_too_large: 'The workbook is too large',
  too_many_products: 'The workbook has too many products',
  import_unknown: 'This import is not kept any more',
  import_running: 'Another import is under way',
};

/** What happened, why, what to do, what to quote, out of whatever was thrown. */
export function explained(error: unknown): Explained {
  if (error instanceof Problem) {
    return {
      what: whatByCode[error.code] ?? (error.title || 'The request was refused'),
      why: error.detail,
      next: nextByCode[error.code] ?? nextByStatus(error.status),
      quote: error.instance ? `${error.code} · ${error.instance}` : `${error.code} · HTTP ${error.status}`,
      violations: error.violations,
    };
  }
  if (error instanceof TypeError) {
    return {
      what: 'Rollcall cannot be reached',
      why: 'The request never got an answer: the server is not running, or the connection is down.',
      next: 'Check that Rollcall is running and try again. What you typed is kept.',
      quote: 'unreachable',
      violations: [],
    };
  }
  return {
    what: 'This screen has failed',
    why: error instanceof Error ? error.message : String(error),
    next: 'Reload the page. If it happens again, report it with the code below.',
    quote: error instanceof Error ? `gui · ${error.name}` : 'gui',
    violations: [],
  };
}

function nextByStatus(status: number): string {
  if (status === 401 || status === 403)
    return 'You have no permission for this. Ask an administrator for the role it needs.';
  if (status >= 500) return 'The fault is ours. Try again; if it stays, report it with the code below.';
  return 'Change the input and try again.';
}
