package io.rollcall.http;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
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
    private final ActiveClaims claims;
    private ActiveClaims.Claim claim;

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

    /**
     * Keeps the answer in the running transaction; without an Idempotency-Key there is nothing to keep.
     *
     * @throws IdempotentCall.StillRunning when this request was taken for abandoned, and another carries it out
     */
    public void done(int status, URI location, Object body) {
        answerMemory().keep(status, location, body);
    }

    /** Of this request, for another thread that may carry it out. */
    public AnswerMemory answerMemory() {
        if (claim == null) {
            return AnswerMemory.NONE;
        }
        ActiveClaims.Claim ours = claim;
        return (status, location, body) -> {
            try {
                if (!update(ours, status, location, json.writeValueAsString(body))) {
                    throw new IdempotentCall.StillRunning();
                }
            } catch (JsonProcessingException unwritable) {
                throw new UncheckedIOException("The answer cannot be kept", unwritable);
            }
        };
    }

    /** @return the answer of an earlier request with this key; empty when this one is to be carried out */
    Optional<Answer> claim(String key, String actor, String request) {
        var asked = new ActiveClaims.Claim(key, actor, UUID.randomUUID().toString());
        Optional<Answer> known = QuarkusTransaction.requiringNew().call(() -> {
            forgetOld();
            return insert(asked, request) ? Optional.empty() : Optional.of(find(key, actor, request));
        });
        if (known.isEmpty()) {
            claim = asked;
            claims.add(asked);
        }
        return known;
    }

    /** The claimed request has ended, well or badly. */
    void ended() {
        claims.remove(claim);
    }

    void keep(int status, URI location, String body) {
        QuarkusTransaction.requiringNew().run(() -> update(claim, status, location, body));
    }

    /** @return false when the claim is another's by now */
    private boolean update(ActiveClaims.Claim ours, int status, URI location, String body) {
        return sql.update("""
                        update idempotent_request set status = :status, location = :location, answer = :body
                        where key = :key and actor = :actor and holder = :holder""")
                        .bind("status", status)
                        .bind("location", location == null ? null : location.toString())
                        .bind("body", body)
                        .bind("key", ours.key())
                        .bind("actor", ours.actor())
                        .bind("holder", ours.holder())
                        .execute()
                == 1;
    }

    /** A refused request leaves no trace: the same key may be used for the corrected one. */
    void forget() {
        QuarkusTransaction.requiringNew().run(() -> sql.update("""
                delete from idempotent_request
                where key = :key and actor = :actor and holder = :holder and status is null""")
                .bind("key", claim.key())
                .bind("actor", claim.actor())
                .bind("holder", claim.holder())
                .execute());
    }

    private void forgetOld() {
        sql.update("""
                delete from idempotent_request where claimed_at < clock_timestamp() - make_interval(secs => :kept)
                   or (claimed_at < clock_timestamp() - make_interval(secs => :abandoned) and status is null)""")
                .bind("kept", KEPT.toSeconds())
                .bind("abandoned", ABANDONED.toSeconds())
                .execute();
    }

    private boolean insert(ActiveClaims.Claim asked, String request) {
        return sql.update("""
                        insert into idempotent_request (key, actor, holder, request, claimed_at)
                        values (:key, :actor, :holder, :request, clock_timestamp())
                        on conflict do nothing""")
                        .bind("key", asked.key())
                        .bind("actor", asked.actor())
                        .bind("holder", asked.holder())
                        .bind("request", request)
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
