import {
  CircleAlert,
  Ban,
  ScanText,
  Scissors,
  TextCursorInput,
  TriangleAlert,
  Fingerprint,
} from 'lucide-react';
import { badgesOf } from './meanings';

/** Why an identity was rejected, in words short enough for a table: orange for a person to judge, red for a conflict. */
export const reasonBadge = badgesOf({
  identity_incomplete: { meaning: 'gray', icon: TextCursorInput, word: 'Incomplete' },
  invalid_text: { meaning: 'gray', icon: TriangleAlert, word: 'Invalid characters' },
  slug_required: { meaning: 'gray', icon: TextCursorInput, word: 'No letter or digit' },
  variant_is_model_substring: { meaning: 'orange', icon: ScanText, word: 'Variant is in the model' },
  variant_repeats_model_words: { meaning: 'orange', icon: ScanText, word: 'Variant repeats the model' },
  no_canonical_source: { meaning: 'gray', icon: Ban, word: 'No catalog' },
  same_product_different_split: { meaning: 'red', icon: Scissors, word: 'Split differently' },
  slug_collision: { meaning: 'red', icon: Fingerprint, word: 'Product ID taken' },
  canonical_without_variant_exists: { meaning: 'red', icon: CircleAlert, word: 'Exists without variant' },
  canonical_variant_exists: { meaning: 'red', icon: CircleAlert, word: 'Has variants' },
  variant_not_in_catalog: { meaning: 'red', icon: CircleAlert, word: 'Variant not in catalog' },
});
