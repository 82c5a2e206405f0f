package io.rollcall.outbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

import io.rollcall.contracts.event.EventData;
import io.rollcall.contracts.event.Topic;
import io.rollcall.outbox.EventSender.KafkaEvent;

/**
 * Takes a batch of events in: what can be read is applied, and the position moved, in one transaction; what cannot goes
 * to the topic's dead letters with the reason. It does not return before that is done, however long Postgres is away.
 */
@ApplicationScoped
public class EventIntake {

    /** @param data of {@link Topic#data()} */
    public record Received(Topic topic, EventData data) {}

    private static final Logger LOG = Logger.getLogger(EventIntake.class);
    private static final String NUL = "\\u0000";
    private static final long RETRY_MILLIS = 1_000;

    private final DataSource database;
    private final EventSender sender;
    private final TopicNames topics;
    private final ObjectMapper json;

    EventIntake(DataSource database, EventSender sender, TopicNames topics, ObjectMapper json) {
        this.database = database;
        this.sender = sender;
        this.topics = topics;
        this.json = json;
    }

    public void take(String consumer, ConsumerRecords<String, byte[]> records, Consumer<List<Received>> effect) {
        var received = new ArrayList<Received>();
        var dead = new ArrayList<KafkaEvent>();
        for (ConsumerRecord<String, byte[]> event : records) {
            try {
                received.add(read(event));
            } catch (IOException | RuntimeException unreadable) {
                LOG.errorf(
                        "Cannot read %s-%d@%d: %s",
                        event.topic(), event.partition(), event.offset(), unreadable.getMessage());
                dead.add(deadLetter(event, unreadable));
            }
        }
        untilDone(() -> {
            sender.sendAll(dead);
            QuarkusTransaction.requiringNew().timeout(300).run(() -> {
                effect.accept(received);
                move(consumer, records);
            });
        });
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

    private KafkaEvent deadLetter(ConsumerRecord<String, byte[]> event, Exception reason) {
        Map<String, String> headers = new LinkedHashMap<>();
        event.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        headers.put("dlq-reason", String.valueOf(reason.getMessage()));
        headers.put("dlq-position", event.topic() + "-" + event.partition() + "@" + event.offset());
        byte[] value = event.value() == null ? new byte[0] : event.value();
        return new KafkaEvent(topics.deadLetters(topics.topic(event.topic())), event.key(), value, headers);
    }

    private void move(String consumer, ConsumerRecords<String, byte[]> records) {
        var next = new HashMap<TopicPartition, Long>();
        records.partitions().forEach(partition -> {
            var ofPartition = records.records(partition);
            next.put(partition, ofPartition.get(ofPartition.size() - 1).offset() + 1);
        });
        String sql = """
                insert into consumed_position (consumer, topic, partition, next_position) values (?, ?, ?, ?)
                on conflict (consumer, topic, partition)
                do update set next_position = greatest(consumed_position.next_position, excluded.next_position)""";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            Durability.relax(connection);
            for (var position : next.entrySet()) {
                statement.setString(1, consumer);
                statement.setString(2, position.getKey().topic());
                statement.setInt(3, position.getKey().partition());
                statement.setLong(4, position.getValue());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException broken) {
            throw DatabaseFailure.of(broken);
        }
    }

    private static void untilDone(Runnable work) {
        for (boolean warned = false; ; warned = true) {
            try {
                work.run();
                return;
            } catch (RuntimeException away) {
                if (!warned) {
                    LOG.warnf(away, "Events wait to be taken in");
                }
                pause();
            }
        }
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
