package io.rollcall.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a change of brands does to products, or did. */
record BrandPlan(JsonNode answer) {
    private static final List<String> RENAMES = List.of("category", "from", "to");
    private static final List<String> CONFLICTS = List.of("category", "from", "to", "reason", "message");
    private static final List<String> FIELDS =
            List.of("category", "identifier", "from", "to", "reason", "message", "canonicalProductId");

    /** @param subject as in “Razer → Razer Inc” */
    void show(Output output, String subject) {
        boolean dryRun = answer.path("dryRun").asBoolean();
        var facts = new Facts()
                .add(title(dryRun), Cells.text(subject))
                .add("products", answer.path("products").asInt())
                .add("new ids", answer.path("renames").size());
        if (hasConflicts()) {
            facts.add("conflicts", conflicts());
        }
        Listing.rows(answer, "after").forEach(brand -> facts.add(dryRun ? "then" : "now", spoken(brand)));
        facts.add("gone", answer, "removed");
        output.report(answer, facts, rows(), hasConflicts() ? CONFLICTS : RENAMES, FIELDS);
    }

    /** Only what stands in the way; of a plan, or of the problem that refuses it. */
    void showConflicts(Output output) {
        output.list(answer, conflictRows(), CONFLICTS, FIELDS);
    }

    boolean hasConflicts() {
        return conflicts() > 0;
    }

    int conflicts() {
        return answer.path("conflicts").size();
    }

    /** Empty when there is none. */
    String id() {
        return Cells.of(answer, "planId");
    }

    private String title(boolean dryRun) {
        return switch (Cells.of(answer, "action")) {
            case "rename" -> dryRun ? "would rename" : "renamed";
            case "merge" -> dryRun ? "would merge" : "merged";
            case "move_alias" -> dryRun ? "would move" : "moved";
            case "undo" -> dryRun ? "would undo" : "undone";
            default -> dryRun ? "would change" : "changed";
        };
    }

    /** “Razer Inc (razer-inc), also called Razer”. */
    private static String spoken(JsonNode brand) {
        String aliases = Cells.of(brand, "aliases");
        String pending = Cells.of(brand, "pending");
        return Cells.text(Cells.of(brand, "name") + " (" + Cells.of(brand, "slug") + ")"
                + (aliases.isEmpty() ? "" : ", also called " + aliases)
                + (pending.isEmpty() ? "" : " (" + pending + " under way)"));
    }

    /** What stands in the way first, then the other ids that change. */
    private List<JsonNode> rows() {
        List<JsonNode> rows = new ArrayList<>(conflictRows());
        var clashing = rows.stream().map(BrandPlan::place).collect(Collectors.toSet());
        renames().filter(rename -> !clashing.contains(place(rename))).forEach(rows::add);
        return rows;
    }

    /** Each with the rename that it prevents. */
    private List<JsonNode> conflictRows() {
        Map<List<String>, JsonNode> renames =
                renames().collect(Collectors.toMap(BrandPlan::place, rename -> rename, (one, same) -> one));
        return Listing.rows(answer, "conflicts").stream()
                .map(conflict -> {
                    ObjectNode row = Api.body();
                    row.setAll((ObjectNode) conflict);
                    row.set("from", conflict.path("productId"));
                    row.set("identifier", renames.getOrDefault(place(row), row).path("identifier"));
                    return (JsonNode) row;
                })
                .toList();
    }

    private Stream<JsonNode> renames() {
        return Listing.rows(answer, "renames").stream();
    }

    private static List<String> place(JsonNode row) {
        return List.of(Cells.of(row, "category"), Cells.of(row, "from"));
    }
}
