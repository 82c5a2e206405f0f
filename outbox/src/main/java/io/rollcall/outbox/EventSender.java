package io.rollcall.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Sends to whichever topic an event names, and knows when Kafka has it (acks=all, idempotent producer). */
@ApplicationScoped
class EventSender {

    record KafkaEvent(String topic, String key, byte[] value, Map<String, String> headers) {}

    static final class KafkaAway extends RuntimeException {
        KafkaAway(String message) {
            super(message);
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Emitter<byte[]> emitter;

    EventSender(@Channel("outbox") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) Emitter<byte[]> emitter) {
        this.emitter = emitter;
    }

    /** Returns when Kafka has stored all of them. */
    void sendAll(List<KafkaEvent> events) {
        var stored = events.stream().map(this::send).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(stored).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw new KafkaAway(failed.getCause().getMessage());
        } catch (TimeoutException late) {
            throw new KafkaAway("Kafka did not confirm within " + PATIENCE.toSeconds() + " s");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new KafkaAway("stopping");
        }
    }

    private CompletableFuture<Void> send(KafkaEvent event) {
        var stored = new CompletableFuture<Void>();
        var headers = new RecordHeaders();
        event.headers().forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        emitter.send(Message.of(
                        event.value(),
                        () -> {
                            stored.complete(null);
                            return CompletableFuture.completedFuture(null);
                        },
                        failure -> {
                            stored.completeExceptionally(failure);
                            return CompletableFuture.completedFuture(null);
                        })
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withTopic(event.topic())
                        .withKey(event.key())
                        .withHeaders(headers)
                        .build()));
        return stored;
    }
}
