package io.rollcall.outbox;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;

import io.rollcall.contracts.event.EventData;
import io.rollcall.contracts.event.Topic;
import io.rollcall.persistence.Sql;

/** A service's own events, read again by itself, for as long as they are kept. */
@ApplicationScoped
@RequiredArgsConstructor
public class EventLog {

    public record Logged(long revision, Topic topic, Instant at, EventData data) {}

    /**
     * @param events the first that follow
     * @param revision of the last event of the stream
     * @param complete whether all that follow the revision asked about are still kept
     */
    public record News(List<Logged> events, long revision, boolean complete) {}

    private final Sql sql;
    private final ObjectMapper json;

    /** @return 0 for a stream that has no events yet */
    public long revision(String stream) {
        return sql.query("select revision from outbox_stream where stream = :stream")
                .bind("stream", stream)
                .first(Long.class)
                .orElse(0L);
    }

    /** What a stream holds after a revision. */
    public News after(String stream, long revision, int limit) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            // In this order: an event that is committed between the two looks is one of the next time's.
            long last = revision(stream);
            List<Logged> events = events(stream, revision, last, limit);
            boolean complete =
                    events.isEmpty() ? last <= revision : events.get(0).revision() == revision + 1;
            return new News(events, last, complete);
        });
    }

    private List<Logged> events(String stream, long revision, long last, int limit) {
        return sql
                .query("""
                        select stream, revision, id, topic, key, at, trace, data from outbox_event
                        where stream = :stream and revision > :revision and revision <= :last
                        order by revision limit :limit""")
                .bind("stream", stream)
                .bind("revision", revision)
                .bind("last", last)
                .bind("limit", limit)
                .list(StoredEvent.class)
                .stream()
                .map(this::logged)
                .toList();
    }

    private Logged logged(StoredEvent event) {
        try {
            EventData data = json.readValue(event.data(), event.topic().data());
            return new Logged(event.revision(), event.topic(), event.at(), data);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
