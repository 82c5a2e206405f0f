package io.rollcall.gate.exception;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import io.rollcall.gate.search.SearchWords;
import io.rollcall.persistence.Filters;
import io.rollcall.persistence.KeysetPage;
import io.rollcall.persistence.SortKey;
import io.rollcall.persistence.Sql;

/** Pages of the exceptions that hold, the newest first. */
@ApplicationScoped
@RequiredArgsConstructor
class ExceptionList {

    public record ExceptionPage(
            List<IdentityExceptionState> items,
            long total,
            @Nullable String nextCursor) {}

    private static final List<SortKey> NEWEST_FIRST =
            List.of(new SortKey("at", "at", true, "timestamptz"), new SortKey("identifier", "identifier", true));

    private record Listed(IdentityExceptionState exception, List<String> place) {}

    private final Sql sql;

    @Transactional
    ExceptionPage page(String category, String q, int limit, String cursor) {
        var page = KeysetPage.of(NEWEST_FIRST, cursor, limit);
        Filters filters = new Filters()
                .equal("category", category)
                .and("removed_at is null")
                .contains(
                        "lower(brand || ' ' || model || ' ' || variant || ' ' || product_id || ' ' || reason || ' ' || actor)",
                        SearchWords.of(q));
        List<Listed> found = sql.query("select %s, %s from identity_exception where %s and %s order by %s limit :limit"
                        .formatted(
                                IdentityExceptionState.COLUMNS,
                                page.place(),
                                filters.condition(),
                                page.after(),
                                page.order()))
                .bind(filters.parameters())
                .bind(page.parameters())
                .list(Listed.class);
        long total = sql.query("select count(*) from identity_exception where " + filters.condition())
                .bind(filters.parameters())
                .one(Long.class);
        var slice = page.slice(found, Listed::place);
        return new ExceptionPage(slice.rows().stream().map(Listed::exception).toList(), total, slice.next());
    }
}
