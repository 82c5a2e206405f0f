import { z } from '@/lib/zod';
import { oneOf, text } from '@/lib/search';
import type { ImportPlan } from '@/lib/api/types';

export const parts = ['new', 'existing', 'brands', 'variants', 'invalid', 'skipped'] as const;
export type Part = (typeof parts)[number];

/** The state of the import screen, as its address holds it. */
export const importSearch = z.object({
  /** The import that is shown; without one a workbook is chosen. */
  id: text,
  part: oneOf(parts),
  q: text,
  open: text,
  dialog: oneOf(['undo']),
  /** The import a dialog is about. */
  of: text,
});

export type ImportSearch = z.infer<typeof importSearch>;
export type ChangeImportSearch = (change: Partial<ImportSearch>) => void;

export const noDialog = { dialog: undefined, of: undefined } satisfies Partial<ImportSearch>;

/** To another part: its list starts unsearched. */
export const toPart = (part: Part | undefined) =>
  ({ ...noDialog, part, q: undefined, open: undefined }) satisfies Partial<ImportSearch>;

/** To an import, or with none to the choice of a workbook. */
export const toImport = (id: string | undefined) =>
  ({ ...toPart(undefined), id }) satisfies Partial<ImportSearch>;

type Found = Pick<ImportPlan, 'new_products' | 'variant_warnings' | 'invalid_rows'>;

/** The part of the address, else the first one that has rows to check. */
export function partOf({ part }: ImportSearch, plan: Found): Part {
  if (part) return part;
  if (plan.new_products.length > 0) return 'new';
  if (plan.variant_warnings.length > 0) return 'variants';
  return plan.invalid_rows.length > 0 ? 'invalid' : 'existing';
}
