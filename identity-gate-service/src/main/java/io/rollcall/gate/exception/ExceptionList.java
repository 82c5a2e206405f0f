package io.rollcall.gate.exception;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.rollcall.gate.search.NewestFirstCursor;
import io.rollcall.gate.search.SearchWords;
import io.rollcall.persistence.DatabaseFailure;

/** Pages of the exceptions that hold, the newest first. */
@ApplicationScoped
class ExceptionList {

    @Schema(requiredProperties = {"items", "total"})
    public record ExceptionPage(List<IdentityExceptionState> items, long total, String nextCursor) {}

    private static final String WANTED = """
            from identity_exception where category = ? and removed_at is null
            and lower(brand || ' ' || model || ' ' || variant || ' ' || product_id || ' ' || reason || ' ' || actor) like all (?)""";

    private final DataSource database;

    ExceptionList(DataSource database) {
        this.database = database;
    }

    @Transactional
    ExceptionPage page(String category, String q, int limit, String cursor) {
        NewestFirstCursor after = NewestFirstCursor.after(cursor);
        try (var connection = database.getConnection();
                var count = connection.prepareStatement("select count(*) " + WANTED);
                var rows = connection.prepareStatement("select " + IdentityExceptionState.COLUMNS + " " + WANTED
                        + " and (at, identifier) < (?, ?) order by at desc, identifier desc limit ?")) {
            var words = connection.createArrayOf("text", SearchWords.patterns(q));
            count.setString(1, category);
            count.setArray(2, words);
            rows.setString(1, category);
            rows.setArray(2, words);
            rows.setTimestamp(3, after.timestamp());
            rows.setString(4, after.identifier());
            rows.setInt(5, limit + 1);
            var found = Exceptions.read(rows);
            var shown = found.subList(0, Math.min(limit, found.size()));
            String next = found.size() > limit
                    ? new NewestFirstCursor(
                                    shown.get(limit - 1).at(),
                                    shown.get(limit - 1).identifier())
                            .cursor()
                    : null;
            try (var total = count.executeQuery()) {
                total.next();
                return new ExceptionPage(List.copyOf(shown), total.getLong(1), next);
            }
        } catch (SQLException broken) {
            throw DatabaseFailure.of(broken);
        }
    }
}
