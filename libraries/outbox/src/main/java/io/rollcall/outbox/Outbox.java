package io.rollcall.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.rollcall.contracts.event.EventData;
import io.rollcall.contracts.event.Topic;
import io.rollcall.persistence.DatabaseFailure;

/**
 * Events written with the transaction that caused them. A stream's revisions have no gaps and stand in the order of the
 * commits, so whoever reads {@code revision > last} never skips one.
 */
@ApplicationScoped
public class Outbox {

    /** @param data a record of {@link Topic#data()} */
    public record NewEvent(long revision, Topic topic, EventData data) {}

    /** Fired after a commit that wrote events to a stream. */
    public record Committed(String stream) {}

    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final ObjectMapper json;
    private final Clock clock;
    private final Event<Committed> committed;

    Outbox(
            DataSource database,
            TransactionSynchronizationRegistry transaction,
            ObjectMapper json,
            Clock clock,
            Event<Committed> committed) {
        this.database = database;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
        this.committed = committed;
    }

    /**
     * Takes the next revisions of a stream; until the transaction ends, no other can write to it.
     *
     * @return the first of them
     */
    public long reserve(String stream, int events) {
        requireTransaction();
        String sql = """
                insert into outbox_stream (stream, revision) values (?, ?)
                on conflict (stream) do update set revision = outbox_stream.revision + excluded.revision
                returning revision""";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, stream);
            statement.setLong(2, events);
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getLong(1) - events + 1;
            }
        } catch (SQLException broken) {
            throw DatabaseFailure.of(broken);
        }
    }

    /** Makes this transaction the only writer of a stream, before it looks at what it will decide on. */
    public void lock(String stream) {
        reserve(stream, 0);
    }

    /** Writes events at revisions {@linkplain #reserve reserved} in this transaction. */
    public void append(String stream, List<NewEvent> events) {
        requireTransaction();
        if (events.isEmpty()) {
            return;
        }
        String sql = """
                insert into outbox_event (stream, revision, id, topic, key, at, data)
                select ?, e.revision, e.id, e.topic, e.key, ?, e.data
                from unnest(?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::text[]) as e(revision, id, topic, key, data)""";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, stream);
            statement.setTimestamp(2, Timestamp.from(clock.instant()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint", events.stream().map(NewEvent::revision).toArray()));
            statement.setArray(
                    4,
                    connection.createArrayOf(
                            "uuid",
                            events.stream().map(unique -> UUID.randomUUID()).toArray()));
            statement.setArray(
                    5,
                    connection.createArrayOf(
                            "text",
                            events.stream()
                                    .map(event -> event.topic().topicName())
                                    .toArray()));
            statement.setArray(
                    6,
                    connection.createArrayOf(
                            "text",
                            events.stream()
                                    .map(event -> event.data().identifier())
                                    .toArray()));
            statement.setArray(
                    7,
                    connection.createArrayOf(
                            "text",
                            events.stream().map(event -> text(event.data())).toArray()));
            statement.executeUpdate();
        } catch (SQLException broken) {
            throw DatabaseFailure.of(broken);
        }
        announceAfterCommit(stream);
    }

    private void announceAfterCommit(String stream) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    committed.fire(new Committed(stream));
                }
            }
        });
    }

    private void requireTransaction() {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("Events are written within the transaction that causes them");
        }
    }

    private String text(EventData data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
