package io.rollcall.catalog.history;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.rollcall.http.HistoryCursor;
import io.rollcall.http.ListParameters;
import io.rollcall.persistence.Filters;
import io.rollcall.persistence.Sql;

/** Reads who did what to the products of a category, newest first. */
@ApplicationScoped
class ProductHistory {

    private static final String ENTRIES = """
            select a.number, a.action, a.actor, a.at, a.state as after, p.state as before,
                not exists (select 1 from product_audit n where n.identifier = a.identifier and n.version > a.version) as newest
            from product_audit a
            left join product_audit p on p.identifier = a.identifier and p.version = a.version - 1
            """;

    private final Sql sql;

    ProductHistory(Sql sql) {
        this.sql = sql;
    }

    /**
     * What is asked for; null or blank for any.
     *
     * @param identifier of the product
     * @param actor who did it
     * @param action as entries name it
     */
    record Wanted(String identifier, String actor, String action) {

        private Filters filters(String category) {
            return new Filters()
                    .equal("a.category", category)
                    .equal("a.identifier", blankToNull(identifier))
                    .equal("a.actor", blankToNull(actor))
                    .equal("a.action", blankToNull(action));
        }

        private static String blankToNull(String text) {
            return text == null || text.isBlank() ? null : text;
        }
    }

    @Transactional
    ProductHistoryPage page(String category, Wanted wanted, Integer askedLimit, String cursor) {
        int limit = ListParameters.limit(askedLimit);
        Filters filters = wanted.filters(category);
        List<Recorded> found = sql.query(ENTRIES + "where " + filters.condition()
                        + " and a.number < :before order by a.number desc limit :limit")
                .bind(filters.parameters())
                .bind("before", HistoryCursor.after(cursor).before())
                .bind("limit", limit + 1)
                .list(Recorded.class);
        String next =
                found.size() > limit ? new HistoryCursor(found.get(limit - 1).number()).cursor() : null;
        long total = sql.query("select count(*) from product_audit a where " + filters.condition())
                .bind(filters.parameters())
                .one(Long.class);
        return new ProductHistoryPage(
                found.stream().limit(limit).map(Recorded::toEntry).toList(), total, next);
    }

    Optional<Recorded> entry(String category, long number) {
        return sql.query(ENTRIES + "where a.category = :category and a.number = :number")
                .bind("category", category)
                .bind("number", number)
                .first(Recorded.class);
    }
}
