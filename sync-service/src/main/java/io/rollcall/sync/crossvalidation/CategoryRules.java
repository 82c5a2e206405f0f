package io.rollcall.sync.crossvalidation;

import java.util.List;
import java.util.Map;

import io.rollcall.sync.crossvalidation.Section.Skipped;

/**
 * What a category's files say a product should look like, ready to be held against one.
 *
 * @param fields by their names
 * @param isRuled whether the rules are there at all, so that a field they do not have is unknown
 * @param aliases other names of fields
 * @param skipped what cannot be checked
 * @param hash of all that was read
 */
record CategoryRules(
        Map<String, FieldCheck> fields,
        boolean isRuled,
        Map<String, String> aliases,
        List<Skipped> skipped,
        String hash) {}
