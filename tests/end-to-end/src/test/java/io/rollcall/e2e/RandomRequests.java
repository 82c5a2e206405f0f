package io.rollcall.e2e;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Requests that an API's description allows for, filled with what people, programs and attackers send. */
final class RandomRequests {

    /** @param body null for none */
    record Made(String method, String path, String body) {}

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "mouse",
            "mouse-acer-cestus-310",
            "acer",
            "Acer",
            "Cestus 310",
            "310",
            "1",
            "-1",
            "0",
            "true",
            "null",
            "undefined",
            "NaN",
            "../../etc/passwd",
            "a\u0000b",
            "a\r\nb",
            "\u202Eabc",
            "\uD83D\uDE00",
            "\uD800",
            "雷柏",
            "Ⅱ",
            "😀".repeat(80),
            "x".repeat(300),
            "x".repeat(5_000),
            "' or 1=1 --",
            "%",
            "%00",
            "{}",
            "[]",
            "https://example.com/ a",
            "2026-01-01T00:00:00Z",
            "9999999999999999999");

    private static final int DEEPEST = 4;

    private final List<ApiOperation> operations;
    private final Random random;
    private final JsonNodeFactory nodes = JsonNodeFactory.instance;

    RandomRequests(List<ApiOperation> operations, Random random) {
        this.operations = operations.stream()
                .filter(operation -> !operation.path().equals("/api/v1/events/stream"))
                .toList();
        this.random = random;
    }

    Made next() {
        ApiOperation operation = operations.get(random.nextInt(operations.size()));
        String path = operation.filled(this::pathValue) + query(operation);
        String body = operation.hasBody() && random.nextInt(20) > 0 ? body(operation) : null;
        return new Made(operation.method(), path, body);
    }

    private String pathValue(String name) {
        boolean right = random.nextInt(4) > 0;
        return switch (name) {
            case "category" -> right ? "mouse" : encoded(text());
            case "productId" -> right ? "mouse-acer-cestus-310" : encoded(text());
            case "slug" -> right ? "acer" : encoded(text());
            case "service" -> right ? "sync-service" : encoded(text());
            default -> right ? "1" : encoded(text());
        };
    }

    private String query(ApiOperation operation) {
        var query = new StringBuilder();
        for (JsonNode parameter : operation.query()) {
            if (random.nextInt(3) == 0) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(parameter.get("name").asText())
                        .append('=')
                        .append(encoded(text()));
            }
        }
        return query.toString();
    }

    private String body(ApiOperation operation) {
        String text = value(operation, operation.body(), 0).toString();
        return switch (random.nextInt(25)) {
            case 0 -> text.substring(0, text.length() / 2);
            case 1 -> "[" + text + "]";
            case 2 -> "null";
            default -> text;
        };
    }

    private JsonNode value(ApiOperation operation, JsonNode unresolved, int depth) {
        JsonNode schema = operation.resolved(unresolved);
        int dice = random.nextInt(20);
        if (dice == 0) {
            return nodes.nullNode();
        }
        if (dice == 1) {
            return nodes.textNode(text());
        }
        if (dice == 2) {
            return nodes.numberNode(random.nextLong());
        }
        if (schema.has("enum") && dice > 4) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        return switch (ApiOperation.type(schema)) {
            case "object" -> object(operation, schema, depth);
            case "array" -> array(operation, schema, depth);
            case "integer", "number" -> nodes.numberNode(random.nextInt(5) - 1);
            case "boolean" -> nodes.booleanNode(random.nextBoolean());
            default -> nodes.textNode(text());
        };
    }

    private ObjectNode object(ApiOperation operation, JsonNode schema, int depth) {
        ObjectNode object = nodes.objectNode();
        if (depth < DEEPEST) {
            operation.properties(schema).forEach((name, property) -> {
                if (random.nextInt(5) > 0) {
                    object.set(name, value(operation, property, depth + 1));
                }
            });
            if (schema.has("additionalProperties") && random.nextInt(2) == 0) {
                object.set(text(), value(operation, schema.get("additionalProperties"), depth + 1));
            }
        }
        return object;
    }

    private ArrayNode array(ApiOperation operation, JsonNode schema, int depth) {
        ArrayNode array = nodes.arrayNode();
        int size = depth < DEEPEST ? random.nextInt(4) : 0;
        for (int i = 0; i < size; i++) {
            array.add(value(operation, schema.path("items"), depth + 1));
        }
        return array;
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
