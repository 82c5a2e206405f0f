package io.rollcall.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What to do next about a reconcile, in commands.
 *
 * @param orphans that go
 * @param plan the file with its plan; null for none
 */
record ReconcileAdvice(String category, OrphanOptions orphans, String plan, boolean moveResults) {
    static final String CONFIRMATION_REQUIRED = "confirmation_required";

    String apply() {
        return command("--apply")
                + orphans.words()
                + (plan == null ? "" : " --plan " + BrandAdvice.quoted(plan))
                + (moveResults ? " --move-results" : "");
    }

    String restore(String backupId) {
        return "./rollcall backup restore " + BrandAdvice.quoted(backupId) + " --category "
                + BrandAdvice.quoted(category);
    }

    Problem about(Problem refused) {
        return switch (refused.code()) {
            case CONFIRMATION_REQUIRED ->
                explained(refused).advising(List.of("repeat with --yes: " + apply() + " --yes"));
            case "plan_stale" -> refused.advising(List.of(anew()));
            case "reconcile_running" -> refused.advising(List.of("the same again, when the other one is done"));
            default -> refused;
        };
    }

    /** Why the server asks: the numbers, and what it says of them. */
    static String why(Problem refused) {
        JsonNode document = refused.document();
        int orphans = document.path("orphans").asInt();
        String numbers = orphans + " of " + Cells.count(document.path("scanned").asInt(), "file")
                + (orphans == 1 ? " is an orphan." : " are orphans.");
        return Stream.of(numbers, Cells.of(document.path("brake"), "message"))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static Problem explained(Problem refused) {
        ObjectNode document = refused.document().deepCopy();
        return new Problem(refused.status(), document.put("warning", why(refused)));
    }

    private String anew() {
        return plan == null
                ? "the same again: it looks anew and applies what it then finds"
                : command("--dry-run") + " --plan " + BrandAdvice.quoted(plan) + " looks anew";
    }

    private String command(String how) {
        return "./rollcall product-reconcile --category " + BrandAdvice.quoted(category) + " " + how;
    }
}
