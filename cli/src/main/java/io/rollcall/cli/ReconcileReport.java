package io.rollcall.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** What a reconcile of job inputs would move to a backup, or has moved. */
record ReconcileReport(JsonNode answer) {
    private static final int SHORT_HASH = 12;
    private static final List<String> SKIPPED = List.of("file", "reason", "message");

    String planId() {
        return Cells.of(answer, "planId");
    }

    int sum(String name) {
        return answer.path(name).asInt();
    }

    /** How many orphans go. */
    int going() {
        return sum("orphans") - sum("left");
    }

    /** Whether anything is there beside the canonical files. */
    boolean isDifferent() {
        return ReconcileRows.CLASSES.stream().anyMatch(group -> sum(group) > 0);
    }

    int skipped() {
        return answer.path("skipped").size();
    }

    String backupId() {
        return Cells.of(answer, "backupId");
    }

    /** Whether the server wants a person to agree before it moves so much. */
    boolean isBraked() {
        return answer.path("brake").isObject();
    }

    /** Why it does. */
    String brake() {
        return Cells.text(Cells.of(answer.path("brake"), "message"));
    }

    Facts sums() {
        JsonNode source = answer.path("canonicalSource");
        String hash = Cells.of(source, "hash");
        return new Facts()
                .add("canonical", Cells.text(Cells.of(source, "source") + ": " + Cells.of(source, "file")))
                .add("products", source.path("products").asInt())
                .add("hash", Cells.text(hash.substring(0, Math.min(SHORT_HASH, hash.length()))))
                .add("plan", Cells.text(planId()))
                .add("scanned", sum("scanned"))
                .add("kept", sum("kept"))
                .add("orphans", sum("orphans"))
                .add("left", sum("left"))
                .add("untracked", sum("untracked"))
                .add("unreadable", sum("unreadable"))
                .add("remaining", sum("remaining"))
                .add("leaving queue", sum("queueCleaned"));
    }

    /** What --move-results would be good for; empty when for nothing. */
    String movable() {
        int orphans = sum("resultsMovable");
        return orphans == 0
                ? ""
                : "Results are under " + Cells.count(orphans, "orphan")
                        + " and not under the twin; --move-results takes them there.";
    }

    void showPlan(Output output) {
        JsonNode details = answer.path("details");
        output.report(answer, sums(), ReconcileRows.of(details), ReconcileRows.COLUMNS, ReconcileRows.FIELDS);
        ReconcileRows.CLASSES.forEach(group -> output.note(unlisted(group, details)));
        output.note(staying());
        output.note(brake());
    }

    void showDone(Output output) {
        output.report(answer, List.of(done()), Listing.rows(answer, "skipped"), SKIPPED, SKIPPED);
        output.note(skipped() == 0 ? "" : Cells.count(skipped(), "file") + " skipped; see why above.");
    }

    private String done() {
        int moved = sum("resultsMoved");
        return "Moved " + Cells.count(sum("deleted"), "file")
                + (backupId().isEmpty() ? "" : " to backup " + Cells.text(backupId()))
                + ", " + sum("remaining") + (sum("remaining") == 1 ? " remains, " : " remain, ")
                + Cells.count(sum("queueCleaned"), "queue row") + " removed"
                + (sum("left") == 0 ? "" : ", " + Cells.count(sum("left"), "orphan") + " left out")
                + (moved == 0 ? "." : "; results of " + Cells.count(moved, "orphan") + " went to the twin.");
    }

    /** The server lists only so many. */
    private String unlisted(String group, JsonNode details) {
        int listed = details.path(group).size();
        return listed < sum(group)
                ? "Only " + listed + " of " + sum(group) + " " + group + " are listed; there are more."
                : "";
    }

    private String staying() {
        String kinds = Stream.of("untracked", "unreadable")
                .filter(group -> sum(group) > 0)
                .map(group -> Cells.count(sum(group), group + " file"))
                .collect(Collectors.joining(" and "));
        return kinds.isEmpty() ? "" : kinds + (sum("untracked") + sum("unreadable") == 1 ? " stays." : " stay.");
    }
}
