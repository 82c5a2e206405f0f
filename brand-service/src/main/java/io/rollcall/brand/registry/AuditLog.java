package io.rollcall.brand.registry;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.rollcall.contracts.event.BrandEvent;
import io.rollcall.outbox.Outbox;
import io.rollcall.persistence.DatabaseFailure;

/** Writes down who did what to which brand, and announces it: in the transaction that does it. */
@ApplicationScoped
public class AuditLog {

    /**
     * @param brand as it is now; a removed one as it was last, at its last version
     * @param action as the history names it
     */
    public record Entry(Brand brand, Action action) {}

    private final Outbox outbox;
    private final DataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    AuditLog(Outbox outbox, DataSource database, ObjectMapper json, Clock clock) {
        this.outbox = outbox;
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** @param operation links the entries of one change that can only be undone together; null for none */
    public void write(List<Entry> entries, String actor, String operation) {
        long first = outbox.reserve(Registry.STREAM, entries.size());
        var events = new ArrayList<Outbox.NewEvent>();
        for (Entry entry : entries) {
            BrandEvent event = entry.brand().toEvent(first + events.size(), actor);
            events.add(new Outbox.NewEvent(event.revision(), entry.action().topic(), event));
        }
        remember(entries, events, actor, operation);
        outbox.append(Registry.STREAM, events);
    }

    private void remember(List<Entry> entries, List<Outbox.NewEvent> events, String actor, String operation) {
        String sql = """
                insert into brand_audit (revision, identifier, version, slug, action, actor, at, state, operation)
                select cast(s.state ->> 'revision' as bigint), s.state ->> 'identifier', cast(s.state ->> 'version' as bigint),
                    s.state ->> 'slug', a.action, ?, ?, s.state, cast(? as uuid)
                from jsonb_array_elements(cast(? as jsonb)) with ordinality as s(state, number)
                join unnest(cast(? as text[])) with ordinality as a(action, number) using (number)""";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, actor);
            statement.setTimestamp(2, Timestamp.from(clock.instant()));
            statement.setString(3, operation);
            statement.setString(
                    4,
                    json.writeValueAsString(
                            events.stream().map(Outbox.NewEvent::data).toList()));
            statement.setArray(
                    5,
                    connection.createArrayOf(
                            "text",
                            entries.stream()
                                    .map(entry -> entry.action().token())
                                    .toArray()));
            statement.executeUpdate();
        } catch (SQLException broken) {
            throw DatabaseFailure.of(broken);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
