import {
  CircleCheck,
  CirclePlay,
  CircleSlash,
  Copy,
  Equal,
  EyeOff,
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
import { badgesOf, leftAlone, outcomes, type Badge } from '@/components/meanings';
import { humanize } from '@/lib/format';
import type { Part } from './search';

export const partBadges: Record<Part, Badge> = {
  new: { meaning: 'green', icon: Plus, word: 'New' },
  existing: { meaning: 'gray', icon: Equal, word: 'Already in the catalog' },
  brands: { meaning: 'blue', icon: Tag, word: 'New brands' },
  variants: { meaning: 'red', icon: ScanText, word: 'Variant warnings' },
  invalid: { meaning: 'orange', icon: Wrench, word: 'Invalid rows' },
  skipped: { meaning: 'gray', icon: ListX, word: 'Skipped rows' },
};

export const rowIsHidden: Badge = { meaning: 'gray', icon: EyeOff, word: 'Hidden in the sheet' };

const skips: Record<string, string> = { repeated_labels: 'Repeated header', totals: 'Totals' };

export const skippedBadge = (reason: string): Badge => ({
  ...partBadges.skipped,
  word: skips[reason] ?? humanize(reason),
});

export const brandIsNew: Badge = { meaning: 'blue', icon: Tag, word: 'New brand' };
export const brandIsAlias: Badge = { meaning: 'blue', icon: Tags, word: 'Brand alias' };
export const withoutVariant = (variant: string): Badge => ({
  meaning: 'red',
  icon: ScanText,
  word: `Without “${variant}”`,
});
export const variantKept: Badge = { meaning: 'green', icon: ShieldCheck, word: 'Variant kept' };
export const inCatalog: Badge = partBadges.existing;
export const repeated: Badge = { meaning: 'gray', icon: Copy, word: 'Listed twice' };

export const resultBadges = {
  created: { meaning: 'green', icon: PackagePlus, word: 'Imported' },
  skipped: outcomes.unchanged,
  leftOut: { meaning: 'gray', icon: ListX, word: 'Left out' },
  rejected: outcomes.rejected,
  brands: { meaning: 'blue', icon: Tag, word: 'Added' },
  exceptions: { meaning: 'green', icon: ShieldCheck, word: 'Kept as real' },
  fields: { meaning: 'blue', icon: CircleCheck, word: 'Imported values' },
  removed: { meaning: 'gray', icon: Undo2, word: 'Removed' },
  stayed: { meaning: 'orange', icon: CircleSlash, word: 'Not removed' },
} satisfies Record<string, Badge>;

export const stateBadge = badgesOf({
  planned: { meaning: 'yellow', icon: Hourglass, word: 'Previewed' },
  applying: { meaning: 'blue', icon: CirclePlay, word: 'In progress' },
  applied: resultBadges.created,
  undone: { meaning: 'gray', icon: Undo2, word: 'Undone' },
});

export const staysBadge = badgesOf(leftAlone);

const problems: Record<string, { word: string; repair: string }> = {
  brand_missing: { word: 'No brand', repair: 'Enter the brand in its cell, or clear the whole product.' },
  model_missing: { word: 'No model', repair: 'Enter the model in its cell, or clear the whole product.' },
  error_value: { word: 'Error value', repair: 'Fix the formula, or enter the text itself in the cell.' },
  boolean_as_name: { word: 'Not text', repair: 'Format the cell as text and enter the name.' },
  date_as_name: {
    word: 'Date instead of a name',
    repair: 'Format the cell as text and enter the name as it should read.',
  },
  merged_cell: { word: 'Merged cells', repair: 'Unmerge the cells and enter the name in each of them.' },
  formula_without_value: {
    word: 'Formula without a result',
    repair: 'Open the workbook in your spreadsheet program and save it, then choose it again.',
  },
  text_too_long: { word: 'Too long', repair: 'Shorten the text of the cell.' },
  slug_required: { word: 'No letter or digit', repair: 'Enter a name with at least one letter or digit.' },
  invalid_text: {
    word: 'Invalid characters',
    repair: 'Type the name by hand: the copied text contains invisible characters.',
  },
  slug_collision: {
    word: 'Product ID taken',
    repair: 'Change the name so that it differs from the other product in more than punctuation.',
  },
  same_product_different_split: {
    word: 'Split differently',
    repair: 'Split model and variant the way the product in the catalog does.',
  },
  canonical_without_variant_exists: {
    word: 'Exists without variant',
    repair: 'Clear the variant if it is the product that is in the catalog.',
  },
  canonical_variant_exists: {
    word: 'Has variants',
    repair: 'Enter the variant, or rename the product in the catalog.',
  },
};

export const problemBadge = (reason: string): Badge => ({
  ...partBadges.invalid,
  word: problems[reason]?.word ?? humanize(reason),
});

export const repairOf = (reason: string): string =>
  problems[reason]?.repair ?? 'Fix the cell in the workbook, then choose the workbook again.';
