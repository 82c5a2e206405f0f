import {
  CircleAlert,
  Ban,
  ScanText,
  Scissors,
  TextCursorInput,
  TriangleAlert,
  Fingerprint,
} from 'lucide-react';
import { unknownBadge, type Badge } from '@/components/meanings';
import { humanize } from '@/lib/format';

/** Why an identity is refused, in words short enough for a table: orange for a person to judge, red for what stands in the way. */
const reasons: Record<string, Badge> = {
  identity_incomplete: { meaning: 'gray', icon: TextCursorInput, word: 'Incomplete' },
  invalid_text: { meaning: 'gray', icon: TriangleAlert, word: 'Unusable text' },
  slug_required: { meaning: 'gray', icon: TextCursorInput, word: 'No Latin name' },
  variant_is_model_substring: { meaning: 'orange', icon: ScanText, word: 'Variant is in the model' },
  variant_repeats_model_words: { meaning: 'orange', icon: ScanText, word: 'Variant repeats the model' },
  no_canonical_source: { meaning: 'gray', icon: Ban, word: 'Nothing to compare with' },
  same_product_different_split: { meaning: 'red', icon: Scissors, word: 'Cut differently' },
  slug_collision: { meaning: 'red', icon: Fingerprint, word: 'Id belongs to another' },
  canonical_without_variant_exists: { meaning: 'red', icon: CircleAlert, word: 'Known without variant' },
  canonical_variant_exists: { meaning: 'red', icon: CircleAlert, word: 'Known with variants' },
  variant_not_in_catalog: { meaning: 'red', icon: CircleAlert, word: 'Variant not in catalog' },
};

export const reasonBadge = (reason: string): Badge => reasons[reason] ?? unknownBadge(humanize(reason));
