package io.rollcall.launcher;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * How one part is, as {@code /api/v1/status} tells it.
 *
 * @param status up, degraded or down
 * @param detail why it is not up, otherwise empty
 */
record PartStatus(String name, String status, String detail) {
    static PartStatus of(Part part) {
        return part.isReady() ? up(part.name()) : down(part.name(), "It has stopped and is being brought back.");
    }

    static PartStatus up(String name) {
        return new PartStatus(name, "up", "");
    }

    static PartStatus down(String name, String detail) {
        return new PartStatus(name, "down", detail);
    }

    /** A service that answers is at worst degraded: the first of its health checks that is down says why. */
    static PartStatus ofHealth(String name, JsonObject health) {
        return health.getJsonArray("checks", new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .filter(check -> "DOWN".equals(check.getString("status")))
                .findFirst()
                .map(check -> new PartStatus(name, "degraded", detail(check)))
                .orElse(up(name));
    }

    boolean isUp() {
        return status.equals("up");
    }

    boolean isDown() {
        return status.equals("down");
    }

    JsonObject json() {
        return new JsonObject().put("name", name).put("status", status).put("detail", detail);
    }

    private static String detail(JsonObject check) {
        return check.getJsonObject("data", new JsonObject())
                .getString("detail", check.getString("name", "A health check") + " is down.");
    }
}
