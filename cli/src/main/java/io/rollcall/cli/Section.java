package io.rollcall.cli;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One of several lists in a report.
 *
 * @param title what the rows are
 * @param columns what a person sees of them
 * @param most how many of them a person sees
 * @param elsewhere what has the others
 */
record Section(String title, List<JsonNode> rows, List<String> columns, int most, String elsewhere) {
    private static final int FIRST = 20;

    static Section whole(String title, List<JsonNode> rows, List<String> columns) {
        return new Section(title, rows, columns, rows.size(), "");
    }

    static Section beginning(String title, List<JsonNode> rows, List<String> columns, String elsewhere) {
        return new Section(title, rows, columns, FIRST, elsewhere);
    }

    String heading() {
        return title + ": " + rows.size();
    }

    List<JsonNode> shown() {
        return rows.subList(0, Math.min(most, rows.size()));
    }

    /** What is said of those that a person does not see. */
    String rest() {
        int more = rows.size() - shown().size();
        return more == 0 ? "" : "… and " + more + " more; " + elsewhere + " has all";
    }
}
