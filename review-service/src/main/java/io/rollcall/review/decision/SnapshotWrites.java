package io.rollcall.review.decision;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
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
import io.rollcall.specdb.SpecDb;
import io.rollcall.specdb.SpecDbMoved;

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

    private static final int TRIES = 8;
    private static final long LOST_NANOS = 50_000_000;
    private static final Duration KEPT = Duration.ofDays(1);

    private final Snapshots snapshots;
    private final SlotEvents events;
    private final ObjectMapper json;
    private final Clock clock;
    private final DecisionMeters meters;
    private final Event<Decided> decided;

    /** @param work writes, and answers; what it throws leaves nothing. It is done again where another replica was faster */
    public <T> Written<T> write(Call call, Class<T> type, Function<Writing, T> work) {
        for (int attempt = 1; attempt < TRIES; attempt++) {
            try {
                return writeOnce(call, type, work);
            } catch (SpecDbMoved faster) {
                // What they wrote is fetched first; whoever has lost more often comes a little later.
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(attempt * LOST_NANOS));
            }
        }
        return writeOnce(call, type, work);
    }

    private <T> Written<T> writeOnce(Call call, Class<T> type, Function<Writing, T> work) {
        SpecDb db = snapshots.of(call.category());
        return call.isDryRun()
                ? write(db, call, type, work)
                : meters.measure(call.category(), () -> write(db, call, type, work));
    }

    private <T> Written<T> write(SpecDb db, Call call, Class<T> type, Function<Writing, T> work) {
        var made = new ArrayList<String>();
        try {
            Written<T> written = db.write(handle -> {
                var snapshot = new Snapshot(handle, call.category());
                Optional<T> earlier = call.key() == null ? Optional.empty() : earlier(snapshot, call, type);
                if (earlier.isPresent()) {
                    return new Written<>(earlier.get(), true);
                }
                var writing = new Writing(snapshot, events, json, call.actor(), clock.instant());
                T answer = work.apply(writing);
                made.addAll(writing.actions());
                if (call.isDryRun()) {
                    throw new DryRun(answer);
                }
                if (call.key() != null) {
                    keep(snapshot, call, answer);
                }
                return new Written<>(answer, false);
            });
            if (!db.isWritten()) {
                throw SpecDbNotReady.replaced(call.category());
            }
            meters.count(call.category(), made);
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
