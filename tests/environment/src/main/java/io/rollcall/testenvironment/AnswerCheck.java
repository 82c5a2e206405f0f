package io.rollcall.testenvironment;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** Compares answers with the OpenAPI document that describes them; a member that it does not name is false as well. */
public final class AnswerCheck {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LOCATION = "https://rollcall.test/openapi.json";

    private final JsonNode document;
    private final SchemaRegistry schemas;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    public AnswerCheck(String openApi) {
        this.document = json(openApi);
        document.path("components").path("schemas").forEach(AnswerCheck::closeToOtherMembers);
        this.schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                registry -> registry.schemas(Map.of(LOCATION, document.toString())));
    }

    /** @return what is false about the answer; empty when the document describes it */
    public List<String> problems(String method, String path, int status, String contentType, String body) {
        Optional<String> template = template(path);
        if (template.isEmpty()) {
            return status == 404 ? List.of() : List.of("The document has no path " + path);
        }
        JsonNode operation = document.path("paths").path(template.get()).path(method.toLowerCase());
        if (operation.isMissingNode()) {
            return status == 405 || method.equals("HEAD") || method.equals("OPTIONS")
                    ? List.of()
                    : List.of("The document has no " + method + " " + template.get());
        }
        JsonNode response = operation.path("responses").path(String.valueOf(status));
        if (response.isMissingNode()) {
            return List.of("The document has no " + status + " for " + method + " " + template.get() + ": " + body);
        }
        String type = contentType == null ? "" : contentType.replaceFirst(";.*", "");
        if (!type.endsWith("json")
                || body.isEmpty()
                || !response.path("content").path(type).has("schema")) {
            return List.of();
        }
        String pointer = Stream.of(
                        "paths",
                        template.get(),
                        method.toLowerCase(),
                        "responses",
                        status + "",
                        "content",
                        type,
                        "schema")
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .reduce("", String::concat);
        return schema(pointer).validate(json(body)).stream()
                .map(Error::toString)
                .toList();
    }

    private Schema schema(String pointer) {
        return compiled.computeIfAbsent(
                pointer,
                each -> schemas.getSchema(SchemaLocation.of(
                        LOCATION + "#" + each.replace("{", "%7B").replace("}", "%7D"))));
    }

    /** The one with the fewest placeholders, as for the service. */
    private Optional<String> template(String path) {
        Iterable<String> templates = () -> paths();
        return StreamSupport.stream(templates.spliterator(), false)
                .filter(each -> path.matches(each.replaceAll("\\{[^/]*}", "[^/]+")))
                .min(Comparator.comparingLong(
                        each -> each.chars().filter(c -> c == '{').count()));
    }

    private Iterator<String> paths() {
        return document.path("paths").fieldNames();
    }

    private static void closeToOtherMembers(JsonNode schema) {
        if (schema.has("properties") && !schema.has("additionalProperties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException garbage) {
            throw new IllegalArgumentException(garbage);
        }
    }
}
