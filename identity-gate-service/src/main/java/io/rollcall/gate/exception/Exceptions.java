package io.rollcall.gate.exception;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.rollcall.contracts.event.ExceptionEvent;
import io.rollcall.contracts.event.Topic;
import io.rollcall.gate.index.IdentityMemory;
import io.rollcall.gate.index.KnownException;
import io.rollcall.identity.Identifier;
import io.rollcall.identity.Name;
import io.rollcall.identity.ProductIdentity;
import io.rollcall.outbox.Outbox;
import io.rollcall.persistence.DatabaseFailure;

/** The exceptions and their events; the gate's own memory knows a change before its answer is given. */
@ApplicationScoped
class Exceptions {

    @FunctionalInterface
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private final DataSource database;
    private final Outbox outbox;
    private final IdentityMemory memory;
    private final Clock clock;

    Exceptions(DataSource database, Outbox outbox, IdentityMemory memory, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.memory = memory;
        this.clock = clock;
    }

    /** @return the one that is there already, when there is one */
    IdentityExceptionState add(ProductIdentity identity, String reason, String actor) {
        IdentityExceptionState state = inTransaction(connection -> {
            outbox.lock(stream(identity.category()));
            Optional<IdentityExceptionState> existing = named(connection, identity);
            return existing.isPresent() ? existing.get() : insert(connection, identity, reason, actor);
        });
        remember(state);
        return state;
    }

    IdentityExceptionState remove(String category, String identifier, String reason, String actor) {
        IdentityExceptionState state = inTransaction(connection -> {
            outbox.lock(stream(category));
            IdentityExceptionState before = find(connection, category, identifier)
                    .orElseThrow(() -> new ExceptionProblems.NoSuchException(category));
            return markRemoved(connection, before, reason, actor);
        });
        remember(state);
        return state;
    }

    Optional<IdentityExceptionState> find(String category, String identifier) {
        return inTransaction(connection -> find(connection, category, identifier));
    }

    Optional<IdentityExceptionState> named(ProductIdentity identity) {
        return inTransaction(connection -> named(connection, identity));
    }

    /** All changes after a revision, removals included, in their order: for whoever keeps a copy. */
    List<IdentityExceptionState> changesSince(String category, long revision, int limit) {
        String sql = "select " + IdentityExceptionState.COLUMNS + " from identity_exception"
                + " where category = ? and revision > ? order by revision limit ?";
        return inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, category);
                statement.setLong(2, revision);
                statement.setInt(3, limit);
                return read(statement);
            }
        });
    }

    private static Optional<IdentityExceptionState> find(Connection connection, String category, String identifier)
            throws SQLException {
        String sql = "select " + IdentityExceptionState.COLUMNS + " from identity_exception"
                + " where category = ? and identifier = ? and removed_at is null";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, category);
            statement.setString(2, identifier);
            return read(statement).stream().findFirst();
        }
    }

    private static Optional<IdentityExceptionState> named(Connection connection, ProductIdentity identity)
            throws SQLException {
        String sql = "select " + IdentityExceptionState.COLUMNS + " from identity_exception"
                + " where category = ? and brand_key = ? and model_key = ? and variant_key = ? and removed_at is null";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, identity.category());
            statement.setString(2, identity.brand().folded());
            statement.setString(3, identity.model().folded());
            statement.setString(4, identity.variant().folded());
            return read(statement).stream().findFirst();
        }
    }

    private IdentityExceptionState insert(Connection connection, ProductIdentity identity, String reason, String actor)
            throws SQLException {
        var state = new IdentityExceptionState(
                nextIdentifier(connection),
                identity.category(),
                identity.brand().text(),
                identity.model().text(),
                identity.variant().text(),
                identity.productId().value(),
                reason,
                actor,
                clock.instant(),
                1,
                outbox.reserve(stream(identity.category()), 1),
                false);
        String sql = """
                insert into identity_exception (identifier, category, brand, model, variant, brand_key, model_key, variant_key,
                    product_id, reason, actor, at, version, revision) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, state.identifier());
            statement.setString(2, state.category());
            statement.setString(3, state.brand());
            statement.setString(4, state.model());
            statement.setString(5, state.variant());
            statement.setString(6, identity.brand().folded());
            statement.setString(7, identity.model().folded());
            statement.setString(8, identity.variant().folded());
            statement.setString(9, state.productId());
            statement.setString(10, reason);
            statement.setString(11, actor);
            statement.setTimestamp(12, Timestamp.from(state.at()));
            statement.setLong(13, state.version());
            statement.setLong(14, state.revision());
            statement.executeUpdate();
        }
        announce(Topic.IDENTITY_EXCEPTION_ADDED, state, reason, actor);
        return state;
    }

    private IdentityExceptionState markRemoved(
            Connection connection, IdentityExceptionState before, String reason, String actor) throws SQLException {
        var state = new IdentityExceptionState(
                before.identifier(),
                before.category(),
                before.brand(),
                before.model(),
                before.variant(),
                before.productId(),
                before.reason(),
                before.actor(),
                before.at(),
                before.version() + 1,
                outbox.reserve(stream(before.category()), 1),
                true);
        String sql = """
                update identity_exception set removed_reason = ?, removed_by = ?, removed_at = ?, version = ?, revision = ?
                where identifier = ?""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, reason);
            statement.setString(2, actor);
            statement.setTimestamp(3, Timestamp.from(clock.instant()));
            statement.setLong(4, state.version());
            statement.setLong(5, state.revision());
            statement.setString(6, state.identifier());
            statement.executeUpdate();
        }
        announce(Topic.IDENTITY_EXCEPTION_REMOVED, state, reason, actor);
        return state;
    }

    private void announce(Topic topic, IdentityExceptionState state, String reason, String actor) {
        var event = new ExceptionEvent(
                state.identifier(),
                state.category(),
                state.brand(),
                state.model(),
                state.variant(),
                state.productId(),
                reason,
                clock.instant(),
                state.version(),
                state.revision(),
                actor);
        outbox.append(stream(state.category()), List.of(new Outbox.NewEvent(state.revision(), topic, event)));
    }

    private void remember(IdentityExceptionState state) {
        memory.takeException(new KnownException(
                state.identifier(),
                state.category(),
                Name.stored(state.brand()),
                Name.stored(state.model()),
                Name.stored(state.variant()),
                state.version(),
                state.removed()));
    }

    private static String nextIdentifier(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select nextval('exception_identifier_seq')");
                var row = statement.executeQuery()) {
            row.next();
            return Identifier.of(row.getLong(1));
        }
    }

    static List<IdentityExceptionState> read(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var found = new ArrayList<IdentityExceptionState>();
            while (rows.next()) {
                found.add(IdentityExceptionState.of(rows));
            }
            return found;
        }
    }

    private <T> T inTransaction(Work<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                return work.with(connection);
            } catch (SQLException broken) {
                throw DatabaseFailure.of(broken);
            }
        });
    }

    private static String stream(String category) {
        return "exceptions/" + category;
    }
}
