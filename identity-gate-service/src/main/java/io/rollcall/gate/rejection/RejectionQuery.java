package io.rollcall.gate.rejection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import io.rollcall.gate.search.SearchWords;
import io.rollcall.http.ListParameters;

/**
 * What a list of rejections is asked for.
 *
 * @param q all its words must be found in the names, the ids, the file or the actor
 * @param asked an instant; without it all that are kept
 */
public record RejectionQuery(
        @QueryParam("q") @Size(max = 200) String q,
        @QueryParam("reason") String reason,
        @QueryParam("path") String path,
        @QueryParam("since") String asked,
        @QueryParam("limit") Integer askedLimit,
        @QueryParam("cursor") String cursor) {

    /** Its parameters are those of {@link #bind}. */
    static final String WANTED = """
            from rejection where category = ? and at >= ? and (?::text is null or reason = ?) and (?::text is null or path = ?)
            and lower(brand || ' ' || model || ' ' || variant || ' ' || coalesce(canonical_product_id, '') || ' '
                || coalesce(file, '') || ' ' || actor) like all (?)""";

    /** @return the number of the next parameter */
    int bind(Connection connection, PreparedStatement statement, String category) throws SQLException {
        statement.setString(1, category);
        statement.setTimestamp(2, Timestamp.from(since()));
        statement.setString(3, blankToNull(reason));
        statement.setString(4, blankToNull(reason));
        statement.setString(5, blankToNull(path));
        statement.setString(6, blankToNull(path));
        statement.setArray(7, connection.createArrayOf("text", SearchWords.patterns(q)));
        return 8;
    }

    int limit() {
        return ListParameters.limit(askedLimit);
    }

    private Instant since() {
        try {
            return blankToNull(asked) == null ? Instant.EPOCH : Instant.parse(asked);
        } catch (DateTimeParseException garbage) {
            throw new ListParameters.NotAList("since is an instant such as 2026-02-14T12:00:00Z.");
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
