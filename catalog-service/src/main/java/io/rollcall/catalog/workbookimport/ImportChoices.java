package io.rollcall.catalog.workbookimport;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.rollcall.identity.InvalidText;
import io.rollcall.identity.Name;

/**
 * What a person ticked in a preview.
 *
 * @param include the rows to import; null for every new one
 * @param variants what becomes of a variant that looks fabricated, by row: {@code keep}, and then it is remembered as an
 *     exception (D7), or {@code strip}, as when nothing is said (D8)
 * @param aliases brands that are no new ones but other names of a registered one, with its slug
 * @param fields whether the field values of what is added come in with it
 */
public record ImportChoices(
        List<String> include, Map<String, String> variants, Map<String, String> aliases, boolean fields) {

    static final String KEEP = "keep";
    static final String STRIP = "strip";

    /** @throws ImportProblems.ChoiceMissing for the first that is null */
    static ImportChoices of(ImportChoices asked) {
        if (asked != null) {
            requireNoNull(asked);
        }
        return asked == null
                ? new ImportChoices(null, Map.of(), Map.of(), false)
                : new ImportChoices(
                        asked.include() == null
                                ? null
                                : asked.include().stream().distinct().sorted().toList(),
                        Objects.requireNonNullElse(asked.variants(), Map.of()),
                        Objects.requireNonNullElse(asked.aliases(), Map.of()),
                        asked.fields());
    }

    private static void requireNoNull(ImportChoices asked) {
        if (asked.include() != null && asked.include().contains(null)) {
            throw new ImportProblems.ChoiceMissing("include[" + asked.include().indexOf(null) + "]");
        }
        requireNoNull("variants", asked.variants());
        requireNoNull("aliases", asked.aliases());
    }

    private static void requireNoNull(String member, Map<String, String> choices) {
        if (choices != null) {
            choices.forEach((key, choice) -> {
                if (key == null || choice == null) {
                    throw new ImportProblems.ChoiceMissing(member + "." + Name.printable(key));
                }
            });
        }
    }

    /** Looked up per row: {@link #of} sorted them. */
    boolean includes(String rowId) {
        return include == null || Collections.binarySearch(include, rowId) >= 0;
    }

    Set<String> kept() {
        var kept = new HashSet<String>();
        variants.forEach((rowId, choice) -> {
            if (KEEP.equals(choice) && includes(rowId)) {
                kept.add(rowId);
            }
        });
        return kept;
    }

    /** Nothing for what cannot be a name. */
    private static Optional<String> folded(String brand) {
        try {
            return Optional.of(Name.of(brand).folded());
        } catch (InvalidText unnamed) {
            return Optional.empty();
        }
    }

    /** @throws ImportProblems.ChoiceUnknown for the first that names nothing of the workbook */
    void require(List<SheetRow> rows) {
        var known = new HashSet<String>();
        rows.forEach(row -> known.add(row.id()));
        if (include != null) {
            include.stream().filter(rowId -> !known.contains(rowId)).findFirst().ifPresent(stranger -> {
                throw new ImportProblems.ChoiceUnknown(
                        "The workbook has no product in " + Name.printable(stranger) + ".");
            });
        }
        var brands = new HashSet<String>();
        rows.forEach(row -> folded(row.asked().brand()).ifPresent(brands::add));
        aliases.forEach((alias, slug) -> {
            if (folded(alias).filter(brands::contains).isEmpty()) {
                throw new ImportProblems.ChoiceUnknown("The workbook has no brand “" + Name.printable(alias) + "”.");
            }
            if (slug.isBlank()) {
                throw new ImportProblems.ChoiceUnknown(
                        "“" + Name.printable(alias) + "” needs the brand that it is another name of.");
            }
        });
        variants.forEach((rowId, choice) -> {
            if (!known.contains(rowId)) {
                throw new ImportProblems.ChoiceUnknown("The workbook has no product in " + Name.printable(rowId) + ".");
            }
            if (!Set.of(KEEP, STRIP).contains(choice)) {
                throw new ImportProblems.ChoiceUnknown("The choice for the variant in " + rowId
                        + " must be keep or strip, not “" + Name.printable(choice) + "”.");
            }
        });
    }
}
