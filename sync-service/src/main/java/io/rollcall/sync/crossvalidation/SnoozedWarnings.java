package io.rollcall.sync.crossvalidation;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.rollcall.persistence.Sql;

/** Warnings that nobody wants to see until some day. They stay in the report, and are told apart. */
@ApplicationScoped
@RequiredArgsConstructor
class SnoozedWarnings {

    /** @param by who snoozed it */
    @Schema(name = "SnoozedWarning")
    public record Snooze(Instant until, String reason, String by) {}

    private record Stored(String warningId, Instant until, String reason, String actor) {}

    private final Sql sql;
    private final Clock clock;

    /** Those whose time has not come, by the id of the warning. */
    Map<String, Snooze> of(String category) {
        return sql.query("""
                        select warning_id, until, reason, actor from snoozed_warning
                        where category = :category and until > :now""").bind("category", category).bind("now", clock.instant()).list(Stored.class).stream()
                .collect(Collectors.toMap(
                        Stored::warningId, stored -> new Snooze(stored.until(), stored.reason(), stored.actor())));
    }

    void snooze(String category, String warningId, Snooze snooze) {
        sql.update("""
                insert into snoozed_warning (category, warning_id, until, reason, actor, at)
                values (:category, :warningId, :until, :reason, :actor, :at)
                on conflict (category, warning_id) do update set until = excluded.until, reason = excluded.reason,
                    actor = excluded.actor, at = excluded.at""")
                .bind("category", category)
                .bind("warningId", warningId)
                .bind("until", snooze.until())
                .bind("reason", snooze.reason())
                .bind("actor", snooze.by())
                .bind("at", clock.instant())
                .execute();
    }

    boolean wake(String category, String warningId) {
        return sql.update("delete from snoozed_warning where category = :category and warning_id = :warningId")
                        .bind("category", category)
                        .bind("warningId", warningId)
                        .execute()
                > 0;
    }
}
