package io.rollcall.outbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

import io.rollcall.contracts.event.EventData;
import io.rollcall.contracts.event.Topic;
import io.rollcall.outbox.EventSender.KafkaEvent;
import io.rollcall.outbox.StoredOffsets.Position;
import io.rollcall.persistence.DatabaseFailure;
import io.rollcall.persistence.Durability;
import io.rollcall.persistence.Sql;

/**
 * Takes a batch of events in: what can be read is applied, and the position moved, in one transaction. What cannot be read,
 * or cannot be applied however often it is tried, goes to the topic's dead letters with the reason, and the next one goes on.
 * A database that is away is waited for, however long.
 */
@ApplicationScoped
@RequiredArgsConstructor
public class EventConsumer {

    /** @param data of {@link Topic#data()} */
    public record Received(Topic topic, EventData data) {

        /**
         * Of all that is told of one thing the last, by version, in the order of the identifiers: that in which all replicas
         * lock their rows.
         *
         * @param type of what is told; other events are left out
         */
        public static Stream<Received> newest(List<Received> events, Class<? extends EventData> type) {
            var newest = new TreeMap<String, Received>();
            events.stream()
                    .filter(event -> type.isInstance(event.data()))
                    .forEach(event -> newest.merge(
                            event.data().identifier(),
                            event,
                            (one, other) -> one.data().version() > other.data().version() ? one : other));
            return newest.values().stream();
        }
    }

    /** An event as it came, with what was read of it. */
    private record Readable(ConsumerRecord<String, byte[]> event, Received received) {}

    private static final Logger LOG = Logger.getLogger(EventConsumer.class);
    private static final String NUL = "\\u0000";
    private static final long RETRY_MILLIS = 1_000;
    private static final int TRIES = 3;

    private final DataSource database;
    private final Sql sql;
    private final EventSender sender;
    private final TopicNames topics;
    private final DeadLetters deadLetters;
    private final ObjectMapper json;

    /**
     * @param effect in a transaction, of all events at once, or of one alone when all at once cannot be
     * @return the events that were applied, in their order
     */
    public List<Received> take(
            String consumer, ConsumerRecords<String, byte[]> records, Consumer<List<Received>> effect) {
        List<Span> traced = EventTrace.processing(records);
        try {
            return takeIn(consumer, records, effect);
        } finally {
            traced.forEach(Span::end);
        }
    }

    private List<Received> takeIn(
            String consumer, ConsumerRecords<String, byte[]> records, Consumer<List<Received>> effect) {
        var readable = new ArrayList<Readable>();
        for (ConsumerRecord<String, byte[]> event : records) {
            try {
                readable.add(new Readable(event, read(event)));
            } catch (IOException | RuntimeException unreadable) {
                LOG.errorf(
                        "Cannot read %s-%d@%d: %s",
                        event.topic(), event.partition(), event.offset(), unreadable.getMessage());
                bury(consumer, event, String.valueOf(unreadable.getMessage()));
            }
        }
        var all = readable.stream().map(Readable::received).toList();
        RuntimeException failed = whenDatabaseIsThere(() -> apply(consumer, all, ends(records), effect));
        return failed == null ? all : oneByOne(consumer, readable, records, effect);
    }

    private List<Received> oneByOne(
            String consumer,
            List<Readable> readable,
            ConsumerRecords<String, byte[]> records,
            Consumer<List<Received>> effect) {
        var applied = new ArrayList<Received>();
        for (Readable one : readable) {
            Map<TopicPartition, Long> end = Map.of(
                    new TopicPartition(one.event().topic(), one.event().partition()),
                    one.event().offset() + 1);
            RuntimeException failed = null;
            for (int attempt = 1; attempt <= TRIES; attempt++) {
                failed = whenDatabaseIsThere(() -> apply(consumer, List.of(one.received()), end, effect));
                if (failed == null) {
                    applied.add(one.received());
                    break;
                }
                pause();
            }
            if (failed != null) {
                LOG.errorf(
                        failed,
                        "Cannot apply %s-%d@%d",
                        one.event().topic(),
                        one.event().partition(),
                        one.event().offset());
                bury(consumer, one.event(), rootReason(failed));
            }
        }
        whenDatabaseIsThere(() -> apply(consumer, List.of(), ends(records), nothing -> {}));
        return applied;
    }

