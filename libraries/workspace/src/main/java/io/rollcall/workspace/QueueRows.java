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
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;

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
            int rounds) {

        private static Row of(String productId, JsonNode row) {
            return new Row(
                    productId,
                    row.path("status").asText(""),
                    row.path("priority").asInt(),
                    row.path("attempts_total").asInt(),
                    row.path("retry_count").asInt(),
                    row.path("max_attempts").asInt(),
                    row.path("next_retry_at").asText(""),
                    row.path("last_error").asText(""),
                    row.path("last_failed_at").asText(""),
                    row.path("last_started_at").asText(""),
                    row.path("last_completed_at").asText(""),
                    row.path("updated_at").asText(""),
                    row.path("next_action_hint").asText(""),
                    row.path("cost_usd_total_for_product").asDouble(),
                    row.path("rounds_completed").asInt());
        }
    }

    private static final ObjectReader NODE =
            JsonText.MAPPER.readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

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
                    consumer.accept(Row.of(productId, NODE.readValue(parser)));
                }
            } else if (name.equals("updated_at")) {
                updatedAt = parser.getValueAsString("");
                parser.skipChildren();
            } else {
                parser.skipChildren();
            }
        }
        require(file, parser.nextToken() == null, "something follows the object");
        return updatedAt;
    }

    private static void require(Path file, boolean met, String otherwise) throws UnreadableFile {
        if (!met) {
            throw new UnreadableFile(file, otherwise);
        }
    }
}
