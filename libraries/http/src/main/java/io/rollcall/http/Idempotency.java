package io.rollcall.http;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import jakarta.enterprise.context.RequestScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;

import io.rollcall.persistence.Sql;

/**
 * The memory behind {@link Idempotent}. A use case that must not be done twice even when the service dies before it could
 * answer calls {@link #done} in its own transaction: then answer and effect are committed together.
 */
@RequestScoped
@RequiredArgsConstructor
public class Idempotency {

    /** A request whose service died before its commit may be tried again after this; {@link ActiveClaims} keeps the others. */
    private static final Duration ABANDONED = Duration.ofSeconds(60);

    private static final Duration KEPT = Duration.ofDays(1);

    /** @param status 0 while the first request is still running */
    record Answer(int status, String location, String body) {}

    private record Known(String request, Answer answer) {}

    private final Sql sql;
    private final ObjectMapper json;
    private final Clock clock;
    private final ActiveClaims claims;
    private String key;
    private String actor;

    /**
     * Carries a write out in one transaction with the memory of its answer (200), so that a repetition gets that answer and not
     * what the write would say a second time.
     *
     * @param answer the body, made of what the write returned
     */
    public <T> T once(Supplier<T> write, Function<T, ?> answer) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            T written = write.get();
            done(200, null, answer.apply(written));
            return written;
        });
    }

    /** Keeps the answer to a request in the running transaction, on whatever thread. */
    @FunctionalInterface
    public interface AnswerMemory {
        AnswerMemory NONE = (status, location, body) -> {};

        void keep(int status, URI location, Object body);
    }

    /** Keeps the answer in the running transaction; without an Idempotency-Key there is nothing to keep. */
    public void done(int status, URI location, Object body) {
        answerMemory().keep(status, location, body);
    }

    /** Of this request, for another thread that may carry it out. */
    public AnswerMemory answerMemory() {
        if (key == null) {
            return AnswerMemory.NONE;
        }
        String ofKey = key;
        String ofActor = actor;
        return (status, location, body) -> {
            try {
                update(ofKey, ofActor, status, location, json.writeValueAsString(body));
            } catch (JsonProcessingException unwritable) {
                throw new UncheckedIOException("The answer cannot be kept", unwritable);
            }
        };
    }

    /** @return the answer of an earlier request with this key; empty when this one is to be carried out */
    Optional<Answer> claim(String key, String actor, String request) {
        Optional<Answer> known = QuarkusTransaction.requiringNew().call(() -> {
            forgetOld();
            return insert(key, actor, request) ? Optional.empty() : Optional.of(find(key, actor, request));
        });
        if (known.isEmpty()) {
            this.key = key;
            this.actor = actor;
            claims.add(new ActiveClaims.Claim(key, actor));
        }
        return known;
    }

    /** The claimed request has ended, well or badly. */
    void ended() {
        claims.remove(new ActiveClaims.Claim(key, actor));
    }

    void keep(int status, URI location, String body) {
        QuarkusTransaction.requiringNew().run(() -> update(key, actor, status, location, body));
    }

    private void update(String key, String actor, int status, URI location, String body) {
        sql.update("""
                update idempotent_request set status = :status, location = :location, answer = :body
                where key = :key and actor = :actor""")
                .bind("status", status)
                .bind("location", location == null ? null : location.toString())
                .bind("body", body)
                .bind("key", key)
                .bind("actor", actor)
                .execute();
    }

    /** A refused request leaves no trace: the same key may be used for the corrected one. */
    void forget() {
        QuarkusTransaction.requiringNew().run(() -> sql.update(
                        "delete from idempotent_request where key = :key and actor = :actor and status is null")
                .bind("key", key)
                .bind("actor", actor)
                .execute());
    }

    private void forgetOld() {
        sql.update(
                        "delete from idempotent_request where claimed_at < :kept or (claimed_at < :abandoned and status is null)")
                .bind("kept", clock.instant().minus(KEPT))
                .bind("abandoned", clock.instant().minus(ABANDONED))
                .execute();
    }

    private boolean insert(String key, String actor, String request) {
        return sql.update("""
                        insert into idempotent_request (key, actor, request, claimed_at) values (:key, :actor, :request, :now)
                        on conflict do nothing""")
                        .bind("key", key)
                        .bind("actor", actor)
                        .bind("request", request)
                        .bind("now", clock.instant())
                        .execute()
                == 1;
    }

    private Answer find(String key, String actor, String request) {
        Optional<Known> known =
                sql.query("""
                        select request, coalesce(status, 0) as status, location, answer as body from idempotent_request
                        where key = :key and actor = :actor""").bind("key", key).bind("actor", actor).first(Known.class);
        known.filter(other -> !other.request().equals(request)).ifPresent(other -> {
            throw new IdempotencyKey.Reused();
        });
        return known.map(Known::answer).orElse(new Answer(0, null, null));
    }
}
