package io.rollcall.launcher;

import java.util.List;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import lombok.RequiredArgsConstructor;

/** The services' OpenAPI documents as one, because outside there is one API. All or nothing: clients are generated from it. */
@RequiredArgsConstructor
final class OpenApiDocument implements Handler<RoutingContext> {
    private final List<Upstream> services;

    @Override
    public void handle(RoutingContext context) {
        var documents = services.stream()
                .map(service -> service.get("/q/openapi?format=json", 5_000).map(JsonObject::new))
                .toList();
        Future.all(documents)
                .onSuccess(all -> {
                    context.response().putHeader("Content-Type", "application/json");
                    context.end(merge(documents.stream().map(Future::result).toList())
                            .toBuffer());
                })
                .onFailure(failure -> Problem.UNAVAILABLE.answer(
                        context.response(), "Not every service can describe itself right now."));
    }

    static JsonObject merge(List<JsonObject> documents) {
        var paths = new JsonObject();
        var components = new JsonObject();
        var tags = new JsonArray();
        for (JsonObject document : documents) {
            paths.mergeIn(document.getJsonObject("paths", new JsonObject()));
            components.mergeIn(document.getJsonObject("components", new JsonObject()), 2);
            tags.addAll(document.getJsonArray("tags", new JsonArray()));
        }
        return new JsonObject()
                .put("openapi", documents.get(0).getString("openapi", "3.1.0"))
                .put("info", new JsonObject().put("title", "Rollcall").put("version", "1"))
                .put("tags", tags)
                .put("paths", paths)
                .put("components", components);
    }
}
