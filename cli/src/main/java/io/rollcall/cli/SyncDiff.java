package io.rollcall.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What is live beside what is in the catalog. Nothing was changed.
 *
 * @param answer as the server gives it, with the first rows of each class
 */
record SyncDiff(ProductionSync sync, JsonNode answer) {

    String planId() {
        return Cells.of(answer, "plan_id");
    }

    /** How many rows a class has; of drift those are fields, not products. */
    int count(SyncClass of) {
        return sum(of == SyncClass.field_drift ? "drifted_fields" : of.name());
    }

    int sum(String name) {
        return answer.path("summary").path(name).asInt();
    }

    /** Those that came with the answer. */
    List<SyncRow> first(SyncClass of) {
        return rows(Listing.rows(answer.path("details"), of.name()));
    }

    /** All of them; the server is asked for those that did not come with the answer. */
    List<SyncRow> rows(SyncClass of) {
        List<SyncRow> first = first(of);
        return first.size() < count(of) ? rows(sync.rows(of, null).items()) : first;
    }

    static List<SyncRow> rows(List<JsonNode> items) {
        return items.stream().map(SyncRow::new).toList();
    }

    /** Of every class but those that match. */
    List<SyncRow> all() {
        return Stream.concat(SyncClass.OPEN.stream(), SyncClass.ASIDE.stream())
                .flatMap(each -> rows(each).stream())
                .toList();
    }

    /** Whether a person has to say something about any of it. */
    boolean isOpen() {
        return SyncClass.OPEN.stream()
                .anyMatch(each -> first(each).stream().anyMatch(SyncRow::isOpen)
                        || rows(each).stream().anyMatch(SyncRow::isOpen));
    }

    /** As in “35 new, 12 only here, 7 drifted, 323 matched”. */
    String summary() {
        int conflicts = sum("identity_mismatch");
        return sum("in_production_only") + " new, " + sum("in_catalog_only") + " only here, " + sum("field_drift")
                + " drifted, " + (conflicts == 0 ? "" : conflicts + " in conflict, ") + sum("matched") + " matched";
    }

    /** What came and went since the previous report; empty when there was none. */
    String changes() {
        List<JsonNode> changes = Listing.rows(answer, "changes");
        if (changes.isEmpty()) {
            return "";
        }
        String said = Stream.of(
                        counted(changes, "added", "difference came up"), counted(changes, "resolved", "was resolved"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return said.isEmpty()
                ? "Nothing changed since the previous report."
                : "Since the previous report: " + said + ".";
    }

    private static String counted(List<JsonNode> changes, String member, String one) {
        int number =
                changes.stream().mapToInt(change -> change.path(member).asInt()).sum();
        return switch (number) {
            case 0 -> "";
            case 1 -> "1 " + one;
            default -> number + " " + one.replace("difference", "differences").replace("was", "were");
        };
    }

    /** The answer holds only so many rows of a class; empty when it holds all. */
    String unlisted() {
        String classes = Cells.text(Cells.of(answer, "truncated"));
        return classes.isEmpty()
                ? ""
                : "The details have only the first rows of " + classes + "; --class and -o csv have all.";
    }

    /** Where the list of what is live came from, and when. */
    String source() {
        return "Source: " + Cells.text(Cells.of(answer, "source")) + " ("
                + Cells.count(sum("source_rows"), "row") + "), pulled "
                + Cells.shown(Cells.of(answer, "pulled_at"))
                + (answer.path("from_cache").asBoolean() ? ", from the cache; --refresh asks the source again." : ".");
    }

    List<String> said() {
        return Stream.of(summary(), changes(), source())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
