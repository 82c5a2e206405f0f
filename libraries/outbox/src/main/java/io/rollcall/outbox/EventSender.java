package io.rollcall.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import io.opentelemetry.api.trace.Span;
import io.smallrye.common.annotation.Identifier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends to whichever topic an event names, and knows when Kafka has it (acks=all, idempotent producer). The producer alone
 * repeats what gets lost, in order. When it gives up on a batch, nothing of the batch is left behind here, so that a caller
 * who sends it again never puts an old state of a key behind a newer one.
 */
@ApplicationScoped
class EventSender {

    record KafkaEvent(String topic, String key, byte[] value, Map<String, String> headers) {}

    static final class KafkaAway extends RuntimeException {
        KafkaAway(String message) {
            super(message);
        }
    }

    /** How long an event waits for the first word of Kafka; the next ones are not even tried then. */
    private static final int MAX_BLOCK_MILLIS = 2_000;

    /** A lost Kafka is noticed within seconds; whoever sends tries again for ever. */
    private static final int DELIVERY_MILLIS = 10_000;

    private static final int REQUEST_MILLIS = 4_000;
    private static final int RECONNECT_MILLIS = 1_000;
    private static final Duration PATIENCE = Duration.ofMillis(DELIVERY_MILLIS + 5_000);

    private final Map<String, Object> kafka;
    private KafkaProducer<String, byte[]> producer;

    EventSender(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /** Returns when Kafka has stored all of them, in this order; one batch at a time. */
    synchronized void sendAll(List<KafkaEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        var sent = new ArrayList<Future<RecordMetadata>>(events.size());
        KafkaAway away = null;
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(DELIVERY_MILLIS);
        try {
            for (KafkaEvent event : events) {
                if (System.nanoTime() > end) {
                    throw new KafkaException("this service was stopped for a while; another may have sent the rest");
                }
                var stored = send(event);
                sent.add(stored);
                if (stored.isDone()) {
                    // Refused at once: Kafka is away, or what was sent before has failed.
                    stored.get();
                }
            }
        } catch (ExecutionException | KafkaException | IllegalStateException failed) {
            away = new KafkaAway(reason(failed));
        } catch (InterruptedException stopping) {
            away = stopping();
        }
        for (Future<RecordMetadata> stored : sent) {
            KafkaAway failed = failure(stored);
            away = away == null ? failed : away;
        }
        if (away != null) {
            throw away;
        }
    }

    private Future<RecordMetadata> send(KafkaEvent event) {
        ProducerRecord<String, byte[]> record = record(event);
        Span span = EventTrace.publishing(record);
        return producer().send(record, (stored, failed) -> {
            if (failed != null) {
                span.recordException(failed);
            }
            span.end();
        });
    }

    /** Waits until the producer has stored an event or has given it up. */
    private KafkaAway failure(Future<RecordMetadata> stored) {
        try {
            stored.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return null;
        } catch (ExecutionException failed) {
            return new KafkaAway(reason(failed));
        } catch (TimeoutException stuck) {
            close();
            return new KafkaAway("Kafka did not confirm within " + PATIENCE.toSeconds() + " s");
        } catch (InterruptedException stopping) {
            return stopping();
        }
    }

    private KafkaAway stopping() {
        Thread.currentThread().interrupt();
        close();
        return new KafkaAway("stopping");
    }

    private KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            var config = new HashMap<>(kafka);
            config.put(ProducerConfig.ACKS_CONFIG, "all");
            config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK_MILLIS);
            config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS);
            config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
            config.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_MILLIS);
            producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    /** What is still on its way is given up, and sent again by whoever sent it. */
    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    private static ProducerRecord<String, byte[]> record(KafkaEvent event) {
        var record = new ProducerRecord<>(event.topic(), event.key(), event.value());
        event.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static String reason(Exception failed) {
        Throwable cause = failed instanceof ExecutionException ? failed.getCause() : failed;
        return String.valueOf(cause.getMessage());
    }
}
