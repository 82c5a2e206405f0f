package io.rollcall.launcher;

import java.util.ArrayList;
import java.util.List;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * How one part is, as {@code /api/v1/status} tells it.
 *
 * @param status up, degraded or down
 * @param problems why it is not up: all that is the matter, the worst first; empty when it is
 * @param notes what nothing is down for and somebody should look at
 */
record PartStatus(String name, String status, List<String> problems, List<String> notes) {

    static PartStatus of(Part part) {
        return part.isReady() ? up(part.name()) : down(part.name(), "It has stopped and is being brought back.");
    }

    static PartStatus up(String name) {
        return new PartStatus(name, "up", List.of(), List.of());
    }

    static PartStatus down(String name, String problem) {
        return new PartStatus(name, "down", List.of(problem), List.of());
    }

    /** A service that answers is at worst degraded: its health checks that are down say why. */
    static PartStatus ofHealth(String name, JsonObject health) {
        var problems = new ArrayList<String>();
        var notes = new ArrayList<String>();
        for (Object each : health.getJsonArray("checks", new JsonArray())) {
            var check = (JsonObject) each;
            if ("DOWN".equals(check.getString("status"))) {
                List<String> said = said(check);
                problems.addAll(
                        said.isEmpty() ? List.of(check.getString("name", "A health check") + " is down.") : said);
            } else if ("dead-letters".equals(check.getString("name"))) {
                notes.addAll(said(check));
            }
        }
        return new PartStatus(name, problems.isEmpty() ? "up" : "degraded", problems, notes);
    }

    boolean isUp() {
        return status.equals("up");
    }

    boolean isDown() {
        return status.equals("down");
    }

    JsonObject json() {
        return new JsonObject()
                .put("name", name)
                .put("status", status)
                .put("detail", problems.isEmpty() ? "" : problems.get(0))
                .put("problems", new JsonArray(problems))
                .put("notes", new JsonArray(notes));
    }

    private static List<String> said(JsonObject check) {
        return check.getJsonObject("data", new JsonObject()).stream()
                .filter(entry -> !entry.getKey().equals("advice"))
                .map(entry -> String.valueOf(entry.getValue()))
                .toList();
    }
}
