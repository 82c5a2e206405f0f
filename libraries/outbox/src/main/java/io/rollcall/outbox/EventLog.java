package io.rollcall.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;

import io.rollcall.contracts.event.EventData;
import io.rollcall.contracts.event.Topic;

/** A service's own events, read again by itself, for as long as they are kept. */
@ApplicationScoped
public class EventLog {

    public record Logged(long revision, Topic topic, Instant at, EventData data) {}

    /**
     * @param events the first that follow
     * @param revision of the last event of the stream
     * @param complete whether all that follow the revision asked about are still kept
     */
    public record News(List<Logged> events, long revision, boolean complete) {}

    private final DataSource database;
    private final ObjectMapper json;

    EventLog(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** @return 0 for a stream that has no events yet */
    public long revision(String stream) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            try (Connection connection = database.getConnection()) {
                return revision(connection, stream);
            }
        });
    }

    /** What a stream holds after a revision. */
    public News after(String stream, long revision, int limit) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            try (Connection connection = database.getConnection()) {
                // In this order: an event that is committed between the two looks is one of the next time's.
                long last = revision(connection, stream);
                List<Logged> events = events(connection, stream, revision, last, limit);
                boolean complete =
                        events.isEmpty() ? last <= revision : events.get(0).revision() == revision + 1;
                return new News(events, last, complete);
            }
        });
    }

    private static long revision(Connection connection, String stream) throws SQLException {
        try (var statement = connection.prepareStatement("select revision from outbox_stream where stream = ?")) {
            statement.setString(1, stream);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private List<Logged> events(Connection connection, String stream, long revision, long last, int limit)
            throws SQLException, JsonProcessingException {
        String sql =
                "select revision, topic, at, data from outbox_event where stream = ? and revision > ? and revision <= ?"
                        + " order by revision limit ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, stream);
            statement.setLong(2, revision);
            statement.setLong(3, last);
            statement.setInt(4, limit);
            var events = new ArrayList<Logged>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    Topic topic = Topic.named(rows.getString(2)).orElseThrow();
                    events.add(new Logged(
                            rows.getLong(1),
                            topic,
                            rows.getTimestamp(3).toInstant(),
                            json.readValue(rows.getString(4), topic.data())));
                }
            }
            return events;
        }
    }
}
