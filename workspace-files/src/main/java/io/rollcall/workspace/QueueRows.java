package io.rollcall.workspace;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

/** Reads a queue file row by row, so that memory is bounded by what the reader keeps. */
public final class QueueRows {

    /**
     * A row as far as people look at it. What a row does not have, or has of another kind, is "" or 0.
     *
     * @param priority 0 when it has none
     * @param cost of the product so far, in US dollars
     */
    public record Row(
            String productId,
            String status,
            int priority,
            int attempts,
            int retryCount,
            int maxAttempts,
            String nextRetryAt,
            String lastError,
            String lastFailedAt,
            String lastStartedAt,
            String lastCompletedAt,
            String updatedAt,
            String nextActionHint,
            double cost,
            int rounds) {}

    private static final int TRIES = 6;
    private static final int FIRST_WAIT_MILLIS = 5;

    private QueueRows() {}

    /**
     * What is caught half-written is read again; the consumer is then told to begin again.
     *
     * @param begin told before the first row, once per try
     * @return when the file says it was changed; "" when it does not say, or is not there
     * @throws UnreadableFile when it is not a queue
     */
    public static String read(Path file, Runnable begin, Consumer<Row> consumer) throws IOException {
        for (int attempt = 1; ; attempt++) {
            begin.run();
            try (JsonParser parser =
                    JsonText.MAPPER.getFactory().createParser(new BufferedInputStream(Files.newInputStream(file)))) {
                return read(file, parser, consumer);
            } catch (NoSuchFileException absent) {
                return "";
            } catch (JsonProcessingException | UnreadableFile torn) {
                if (attempt == TRIES) {
                    throw torn instanceof JsonProcessingException broken ? UnreadableFile.of(file, broken) : torn;
                }
                QueueFile.pause(FIRST_WAIT_MILLIS << attempt);
            }
        }
    }

    private static String read(Path file, JsonParser parser, Consumer<Row> consumer) throws IOException {
        require(file, parser.nextToken() == JsonToken.START_OBJECT, "it should be a JSON object");
        String updatedAt = "";
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("products")) {
                require(file, value == JsonToken.START_OBJECT, "its products should be an object");
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String productId = parser.currentName();
                    parser.nextToken();
                    consumer.accept(row(productId, parser));
                }
            } else if (name.equals("updated_at")) {
                updatedAt = text(parser);
            } else {
                parser.skipChildren();
            }
        }
        require(file, parser.nextToken() == null, "something follows the object");
        return updatedAt;
    }

    private static Row row(String productId, JsonParser parser) throws IOException {
        var row = new RowBuilder();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                row.take(name, parser);
            }
        } else {
            parser.skipChildren();
        }
        return row.build(productId);
    }

    private static final class RowBuilder {
        private String status = "";
        private int priority;
        private int attempts;
        private int retryCount;
        private int maxAttempts;
        private String nextRetryAt = "";
        private String lastError = "";
        private String lastFailedAt = "";
        private String lastStartedAt = "";
        private String lastCompletedAt = "";
        private String updatedAt = "";
        private String nextActionHint = "";
        private double cost;
        private int rounds;

        private void take(String name, JsonParser parser) throws IOException {
            switch (name) {
                case "status" -> status = text(parser);
                case "priority" -> priority = (int) number(parser);
                case "attempts_total" -> attempts = (int) number(parser);
                case "retry_count" -> retryCount = (int) number(parser);
                case "max_attempts" -> maxAttempts = (int) number(parser);
                case "next_retry_at" -> nextRetryAt = text(parser);
                case "last_error" -> lastError = text(parser);
                case "last_failed_at" -> lastFailedAt = text(parser);
                case "last_started_at" -> lastStartedAt = text(parser);
                case "last_completed_at" -> lastCompletedAt = text(parser);
                case "updated_at" -> updatedAt = text(parser);
                case "next_action_hint" -> nextActionHint = text(parser);
                case "cost_usd_total_for_product" -> cost = number(parser);
                case "rounds_completed" -> rounds = (int) number(parser);
                default -> parser.skipChildren();
            }
        }

        private Row build(String productId) {
            return new Row(
                    productId,
                    status,
                    priority,
                    attempts,
                    retryCount,
                    maxAttempts,
                    nextRetryAt,
                    lastError,
                    lastFailedAt,
                    lastStartedAt,
                    lastCompletedAt,
                    updatedAt,
                    nextActionHint,
                    cost,
                    rounds);
        }
    }

    private static String text(JsonParser parser) throws IOException {
        if (parser.currentToken().isScalarValue() && parser.currentToken() != JsonToken.VALUE_NULL) {
            return parser.getText();
        }
        parser.skipChildren();
        return "";
    }

    private static double number(JsonParser parser) throws IOException {
        if (parser.currentToken().isNumeric()) {
            return parser.getDoubleValue();
        }
        parser.skipChildren();
        return 0;
    }

    private static void require(Path file, boolean met, String otherwise) throws UnreadableFile {
        if (!met) {
            throw new UnreadableFile(file, otherwise);
        }
    }
}
