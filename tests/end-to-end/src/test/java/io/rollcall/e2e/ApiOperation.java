package io.rollcall.e2e;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An operation of the API as its own description says it is; a new endpoint is found by itself.
 *
 * @param parameters of path, query and headers
 * @param body the schema of its JSON body; missing when it has none
 * @param role that may call it
 * @param schemas those the others refer to
 */
record ApiOperation(
        String method, String path, List<JsonNode> parameters, JsonNode body, String role, JsonNode schemas) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final int DEEPEST = 4;

    static List<ApiOperation> of(JsonNode document) {
        var operations = new ArrayList<ApiOperation>();
        JsonNode schemas = document.at("/components/schemas");
        document.get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(method -> {
                    if (METHODS.contains(method.getKey())) {
                        operations.add(new ApiOperation(
                                method.getKey().toUpperCase(),
                                path.getKey(),
                                parameters(path.getValue(), method.getValue()),
                                method.getValue().at("/requestBody/content/application~1json/schema"),
                                method.getValue()
                                        .at("/security/0/SecurityScheme/0")
                                        .asText(),
                                schemas));
                    }
                }));
        return operations;
    }

    private static List<JsonNode> parameters(JsonNode path, JsonNode operation) {
        var parameters = new ArrayList<JsonNode>();
        path.path("parameters").forEach(parameters::add);
        operation.path("parameters").forEach(parameters::add);
        return parameters;
    }

    boolean writes() {
        return !method.equals("GET");
    }

    boolean hasBody() {
        return body.isObject();
    }

    /** Whether its body has members; one that is a file has none. */
    boolean hasMembers() {
        return hasBody() && type(resolved(body)).equals("object");
    }

    List<JsonNode> query() {
        return parameters.stream()
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .toList();
    }

    List<String> booleansOfQuery() {
        return query().stream()
                .filter(parameter -> isBoolean(parameter.path("schema")))
                .map(parameter -> parameter.get("name").asText())
                .toList();
    }

    List<String> booleansOfBody() {
        var booleans = new ArrayList<String>();
        resolved(body).path("properties").fields().forEachRemaining(property -> {
            if (isBoolean(property.getValue())) {
                booleans.add(property.getKey());
            }
        });
        return booleans;
    }

    /** The path with its parameters filled in, for those that are needed by name. */
    String filled(Function<String, String> value) {
        String filled = path;
        for (JsonNode parameter : parameters) {
            if (parameter.path("in").asText().equals("path")) {
                String name = parameter.get("name").asText();
                filled = filled.replace("{" + name + "}", value.apply(name));
            }
        }
        return filled;
    }

    /** A body with every member that is required, as its schema describes it; null where there is none. */
    String anyBody() {
        return hasBody() ? sample(body, 0).toString() : null;
    }

    /** The same, of one that has members. */
    ObjectNode validBody() {
        return (ObjectNode) sample(body, 0);
    }

    JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText("");
        return reference.isEmpty() ? schema : schemas.path(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private JsonNode sample(JsonNode unresolved, int depth) {
        JsonNode schema = resolved(unresolved);
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        String pattern = schema.path("pattern").asText("");
        return switch (type(schema)) {
            case "object" -> {
                ObjectNode object = Rollcall.JSON.createObjectNode();
                if (depth < DEEPEST) {
                    required(schema)
                            .forEach(name -> object.set(name, sample(schema.at("/properties/" + name), depth + 1)));
                }
                yield object;
            }
            case "array" -> {
                ArrayNode array = Rollcall.JSON.createArrayNode();
                yield depth < DEEPEST ? array.add(sample(schema.path("items"), depth + 1)) : array;
            }
            case "integer", "number" -> Rollcall.JSON.getNodeFactory().numberNode(1);
            case "boolean" -> Rollcall.JSON.getNodeFactory().booleanNode(true);
            default ->
                Rollcall.JSON
                        .getNodeFactory()
                        .textNode(pattern.contains("|") ? pattern.split("\\|")[0].replaceAll("[^a-z_]", "") : "mouse");
        };
    }

    private static List<String> required(JsonNode schema) {
        return StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toList());
    }

    static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText("object");
    }

    private static boolean isBoolean(JsonNode schema) {
        return type(schema).equals("boolean");
    }

    Map<String, JsonNode> properties(JsonNode schema) {
        var properties = new HashMap<String, JsonNode>();
        resolved(schema)
                .path("properties")
                .fields()
                .forEachRemaining(entry -> properties.put(entry.getKey(), entry.getValue()));
        return properties;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
