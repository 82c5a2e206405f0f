package io.rollcall.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

/** A comparison with production as a person reads it: one line for a row, what has to be looked at first. */
record SyncLines(Terminal terminal) {
    private static final int FIRST = 20;
    private static final int WIDEST_ID = 44;

    /** The whole of it, with the first rows of what may ask a person, and the others counted. */
    List<String> of(SyncDiff diff) {
        var lines = new ArrayList<String>();
        for (SyncClass each : SyncClass.OPEN) {
            List<SyncRow> first = diff.first(each);
            if (!first.isEmpty()) {
                lines.add(heading(each, diff));
                List<SyncRow> shown = first.subList(0, Math.min(FIRST, first.size()));
                lines.addAll(rows(shown));
                int more = diff.count(each) - shown.size();
                lines.addAll(more == 0 ? List.of() : List.of("  … and " + more + " more: --class " + each.name()));
                lines.add("");
            }
        }
        String aside = SyncClass.ASIDE.stream()
                .filter(each -> diff.count(each) > 0)
                .map(each -> diff.count(each) + " " + each.name())
                .collect(Collectors.joining(", "));
        if (!aside.isEmpty()) {
            lines.add("Listed with --class: " + aside);
            lines.add("");
        }
        List<String> said = diff.said();
        lines.add(terminal.bold(said.get(0)));
        lines.addAll(said.subList(1, said.size()));
        return lines;
    }

    /** Every one of the rows that were asked for. */
    List<String> all(List<SyncRow> rows) {
        var lines = new ArrayList<String>();
        for (SyncClass each : SyncClass.values()) {
            List<SyncRow> these =
                    rows.stream().filter(row -> row.rowClass() == each).toList();
            if (!these.isEmpty()) {
                lines.addAll(lines.isEmpty() ? List.of() : List.of(""));
                lines.add(terminal.bold(each.title() + ": " + these.size()));
                lines.addAll(rows(these));
            }
        }
        return lines;
    }

    private String heading(SyncClass of, SyncDiff diff) {
        String count = of == SyncClass.field_drift
                ? Cells.count(diff.count(of), "field") + " of " + Cells.count(diff.sum("field_drift"), "product")
                : String.valueOf(diff.count(of));
        return terminal.bold(of.title() + ": " + count);
    }

    private List<String> rows(List<SyncRow> rows) {
        int width = rows.stream()
                .mapToInt(row -> id(row).length())
                .filter(length -> length <= WIDEST_ID)
                .max()
                .orElse(0);
        var lines = new ArrayList<String>();
        String before = "";
        for (SyncRow row : rows) {
            String id = id(row);
            // The fields of one product stand below it.
            if (row.field().isEmpty() || !id.equals(before)) {
                String padded = id + " ".repeat(Math.max(0, width - id.length()));
                lines.add(
                        "  " + paint(row.rowClass()).apply(symbol(row.rowClass()) + " " + padded) + "  " + about(row));
            }
            details(row).stream().filter(detail -> !detail.isEmpty()).forEach(detail -> lines.add("      " + detail));
            before = id;
        }
        return lines;
    }

    private static String symbol(SyncClass of) {
        return switch (of) {
            case in_production_only -> "+";
            case in_catalog_only -> "-";
            case field_drift -> "~";
            case identity_mismatch -> "!";
            case accepted_drift, duplicate_rows, invalid_rows, not_researched -> "·";
            case matched -> "=";
        };
    }

    private UnaryOperator<String> paint(SyncClass of) {
        return switch (of) {
            case in_production_only -> terminal::green;
            case in_catalog_only, field_drift -> terminal::yellow;
            case identity_mismatch, invalid_rows -> terminal::red;
            case accepted_drift, duplicate_rows, not_researched, matched -> UnaryOperator.identity();
        };
    }

    /** A row of the source that names no product has only its place there. */
    private static String id(SyncRow row) {
        return row.productId().isEmpty() ? "[" + row.shown("index") + "]" : row.shown("productId");
    }

    private static String about(SyncRow row) {
        return switch (row.rowClass()) {
            case in_production_only, matched, field_drift, accepted_drift, identity_mismatch -> row.name();
            case in_catalog_only -> row.name() + " (" + kept(row) + ")";
            case duplicate_rows ->
                "row [" + row.shown("index") + "] repeats [" + row.shown("first_index") + "] (" + row.shown("reason")
                        + ")";
            case invalid_rows -> spoken(row.shown("reason"));
            case not_researched -> Cells.count(row.item().path("fields").size(), "field") + ": " + row.value("fields");
        };
    }

    private static String kept(SyncRow row) {
        JsonNode kept = row.kept();
        if (!kept.isObject()) {
            return spoken(row.shown("reason"));
        }
        String until = Cells.shown(Cells.of(kept, "until"));
        return "kept: " + Cells.text(Cells.of(kept, "reason")) + (until.isEmpty() ? "" : ", until " + until);
    }

    /** What stands below a row: what a person has to know before saying something about it. */
    private List<String> details(SyncRow row) {
        return switch (row.rowClass()) {
            case in_production_only -> {
                var details = new ArrayList<String>();
                details.add(row.isValid() ? "" : terminal.red("cannot be added: ") + row.objection());
                row.item().path("hints").forEach(hint -> details.add("hint: " + DecisionFacts.hint(hint)));
                yield details;
            }
            case field_drift, accepted_drift ->
                List.of(row.shown("field") + ": " + row.value("catalog_value") + " → " + row.value("production_value")
                        + "  (from " + row.shown("catalog_origin") + ")");
            case identity_mismatch -> {
                JsonNode here = row.item().path("catalog");
                yield List.of("here: " + SyncRow.name(here) + " (" + Cells.text(Cells.of(here, "productId")) + "). "
                        + row.shown("note"));
            }
            case invalid_rows -> List.of(row.shown("note"));
            case in_catalog_only, duplicate_rows, not_researched, matched -> List.of();
        };
    }

    private static String spoken(String token) {
        return token.replace('_', ' ');
    }
}
