package io.rollcall.brand.registry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.contracts.event.BrandEvent;
import io.rollcall.outbox.Outbox;
import io.rollcall.persistence.Sql;

/** Writes down who did what to which brand, and announces it: in the transaction that does it. */
@ApplicationScoped
@RequiredArgsConstructor
public class AuditLog {

    /**
     * @param brand as it is now; a removed one as it was last, at its last version
     * @param action as the history names it
     */
    public record Entry(Brand brand, Action action) {}

    private final Outbox outbox;
    private final Sql sql;
    private final Clock clock;

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
        sql.update("""
                insert into brand_audit (revision, identifier, version, slug, action, actor, at, state, operation)
                select cast(s.state ->> 'revision' as bigint), s.state ->> 'identifier', cast(s.state ->> 'version' as bigint),
                    s.state ->> 'slug', a.action, :actor, :now, s.state, cast(:operation as uuid)
                from jsonb_array_elements(:states) with ordinality as s(state, number)
                join unnest(:actions) with ordinality as a(action, number) using (number)""")
                .bind("actor", actor)
                .bind("now", clock.instant())
                .bind("operation", operation)
                .bindJson("states", events.stream().map(Outbox.NewEvent::data).toList())
                .bindTexts(
                        "actions",
                        entries.stream().map(entry -> entry.action().token()).toList())
                .execute();
    }
}