    private void apply(
            String consumer, List<Received> events, Map<TopicPartition, Long> ends, Consumer<List<Received>> effect) {
        QuarkusTransaction.requiringNew().timeout(300).run(() -> {
            if (!events.isEmpty()) {
                effect.accept(events);
            }
            move(consumer, ends);
        });
    }

    /** To the dead letters, in Kafka for whoever repairs it and in the database for whoever looks at the status. */
    private void bury(String consumer, ConsumerRecord<String, byte[]> event, String reason) {
        KafkaEvent letter = deadLetter(event, reason);
        for (boolean warned = false; ; warned = true) {
            try {
                sender.sendAll(List.of(letter));
                break;
            } catch (EventSender.KafkaAway away) {
                if (!warned) {
                    LOG.warnf("A dead letter waits for Kafka: %s", away.getMessage());
                }
                pause();
            }
        }
        whenDatabaseIsThere(() -> deadLetters.remember(consumer, event, reason));
    }

    /**
     * @return why it cannot be done although the database is there; null when it was done
     */
    private RuntimeException whenDatabaseIsThere(Runnable work) {
        for (boolean warned = false; ; warned = true) {
            try {
                work.run();
                return null;
            } catch (RuntimeException failed) {
                if (Thread.currentThread().isInterrupted()) {
                    throw failed;
                }
                if (!DatabaseFailure.isPassing(failed) && DatabaseFailure.answers(database)) {
                    return failed;
                }
                if (!warned) {
                    LOG.warnf(failed, "Events wait to be taken in");
                }
                pause();
            }
        }
    }

    private static String rootReason(Throwable failed) {
        Throwable root = failed;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }

    private Received read(ConsumerRecord<String, byte[]> event) throws IOException {
        Topic topic = topics.topic(event.topic());
        if (event.value() == null) {
            throw new IOException("it has no data");
        }
        if (new String(event.value(), StandardCharsets.UTF_8).contains(NUL)) {
            throw new IOException("it holds a NUL, which Postgres cannot store");
        }
        EventData data = json.readValue(event.value(), topic.data());
        if (!data.complete()) {
            throw new IOException("what every such event has is missing");
        }
        return new Received(topic, data);
    }

    private KafkaEvent deadLetter(ConsumerRecord<String, byte[]> event, String reason) {
        Map<String, String> headers = new LinkedHashMap<>();
        event.headers().forEach(header -> {
            // Others may send headers without a value.
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        });
        headers.put("dlq-reason", reason);
        headers.put("dlq-position", event.topic() + "-" + event.partition() + "@" + event.offset());
        byte[] value = event.value() == null ? new byte[0] : event.value();
        return new KafkaEvent(topics.deadLetters(topics.topic(event.topic())), event.key(), value, headers);
    }

    /** Behind the last event of each partition. */
    public static Map<TopicPartition, Long> ends(ConsumerRecords<String, byte[]> records) {
        var ends = new HashMap<TopicPartition, Long>();
        records.partitions().forEach(partition -> {
            var ofPartition = records.records(partition);
            ends.put(partition, ofPartition.get(ofPartition.size() - 1).offset() + 1);
        });
        return ends;
    }

    private void move(String consumer, Map<TopicPartition, Long> next) {
        Durability.relax(sql);
        sql.update("""
                insert into consumed_position (consumer, topic, partition, next_position)
                select :consumer, p.* from unnest(:topic, :partition, :nextPosition) as p(topic, partition, next_position)
                on conflict (consumer, topic, partition)
                do update set next_position = greatest(consumed_position.next_position, excluded.next_position)""")
                .bind("consumer", consumer)
                .bindColumns(
                        Position.class,
                        next.entrySet().stream().map(Position::of).toList())
                .execute();
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopping", stopping);
        }
    }
}
