package io.rollcall.brand.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.rollcall.brand.registry.Action;
import io.rollcall.brand.registry.Brand;
import io.rollcall.contracts.event.BrandEvent;
import io.rollcall.http.HistoryCursor;
import io.rollcall.http.ListParameters;
import io.rollcall.persistence.DatabaseFailure;

/** Reads who did what to the brands, newest first. */
@ApplicationScoped
class BrandHistory {

    private static final String ENTRIES = """
            select a.revision, a.action, a.actor, a.at, a.state, a.operation, p.state as before,
                not exists (select 1 from brand_audit n where n.identifier = a.identifier and n.version > a.version) as newest
            from brand_audit a left join brand_audit p on p.identifier = a.identifier and p.version = a.version - 1
            """;

    private final DataSource database;
    private final ObjectMapper json;

    BrandHistory(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * What is asked for; null for any.
     *
     * @param identifier of the brand
     * @param actor who did it
     * @param action as entries name it
     */
    record Wanted(String identifier, String actor, String action) {

        private static final String CONDITION =
                "(a.identifier = ? or cast(? as text) is null) and (a.actor = ? or cast(? as text) is null)"
                        + " and (a.action = ? or cast(? as text) is null)";

        private List<Object> parameters() {
            return Arrays.asList(identifier, identifier, actor, actor, action, action);
        }
    }

    @Transactional
    HistoryPage page(Wanted wanted, Integer askedLimit, String cursor) {
        int limit = ListParameters.limit(askedLimit);
        long before = HistoryCursor.after(cursor).before();
        var parameters = new ArrayList<>(wanted.parameters());
        parameters.add(before);
        parameters.add((long) limit + 1);
        List<Recorded> found = entries(
                ENTRIES + "where " + Wanted.CONDITION + " and a.revision < ? order by a.revision desc limit ?",
                parameters.toArray());
        List<HistoryEntry> items = found.stream()
                .limit(limit)
                .map(entry -> entry.toEntry(othersNewest(entry)))
                .toList();
        String next =
                found.size() > limit ? new HistoryCursor(found.get(limit - 1).revision()).cursor() : null;
        return new HistoryPage(items, total(wanted), next);
    }

    Optional<Recorded> entry(long revision) {
        return entries(ENTRIES + "where a.revision = ?", revision).stream().findFirst();
    }

    /** All entries of one change of several brands. */
    List<Recorded> ofOperation(String operation) {
        return entries(ENTRIES + "where a.operation = cast(? as uuid) order by a.revision", operation);
    }

    boolean othersNewest(Recorded entry) {
        return entry.operation() == null
                || ofOperation(entry.operation()).stream().allMatch(Recorded::newest);
    }

    private long total(Wanted wanted) {
        String sql = "select count(*) from brand_audit a where " + Wanted.CONDITION;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            int place = 1;
            for (Object parameter : wanted.parameters()) {
                statement.setObject(place++, parameter, Types.VARCHAR);
            }
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException broken) {
            throw DatabaseFailure.of(broken);
        }
    }

    private List<Recorded> entries(String sql, Object... parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                if (parameters[i] == null) {
                    statement.setNull(i + 1, Types.VARCHAR);
                } else {
                    statement.setObject(i + 1, parameters[i]);
                }
            }
            var entries = new ArrayList<Recorded>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    entries.add(recorded(rows));
                }
            }
            return entries;
        } catch (SQLException broken) {
            throw DatabaseFailure.of(broken);
        }
    }

    private Recorded recorded(ResultSet row) throws SQLException {
        return new Recorded(
                row.getLong("revision"),
                Action.valueOf(row.getString("action").toUpperCase(Locale.ROOT)),
                row.getString("actor"),
                row.getTimestamp("at").toInstant(),
                brand(row.getString("state")),
                row.getString("before") == null ? null : brand(row.getString("before")),
                row.getString("operation"),
                row.getBoolean("newest"));
    }

    private Brand brand(String state) {
        try {
            return Brand.of(json.readValue(state, BrandEvent.class));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
