package io.rollcall.review.decision;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import lombok.RequiredArgsConstructor;
import org.jdbi.v3.core.JdbiException;

import io.rollcall.http.IdempotencyKey;
import io.rollcall.review.snapshot.Snapshot;
import io.rollcall.review.snapshot.Snapshots;
import io.rollcall.review.snapshot.SpecDbBusy;
import io.rollcall.review.snapshot.SpecDbNotReady;

/**
 * The one door to a snapshot for decisions: one transaction with all that a decision changes, its audit row, its events and the
 * answer to its Idempotency-Key. Whoever is answered has it on disk.
 */
@ApplicationScoped
@RequiredArgsConstructor
public class SnapshotWrites {

    /** Fired after a commit. */
    public record Decided(String category) {}

    /** @param replayed whether it is the answer of an earlier request with the same key */
    public record Written<T>(T answer, boolean replayed) {}

    private record KeptAnswer(String request, String body) {}

    /** Takes back what a dry run did. */
    private static final class DryRun extends RuntimeException {
        private final transient Object answer;

        DryRun(Object answer) {
            super(null, null, false, false);
            this.answer = answer;
        }
    }

    private static final Duration KEPT = Duration.ofDays(1);

    private final Snapshots snapshots;
    private final SlotEvents events;
    private final ObjectMapper json;
    private final Clock clock;
    private final Event<Decided> decided;

    /** @param work writes, and answers; what it throws leaves nothing */
    public <T> Written<T> write(Call call, Class<T> type, Function<Writing, T> work) {
        var db = snapshots.of(call.category());
        try {
            Written<T> written = db.write(handle -> {
                var snapshot = new Snapshot(handle, call.category());
                Optional<T> earlier = call.key() == null ? Optional.empty() : earlier(snapshot, call, type);
                if (earlier.isPresent()) {
                    return new Written<>(earlier.get(), true);
                }
                T answer = work.apply(new Writing(snapshot, events, json, call.actor(), clock.instant()));
                if (call.isDryRun()) {
                    throw new DryRun(answer);
                }
                if (call.key() != null) {
                    keep(snapshot, call, answer);
                }
                return new Written<>(answer, false);
            });
            if (!db.isCurrent()) {
                throw SpecDbNotReady.replaced(call.category());
            }
            decided.fire(new Decided(call.category()));
            return written;
        } catch (DryRun tried) {
            return new Written<>(type.cast(tried.answer), false);
        } catch (JdbiException failed) {
            throw SpecDbBusy.isReasonOf(failed) ? new SpecDbBusy(call.category()) : failed;
        }
    }

    private <T> Optional<T> earlier(Snapshot snapshot, Call call, Class<T> type) {
        return snapshot.query("select request, body from review_answer where key = :key and actor = :actor")
                .bind("key", call.key())
                .bind("actor", call.actor())
                .map(Snapshot.rows(KeptAnswer.class))
                .findFirst()
                .map(kept -> {
                    if (!kept.request().equals(call.request())) {
                        throw new IdempotencyKey.Reused();
                    }
                    return read(kept.body(), type);
                });
    }

    private void keep(Snapshot snapshot, Call call, Object answer) {
        snapshot.update("delete from review_answer where at < :before")
                .bind("before", clock.instant().minus(KEPT).toString())
                .execute();
        snapshot.update("""
                insert into review_answer (key, actor, request, at, body)
                values (:key, :actor, :request, :at, :body)""")
                .bind("key", call.key())
                .bind("actor", call.actor())
                .bind("request", call.request())
                .bind("at", clock.instant().toString())
                .bind("body", text(answer))
                .execute();
    }

    private <T> T read(String body, Class<T> type) {
        try {
            return json.readValue(body, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String text(Object answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
