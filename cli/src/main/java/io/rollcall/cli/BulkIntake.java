package io.rollcall.cli;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Sends products chunk by chunk, and keeps the sums and the rows that were not created. */
final class BulkIntake {
    private static final List<String> SUMS = List.of("total", "created", "skippedExisting", "rejected", "invalid");

    private final Api api;
    private final ApiPath path;
    private final ObjectNode report = Api.body();
    private final ArrayNode rest;
    private final boolean dryRun;
    private int sent;

    /** @param dryRun only to hear what would become of them */
    BulkIntake(Api api, ApiPath path, boolean dryRun) {
        this.api = api;
        this.path = dryRun ? path.with("dryRun", true) : path;
        this.dryRun = dryRun;
        if (dryRun) {
            report.put("dryRun", true);
        }
        SUMS.forEach(sum -> report.put(sum, 0));
        rest = report.putArray("results");
    }

    void send(List<ProductRow> chunk) {
        ObjectNode body = Api.body();
        ArrayNode products = body.putArray("products");
        chunk.forEach(row -> products.add(row.body()));
        JsonNode answer = api.postOnce(path, body, UUID.randomUUID().toString());
        SUMS.forEach(sum -> report.put(sum, sum(sum) + answer.path(sum).asInt()));
        for (JsonNode result : answer.path("results")) {
            if (!Cells.of(result, "status").equals("created")
                    || !result.path("hints").isEmpty()) {
                rest.add(row(chunk.get(result.path("index").asInt()), result));
            }
        }
        sent += chunk.size();
    }

    /** Rows that the server has answered. */
    int sent() {
        return sent;
    }

    /**
     * As the server would have answered all chunks at once, with lines for indexes and without what was created, unless
     * it may be taken for something else.
     */
    JsonNode report() {
        return report;
    }

    Facts sums() {
        return new Facts()
                .add(dryRun ? "would create" : "created", sum("created"))
                .add("skipped", sum("skippedExisting"))
                .add("rejected", sum("rejected"))
                .add("invalid", sum("invalid"));
    }

    boolean isRefusedInPart() {
        return sum("rejected") + sum("invalid") > 0;
    }

    private int sum(String name) {
        return report.path(name).asInt();
    }

    private static ObjectNode row(ProductRow sent, JsonNode result) {
        ObjectNode row = Api.body().put("line", sent.line());
        row.setAll(sent.identity().body());
        row.set("status", result.path("status"));
        row.set("reason", result.path("reason"));
        row.put("detail", detail(result));
        row.set("productId", result.path("productId"));
        for (String more : List.of("explanation", "hints")) {
            if (result.has(more)) {
                row.set(more, result.get(more));
            }
        }
        return row;
    }

    private static String detail(JsonNode result) {
        String message = Cells.of(result, "message");
        return message.isEmpty()
                ? Listing.rows(result, "hints").stream()
                        .map(DecisionFacts::hint)
                        .collect(Collectors.joining("; "))
                : message;
    }
}
