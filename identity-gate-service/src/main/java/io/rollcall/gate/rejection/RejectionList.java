package io.rollcall.gate.rejection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.rollcall.gate.search.NewestFirstCursor;
import io.rollcall.http.ListParameters;
import io.rollcall.persistence.DatabaseFailure;

/** Pages of what was refused, one by one or grouped. */
@ApplicationScoped
class RejectionList {

    @Schema(requiredProperties = {"items", "total"})
    public record RejectionPage(List<RejectionState> items, long total, String nextCursor) {}

    @Schema(requiredProperties = {"value", "count"})
    public record Facet(String value, long count) {}

    /**
     * @param total how many groups there are
     * @param rejections how many rejections they hold
     */
    @Schema(requiredProperties = {"items", "total", "rejections", "reasons", "paths"})
    public record RejectionGroups(
            List<RejectionState.Group> items,
            long total,
            long rejections,
            List<Facet> reasons,
            List<Facet> paths,
            String nextCursor) {}

    private static final String COLUMNS =
            "identifier, path, brand, model, variant, reason, rule, message, canonical_product_id, file, at, actor";
    private static final String GROUPED = """
            select times, first_at, last_at, actors, %1$s, count(*) over () from (
                select %1$s, count(*) over same as times, min(at) over same as first_at, max(at) over same as last_at,
                    dense_rank() over (partition by identity_key, reason, path order by actor)
                        + dense_rank() over (partition by identity_key, reason, path order by actor desc) - 1 as actors,
                    row_number() over (partition by identity_key, reason, path order by at desc, identifier desc) as place
                %2$s window same as (partition by identity_key, reason, path)) ranked
            where place = 1 order by last_at desc, identifier desc offset ? limit ?""".formatted(COLUMNS, RejectionQuery.WANTED);
    private static final int MOST_PAGES_IN = 100_000;

    private final DataSource database;

    RejectionList(DataSource database) {
        this.database = database;
    }

    @Transactional
    RejectionPage page(String category, RejectionQuery query) {
        NewestFirstCursor after = NewestFirstCursor.after(query.cursor());
        try (var connection = database.getConnection();
                var count = connection.prepareStatement("select count(*) " + RejectionQuery.WANTED);
                var rows = connection.prepareStatement("select " + COLUMNS + " " + RejectionQuery.WANTED
                        + " and (at, identifier) < (?, ?::uuid) order by at desc, identifier desc limit ?")) {
            query.bind(connection, count, category);
            int next = query.bind(connection, rows, category);
            rows.setTimestamp(next, after.timestamp());
            rows.setString(next + 1, after.identifier());
            rows.setInt(next + 2, query.limit() + 1);
            var found = new ArrayList<RejectionState>();
            try (var result = rows.executeQuery()) {
                while (result.next()) {
                    found.add(state(result, 1));
                }
            }
            var shown = List.copyOf(found.subList(0, Math.min(query.limit(), found.size())));
            return new RejectionPage(shown, number(count), found.size() > shown.size() ? cursorAfter(shown) : null);
        } catch (SQLException broken) {
            throw DatabaseFailure.of(broken);
        }
    }

    @Transactional
    RejectionGroups groups(String category, RejectionQuery query) {
        int offset = offset(query.cursor());
        try (var connection = database.getConnection();
                var count = connection.prepareStatement("select count(*) " + RejectionQuery.WANTED);
                var rows = connection.prepareStatement(GROUPED)) {
            query.bind(connection, count, category);
            int next = query.bind(connection, rows, category);
            rows.setInt(next, offset);
            rows.setInt(next + 1, query.limit());
            long total = 0;
            var groups = new ArrayList<RejectionState.Group>();
            try (var result = rows.executeQuery()) {
                while (result.next()) {
                    total = result.getLong(17);
                    groups.add(new RejectionState.Group(
                            result.getLong(1),
                            result.getTimestamp(2).toInstant(),
                            result.getTimestamp(3).toInstant(),
                            result.getInt(4),
                            state(result, 5)));
                }
            }
            int end = offset + groups.size();
            return new RejectionGroups(
                    groups,
                    total,
                    number(count),
                    facet(connection, category, "reason"),
                    facet(connection, category, "path"),
                    end < total ? String.valueOf(end) : null);
        } catch (SQLException broken) {
            throw DatabaseFailure.of(broken);
        }
    }

    /** Over all that is kept, so that a chosen filter does not hide the others. */
    private static List<Facet> facet(Connection connection, String category, String column) throws SQLException {
        String sql = "select " + column + ", count(*) from rejection where category = ? group by 1 order by 2 desc, 1";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, category);
            var facets = new ArrayList<Facet>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    facets.add(new Facet(rows.getString(1), rows.getLong(2)));
                }
            }
            return facets;
        }
    }

    private static RejectionState state(ResultSet row, int from) throws SQLException {
        return new RejectionState(
                row.getString(from),
                row.getString(from + 1),
                row.getString(from + 2),
                row.getString(from + 3),
                row.getString(from + 4),
                row.getString(from + 5),
                row.getInt(from + 6),
                row.getString(from + 7),
                row.getString(from + 8),
                row.getString(from + 9),
                row.getTimestamp(from + 10).toInstant(),
                row.getString(from + 11));
    }

    private static String cursorAfter(List<RejectionState> shown) {
        RejectionState last = shown.get(shown.size() - 1);
        return new NewestFirstCursor(last.at(), last.identifier()).cursor();
    }

    private static long number(PreparedStatement statement) throws SQLException {
        try (var result = statement.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }

    private static int offset(String cursor) {
        try {
            int offset = cursor == null ? 0 : Integer.parseInt(cursor);
            if (offset >= 0 && offset <= MOST_PAGES_IN) {
                return offset;
            }
        } catch (NumberFormatException garbage) {
            throw new ListParameters.NotAList("This cursor cannot be read; start the list again without one.");
        }
        throw new ListParameters.NotAList("This cursor cannot be read; start the list again without one.");
    }
}
