import {
  CircleCheck,
  CirclePlay,
  CircleSlash,
  Copy,
  Equal,
  EyeOff,
  GitCompareArrows,
  Hourglass,
  ListX,
  PackagePlus,
  Plus,
  ScanText,
  ShieldCheck,
  Tag,
  Tags,
  Undo2,
  Wrench,
} from 'lucide-react';
import { outcomes, unknownBadge, type Badge } from '@/components/meanings';
import type { ImportState } from '@/lib/api/imports';
import { humanize } from '@/lib/format';
import type { Part } from './search';

export const partBadges: Record<Part, Badge> = {
  new: { meaning: 'green', icon: Plus, word: 'New' },
  existing: { meaning: 'gray', icon: Equal, word: 'Already in the catalog' },
  brands: { meaning: 'blue', icon: Tag, word: 'New brands' },
  variants: { meaning: 'red', icon: ScanText, word: 'Variant warnings' },
  invalid: { meaning: 'orange', icon: Wrench, word: 'Rows to repair' },
  skipped: { meaning: 'gray', icon: ListX, word: 'Skipped rows' },
};

export const rowIsHidden: Badge = { meaning: 'gray', icon: EyeOff, word: 'Hidden in the sheet' };

const skips: Record<string, string> = { repeated_labels: 'Labels once more', totals: 'Totals' };

export const skippedBadge = (reason: string): Badge => ({
  ...partBadges.skipped,
  word: skips[reason] ?? humanize(reason),
});

export const brandIsNew: Badge = { meaning: 'blue', icon: Tag, word: 'Brand is new' };
export const brandIsAlias: Badge = { meaning: 'blue', icon: Tags, word: 'Brand has another name' };
export const variantStripped: Badge = { meaning: 'red', icon: ScanText, word: 'Without its variant' };
export const variantKept: Badge = { meaning: 'green', icon: ShieldCheck, word: 'Variant kept' };
export const inCatalog: Badge = partBadges.existing;
export const standsTwice: Badge = { meaning: 'gray', icon: Copy, word: 'Stands here twice' };

export const resultBadges = {
  created: { meaning: 'green', icon: PackagePlus, word: 'Imported' },
  skipped: { meaning: 'gray', icon: Equal, word: 'There already' },
  leftOut: { meaning: 'gray', icon: ListX, word: 'Left out' },
  refused: outcomes.refused,
  brands: { meaning: 'blue', icon: Tag, word: 'Added' },
  exceptions: { meaning: 'green', icon: ShieldCheck, word: 'Kept as real' },
  fields: { meaning: 'blue', icon: CircleCheck, word: 'Taken over' },
  removed: { meaning: 'gray', icon: Undo2, word: 'Removed' },
  stayed: { meaning: 'orange', icon: CircleSlash, word: 'Stayed' },
} satisfies Record<string, Badge>;

const states: Record<ImportState, Badge> = {
  planned: { meaning: 'yellow', icon: Hourglass, word: 'Only looked at' },
  applying: { meaning: 'blue', icon: CirclePlay, word: 'Under way' },
  applied: { meaning: 'green', icon: CircleCheck, word: 'Imported' },
  undone: { meaning: 'gray', icon: Undo2, word: 'Undone' },
};

export const stateBadge = (state: ImportState): Badge => states[state] ?? unknownBadge(humanize(state));

const stays: Record<string, Badge> = {
  changed: { meaning: 'orange', icon: GitCompareArrows, word: 'Changed since' },
  gone: { meaning: 'gray', icon: CircleSlash, word: 'Gone already' },
  running: { meaning: 'blue', icon: CirclePlay, word: 'Being worked on' },
};

export const staysBadge = (reason: string): Badge => stays[reason] ?? unknownBadge(humanize(reason));

const wrong: Record<string, { word: string; repair: string }> = {
  brand_missing: { word: 'No brand', repair: 'Write the brand into its cell, or clear the whole product.' },
  model_missing: { word: 'No model', repair: 'Write the model into its cell, or clear the whole product.' },
  error_value: { word: 'Error value', repair: 'Repair the formula, or write the text itself into the cell.' },
  boolean_as_name: { word: 'No text', repair: 'Format the cell as text and write the name into it.' },
  date_as_name: {
    word: 'A date, no name',
    repair: 'Format the cell as text and write the name as it should read.',
  },
  merged_cell: { word: 'Merged cells', repair: 'Unmerge the cells and write the name into each of them.' },
  formula_without_value: {
    word: 'Formula without a result',
    repair: 'Open the workbook in your spreadsheet program and save it, then choose it again.',
  },
  text_too_long: { word: 'Too long', repair: 'Shorten the text of the cell.' },
  slug_required: { word: 'No letter or digit', repair: 'Write a name with at least one letter or digit.' },
  invalid_text: { word: 'Characters not allowed', repair: 'Write the name anew, without copying it.' },
  slug_collision: {
    word: 'Same id as another',
    repair: 'Write the name so that it differs from the other product by more than signs.',
  },
  same_product_different_split: {
    word: 'Cut differently',
    repair: 'Cut model and variant as the product in the catalog has them.',
  },
  canonical_without_variant_exists: {
    word: 'Known without variant',
    repair: 'Clear the variant, if it is the product that is in the catalog.',
  },
  canonical_variant_exists: {
    word: 'Known with variants',
    repair: 'Write the variant, or give the product in the catalog another name.',
  },
};

export const wrongBadge = (reason: string): Badge => ({
  ...partBadges.invalid,
  word: wrong[reason]?.word ?? humanize(reason),
});

export const repairOf = (reason: string): string =>
  wrong[reason]?.repair ?? 'Repair the cell in the workbook, then choose the workbook again.';
