package io.rollcall.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import lombok.RequiredArgsConstructor;

import io.rollcall.contracts.event.EventData;
import io.rollcall.contracts.event.Topic;
import io.rollcall.persistence.DatabaseFailure;

/**
 * Events written with the transaction that caused them. A stream's revisions have no gaps and stand in the order of the
 * commits, so whoever reads {@code revision > last} never skips one.
 */
@ApplicationScoped
@RequiredArgsConstructor
public class Outbox {

    /** @param data a record of {@link Topic#data()} */
    public record NewEvent(long revision, Topic topic, EventData data) {}

    /** Fired after a commit that wrote events to a stream. */
    public record Committed(String stream) {}

    /** Where a transaction that holds a stream keeps the last revision it gave. */
    private record LastRevision(String stream) {}

    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final ObjectMapper json;
    private final Clock clock;
    private final Event<Committed> committed;

    /**
     * Takes the next revisions of a stream; until the transaction ends, no other can write to it. They count once their events
     * are {@linkplain #append appended}.
     *
     * @return the first of them
     */
    public long reserve(String stream, int events) {
        long last = last(stream);
        transaction.putResource(new LastRevision(stream), last + events);
        return last + 1;
    }

    /** Makes this transaction the only writer of a stream, before it looks at what it will decide on. */
    public void lock(String stream) {
        last(stream);
    }

    /** The last revision that was given: by this transaction, or before it, which then waits for others that write. */
    private long last(String stream) {
        requireTransaction();
        var key = new LastRevision(stream);
        if (transaction.getResource(key) == null) {
            transaction.putResource(key, lockedRevision(stream));
        }
        return (long) transaction.getResource(key);
    }

    private long lockedRevision(String stream) {
        String sql = """
                insert into outbox_stream (stream, revision) values (?, 0)
                on conflict (stream) do update set revision = outbox_stream.revision
                returning revision""";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, stream);
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        } catch (SQLException broken) {
            throw DatabaseFailure.of(broken);
        }
    }

    /** Writes events at revisions {@linkplain #reserve reserved} in this transaction, in their order. */
    public void append(String stream, List<NewEvent> events) {
        requireTransaction();
        if (events.isEmpty()) {
            return;
        }
        String sql = """
                with moved as (update outbox_stream set revision = ? where stream = ?)
                insert into outbox_event (stream, revision, id, topic, key, at, trace, data)
                select ?, e.revision, e.id, e.topic, e.key, ?, ?, e.data
                from unnest(?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::text[]) as e(revision, id, topic, key, data)""";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, events.get(events.size() - 1).revision());
            statement.setString(2, stream);
            statement.setString(3, stream);
            statement.setTimestamp(4, Timestamp.from(clock.instant()));
            statement.setString(5, EventTrace.current());
            statement.setArray(6, array(connection, "bigint", events, NewEvent::revision));
            statement.setArray(7, array(connection, "uuid", events, event -> UUID.randomUUID()));
            statement.setArray(
                    8, array(connection, "text", events, event -> event.topic().topicName()));
            statement.setArray(
                    9, array(connection, "text", events, event -> event.data().identifier()));
            statement.setArray(10, array(connection, "text", events, event -> text(event.data())));
            statement.executeUpdate();
        } catch (SQLException broken) {
            throw DatabaseFailure.of(broken);
        }
        announceAfterCommit(stream);
    }

    private static Array array(
            Connection connection, String type, List<NewEvent> events, Function<NewEvent, Object> column)
            throws SQLException {
        return connection.createArrayOf(type, events.stream().map(column).toArray());
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
