package io.rollcall.launcher;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import lombok.RequiredArgsConstructor;

/** Asks everybody how they are, at the same time and not for long. */
@RequiredArgsConstructor
final class StatusReport implements Handler<RoutingContext> {
    private static final long PATIENCE = 500;

    private final String startedAt = Instant.now().toString();
    private final String version = StatusReport.class.getPackage().getImplementationVersion();

    private final List<Upstream> services;
    private final Supplier<List<PartStatus>> backends;

    @Override
    public void handle(RoutingContext context) {
        var asked = services.stream().map(StatusReport::ask).toList();
        Future.join(asked).onComplete(all -> {
            List<PartStatus> parts = new ArrayList<>(backends.get());
            asked.forEach(part -> parts.add(part.result()));
            context.response().putHeader("Cache-Control", "no-store").putHeader("Content-Type", "application/json");
            context.end(json(parts).put("gateway", gateway()).toBuffer());
        });
    }

    private JsonObject gateway() {
        return new JsonObject().put("version", version).put("startedAt", startedAt);
    }

    /** Down when products can be neither read nor written; what else is missing only degrades. */
    static JsonObject json(List<PartStatus> parts) {
        boolean down = parts.stream()
                .anyMatch(part ->
                        part.isDown() && List.of("postgres", Parts.CATALOG).contains(part.name()));
        boolean up = parts.stream().allMatch(PartStatus::isUp);
        return new JsonObject()
                .put("status", down ? "down" : up ? "up" : "degraded")
                .put("parts", new JsonArray(parts.stream().map(PartStatus::json).toList()));
    }

    private static Future<PartStatus> ask(Upstream service) {
        return service.get("/q/health", PATIENCE)
                .map(answer -> PartStatus.ofHealth(service.name(), new JsonObject(answer)))
                .otherwise(failure -> PartStatus.down(service.name(), "It does not answer."));
    }
}
