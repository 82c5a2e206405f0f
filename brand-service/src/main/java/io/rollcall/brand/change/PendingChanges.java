package io.rollcall.brand.change;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.rollcall.contracts.change.BrandChangeOutcome;
import io.rollcall.persistence.DatabaseFailure;

/** The changes that wait for the catalog's answer, and what was answered to those that are over. */
@ApplicationScoped
public class PendingChanges {

    /** @param planId as the caller gave it; null when none was needed */
    record Operation(String id, String actor, String planId, Proposal proposal) {}

    private record Stored(String planId, Proposal proposal) {}

    @FunctionalInterface
    private interface Work<T> {
        T with(Connection connection) throws SQLException, JsonProcessingException;
    }

    private final DataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    PendingChanges(DataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    Operation begin(Proposal proposal, String planId, String actor) {
        String id = UUID.randomUUID().toString();
        return on(connection -> {
            try (var statement = connection.prepareStatement(
                    "insert into brand_operation (id, kind, actor, began_at, asked, proposal)"
                            + " values (cast(? as uuid), ?, ?, ?, 1, cast(? as jsonb))")) {
                statement.setString(1, id);
                statement.setString(2, proposal.kind());
                statement.setString(3, actor);
                statement.setTimestamp(4, Timestamp.from(clock.instant()));
                statement.setString(5, json.writeValueAsString(new Stored(planId, proposal)));
                statement.executeUpdate();
            }
            return new Operation(id, actor, planId, proposal);
        });
    }

    /** Those that somebody should have ended by now, each counted as asked once more. */
    List<Operation> overdue(Duration age) {
        return on(connection -> {
            var found = new ArrayList<Operation>();
            try (var statement = connection.prepareStatement(
                    "update brand_operation set asked = asked + 1 where outcome is null and began_at < ?"
                            + " returning id, actor, proposal")) {
                statement.setTimestamp(1, Timestamp.from(clock.instant().minus(age)));
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        Stored stored = json.readValue(rows.getString(3), Stored.class);
                        found.add(new Operation(
                                rows.getString(1), rows.getString(2), stored.planId(), stored.proposal()));
                    }
                }
            }
            return found;
        });
    }

    Optional<Instant> oldestPending() {
        return on(connection -> {
            try (var rows = connection
                    .createStatement()
                    .executeQuery("select min(began_at) from brand_operation where outcome is null")) {
                rows.next();
                return Optional.ofNullable(rows.getTimestamp(1)).map(Timestamp::toInstant);
            }
        });
    }

    /** @return false when it has ended already; else this transaction is the one to end it */
    boolean end(String id, BrandChangeOutcome outcome) {
        return on(connection -> {
            try (var statement = connection.prepareStatement(
                    "update brand_operation set outcome = cast(? as jsonb) where id = cast(? as uuid) and outcome is null")) {
                statement.setString(1, json.writeValueAsString(outcome));
                statement.setString(2, id);
                return statement.executeUpdate() == 1;
            }
        });
    }

    /** @return whether the catalog cannot have heard of it from anybody else; until this transaction ends, nobody asks it */
    boolean isUnheard(String id) {
        return on(connection -> {
            try (var statement = connection.prepareStatement(
                    "select 1 from brand_operation where id = cast(? as uuid) and outcome is null and asked = 1 for update")) {
                statement.setString(1, id);
                return statement.executeQuery().next();
            }
        });
    }

    void forget(String id) {
        on(connection -> {
            try (var statement =
                    connection.prepareStatement("delete from brand_operation where id = cast(? as uuid)")) {
                statement.setString(1, id);
                return statement.executeUpdate();
            }
        });
    }

    /** What was done, and how the catalog answered; for whoever wants to take it back. */
    public Optional<Done> done(String id) {
        return on(connection -> {
            try (var statement = connection.prepareStatement(
                    "select proposal, outcome from brand_operation where id = cast(? as uuid) and outcome is not null")) {
                statement.setString(1, id);
                try (var rows = statement.executeQuery()) {
                    return rows.next()
                            ? Optional.of(new Done(
                                    json.readValue(rows.getString(1), Stored.class)
                                            .proposal(),
                                    json.readValue(rows.getString(2), BrandChangeOutcome.class)))
                            : Optional.empty();
                }
            }
        });
    }

    public record Done(Proposal proposal, BrandChangeOutcome outcome) {}

    private <T> T on(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.with(connection);
        } catch (SQLException broken) {
            throw DatabaseFailure.of(broken);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
