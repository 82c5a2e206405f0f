package io.rollcall.outbox;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import io.rollcall.persistence.DatabaseFailure;

/** The events this service could not take in, so that its status can say so; they themselves are in Kafka. */
@ApplicationScoped
class DeadLetters {

    /** @param place topic, partition and offset of the event, {@code brand-added-0@17} */
    record DeadLetter(String place, String key, String reason) {}

    private static final Duration SHOWN = Duration.ofDays(7);
    private static final int MOST_SHOWN = 5;

    private final DataSource database;
    private final Clock clock;

    DeadLetters(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void remember(String consumer, ConsumerRecord<String, byte[]> event, String reason) {
        String sql = "insert into dead_letter (consumer, place, key, reason, at) values (?, ?, ?, ?, ?)"
                + " on conflict (consumer, place) do update set reason = excluded.reason, at = excluded.at";
        QuarkusTransaction.requiringNew().run(() -> {
            try (var connection = database.getConnection();
                    var statement = connection.prepareStatement(sql)) {
                statement.setString(1, consumer);
                statement.setString(2, event.topic() + "-" + event.partition() + "@" + event.offset());
                statement.setString(3, storable(event.key()));
                statement.setString(4, storable(reason));
                statement.setTimestamp(5, Timestamp.from(clock.instant()));
                statement.executeUpdate();
            } catch (SQLException broken) {
                throw DatabaseFailure.of(broken);
            }
        });
    }

    /** Those of the last seven days, the newest first. */
    List<DeadLetter> recent() {
        return QuarkusTransaction.requiringNew().call(() -> {
            String sql = "select place, key, reason from dead_letter where at > ? order by at desc limit ?";
            try (var connection = database.getConnection();
                    var statement = connection.prepareStatement(sql)) {
                statement.setTimestamp(1, Timestamp.from(clock.instant().minus(SHOWN)));
                statement.setInt(2, MOST_SHOWN);
                var letters = new ArrayList<DeadLetter>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        letters.add(new DeadLetter(rows.getString(1), rows.getString(2), rows.getString(3)));
                    }
                }
                return letters;
            }
        });
    }

    private static String storable(String text) {
        return text == null ? "" : text.replace("\u0000", "\uFFFD");
    }
}
