package io.rollcall.cli;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A list of the API, all of its pages together.
 *
 * @param answer as the server gives it, with the items of all pages
 */
record Listing(JsonNode answer) {
    static final int ALL = Integer.MAX_VALUE;
    private static final int LARGEST_PAGE = 1000;

    /** @param wanted how many at most */
    static Listing read(Api api, ApiPath path, int wanted) {
        JsonNode first = api.get(path.with("limit", Math.min(wanted, LARGEST_PAGE)));
        if (!(first instanceof ObjectNode answer) || !(answer.get("items") instanceof ArrayNode items)) {
            return new Listing(first);
        }
        String cursor = Cells.of(answer, "nextCursor");
        while (!cursor.isEmpty() && items.size() < wanted) {
            int missing = Math.min(wanted - items.size(), LARGEST_PAGE);
            JsonNode page = api.get(path.with("limit", missing).with("cursor", cursor));
            page.path("items").forEach(items::add);
            answer.set("nextCursor", page.path("nextCursor"));
            cursor = Cells.of(page, "nextCursor");
        }
        return new Listing(answer);
    }

    /**
     * A list that the API gives without pages.
     *
     * @param wanted how many at most
     */
    static Listing whole(Api api, ApiPath path, int wanted) {
        JsonNode answer = api.get(path);
        int total = rows(answer, "items").size();
        if (wanted < total) {
            ArrayNode items = (ArrayNode) answer.get("items");
            while (items.size() > wanted) {
                items.remove(wanted);
            }
            ((ObjectNode) answer).put("total", total);
        }
        return new Listing(answer);
    }

    List<JsonNode> items() {
        return rows(answer, "items");
    }

    /** All of it, and how much that is. */
    void show(Output output, String what, List<String> columns, List<String> fields) {
        show(output, what, items(), columns, fields);
    }

    /** @param rows the items as a screen and CSV can show them */
    void show(Output output, String what, List<JsonNode> rows, List<String> columns, List<String> fields) {
        output.list(answer, rows, columns, fields);
        output.note(count(what));
    }

    /** “342 products”, or “10 of 342 products” when that is not all. */
    String count(String what) {
        int shown = items().size();
        int total = answer.path("total").asInt(shown);
        String more = answer.path("more").asBoolean() ? "more than " : "";
        return (shown == total ? "" : shown + " of ") + more + Cells.count(total, what);
    }

    /** The members of a list in an answer. */
    static List<JsonNode> rows(JsonNode answer, String field) {
        var rows = new ArrayList<JsonNode>();
        answer.path(field).forEach(rows::add);
        return rows;
    }
}
