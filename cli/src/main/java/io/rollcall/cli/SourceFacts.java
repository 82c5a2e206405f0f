package io.rollcall.cli;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What is said about where the list of live products comes from. */
final class SourceFacts {
    private static final List<String> GROUPS = List.of("s3", "api", "manual", "schedule", "webhook");

    static final List<String> FIELDS = List.of(
            "source_type",
            "s3.bucket",
            "s3.key",
            "s3.region",
            "s3.endpoint",
            "s3.path_style",
            "s3.anonymous",
            "s3.access_key",
            "s3.secret_key",
            "s3.product_list_path",
            "api.url",
            "api.auth_header",
            "api.product_list_path",
            "api.next_path",
            "api.cursor_path",
            "api.cursor_parameter",
            "manual.file",
            "manual.product_list_path",
            "schedule.auto_pull",
            "schedule.interval_hours",
            "webhook.url",
            "webhook.secret",
            "last_pull",
            "last_pull_hash");

    private SourceFacts() {}

    /** Of the kind that is used; the others are as they were left. */
    static Facts of(JsonNode source) {
        String type = Cells.of(source, "source_type");
        var facts = new Facts().add("type", type.isEmpty() ? "none yet" : Cells.text(type));
        JsonNode used = source.path(type);
        switch (type) {
            case "s3" ->
                facts.add("bucket", used, "bucket")
                        .add("key", used, "key")
                        .add("region", used, "region")
                        .add("endpoint", used, "endpoint")
                        .add("bucket in path", used.path("path_style").asBoolean() ? "yes" : "")
                        .add("credentials", credentials(used))
                        .add("list at", used, "product_list_path");
            case "api" ->
                facts.add("url", used, "url")
                        .add("auth header", used, "auth_header")
                        .add("list at", used, "product_list_path")
                        .add("next page at", used, "next_path")
                        .add("cursor at", used, "cursor_path")
                        .add("cursor goes to", used, "cursor_parameter");
            case "manual" ->
                facts.add("file", Cells.of(used, "file").isEmpty() ? "the one that was uploaded" : text(used, "file"))
                        .add("list at", used, "product_list_path");
            default -> {}
        }
        JsonNode schedule = source.path("schedule");
        JsonNode webhook = source.path("webhook");
        return facts.add(
                        "pulled",
                        schedule.path("auto_pull").asBoolean()
                                ? "every "
                                        + Cells.count(
                                                schedule.path("interval_hours").asInt(), "hour")
                                : "when somebody asks")
                .add("webhook", webhook, "url")
                .add("webhook secret", webhook, "secret")
                .add("last pull", Cells.shown(Cells.of(source, "last_pull")));
    }

    /** With every member in a cell of its own, for CSV. */
    static JsonNode row(JsonNode source) {
        ObjectNode row = source.deepCopy();
        for (String group : GROUPS) {
            source.path(group)
                    .fields()
                    .forEachRemaining(member -> row.set(group + "." + member.getKey(), member.getValue()));
        }
        return row;
    }

    private static String credentials(JsonNode s3) {
        String key = text(s3, "access_key");
        return s3.path("anonymous").asBoolean()
                ? "none: requests are not signed"
                : key.isEmpty() ? "those of the service" : key + ", secret " + text(s3, "secret_key");
    }

    private static String text(JsonNode item, String field) {
        return Cells.text(Cells.of(item, field));
    }
}
