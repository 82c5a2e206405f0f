package io.rollcall.http;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import jakarta.enterprise.context.RequestScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * The memory behind {@link Idempotent}. A use case that must not be done twice even when the service dies before it could
 * answer calls {@link #done} in its own transaction: then answer and effect are committed together.
 */
@RequestScoped
public class Idempotency {

    /** A request whose service died before its commit may be tried again after this; {@link ActiveClaims} keeps the others. */
    private static final Duration ABANDONED = Duration.ofSeconds(60);

    private static final Duration KEPT = Duration.ofDays(1);

    /** @param status 0 while the first request is still running */
    record Answer(int status, String location, String body) {}

    private final DataSource database;
    private final ObjectMapper json;
    private final Clock clock;
    private final ActiveClaims claims;
    private String key;
    private String actor;

    Idempotency(DataSource database, ObjectMapper json, Clock clock, ActiveClaims claims) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.claims = claims;
    }

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

    /** Keeps the answer in the running transaction; without an Idempotency-Key there is nothing to keep. */
    public void done(int status, URI location, Object body) {
        if (key != null) {
            try {
                update(status, location, json.writeValueAsString(body));
            } catch (JsonProcessingException | SQLException failed) {
                throw new IllegalStateException("The answer cannot be kept", failed);
            }
        }
    }

    /** @return the answer of an earlier request with this key; empty when this one is to be carried out */
    Optional<Answer> claim(String key, String actor, String request) {
        Optional<Answer> known = QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                forgetOld(connection);
                return insert(connection, key, actor, request)
                        ? Optional.empty()
                        : find(connection, key, actor, request);
            }
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
        QuarkusTransaction.requiringNew().call(() -> update(status, location, body));
    }

    /** A refused request leaves no trace: the same key may be used for the corrected one. */
    void forget() {
        QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection();
                    var statement = connection.prepareStatement(
                            "delete from idempotent_request where key = ? and actor = ? and status is null")) {
                statement.setString(1, key);
                statement.setString(2, actor);
                return statement.executeUpdate();
            }
        });
    }

    private int update(int status, URI location, String body) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "update idempotent_request set status = ?, location = ?, answer = ? where key = ? and actor = ?")) {
            statement.setInt(1, status);
            statement.setString(2, location == null ? null : location.toString());
            statement.setString(3, body);
            statement.setString(4, key);
            statement.setString(5, actor);
            return statement.executeUpdate();
        }
    }

    private void forgetOld(Connection connection) throws SQLException {
        String sql = "delete from idempotent_request where claimed_at < ? or (claimed_at < ? and status is null)";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setTimestamp(1, Timestamp.from(clock.instant().minus(KEPT)));
            statement.setTimestamp(2, Timestamp.from(clock.instant().minus(ABANDONED)));
            statement.executeUpdate();
        }
    }

    private boolean insert(Connection connection, String key, String actor, String request) throws SQLException {
        String sql =
                "insert into idempotent_request (key, actor, request, claimed_at) values (?, ?, ?, ?) on conflict do nothing";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, key);
            statement.setString(2, actor);
            statement.setString(3, request);
            statement.setTimestamp(4, Timestamp.from(clock.instant()));
            return statement.executeUpdate() == 1;
        }
    }

    private static Optional<Answer> find(Connection connection, String key, String actor, String request)
            throws SQLException {
        String sql = "select request, status, location, answer from idempotent_request where key = ? and actor = ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, key);
            statement.setString(2, actor);
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.of(new Answer(0, null, null));
                }
                if (!row.getString(1).equals(request)) {
                    throw new IdempotentCall.KeyReused();
                }
                return Optional.of(new Answer(row.getInt(2), row.getString(3), row.getString(4)));
            }
        }
    }
}
