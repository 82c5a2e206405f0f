package io.rollcall.brand.history;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.rollcall.http.HistoryCursor;
import io.rollcall.http.ListParameters;
import io.rollcall.persistence.Filters;
import io.rollcall.persistence.Sql;

/** Reads who did what to the brands, newest first. */
@ApplicationScoped
class BrandHistory {

    private static final String ENTRIES = """
            select a.revision, a.action, a.actor, a.at, a.state, a.operation, p.state as previous,
                not exists (select 1 from brand_audit n where n.identifier = a.identifier and n.version > a.version) as newest
            from brand_audit a left join brand_audit p on p.identifier = a.identifier and p.version = a.version - 1
            """;

    private final Sql sql;

    BrandHistory(Sql sql) {
        this.sql = sql;
    }

    /**
     * What is asked for; null for any.
     *
     * @param identifier of the brand
     * @param actor who did it
     * @param action as entries name it
     */
    record Wanted(String identifier, String actor, String action) {

        private Filters filters() {
            return new Filters()
                    .equal("a.identifier", identifier)
                    .equal("a.actor", actor)
                    .equal("a.action", action);
        }
    }

    @Transactional
    HistoryPage page(Wanted wanted, Integer askedLimit, String cursor) {
        int limit = ListParameters.limit(askedLimit);
        Filters filters = wanted.filters();
        List<Recorded> found = sql.query(ENTRIES + "where " + filters.condition()
                        + " and a.revision < :before order by a.revision desc limit :limit")
                .bind(filters.parameters())
                .bind("before", HistoryCursor.after(cursor).before())
                .bind("limit", limit + 1)
                .list(Recorded.class);
        List<HistoryEntry> items = found.stream()
                .limit(limit)
                .map(entry -> entry.toEntry(othersNewest(entry)))
                .toList();
        String next =
                found.size() > limit ? new HistoryCursor(found.get(limit - 1).revision()).cursor() : null;
        return new HistoryPage(items, total(filters), next);
    }

    Optional<Recorded> entry(long revision) {
        return sql.query(ENTRIES + "where a.revision = :revision")
                .bind("revision", revision)
                .first(Recorded.class);
    }

    /** All entries of one change of several brands. */
    List<Recorded> ofOperation(String operation) {
        return sql.query(ENTRIES + "where a.operation = cast(:operation as uuid) order by a.revision")
                .bind("operation", operation)
                .list(Recorded.class);
    }

    boolean othersNewest(Recorded entry) {
        return entry.operation() == null
                || ofOperation(entry.operation()).stream().allMatch(Recorded::newest);
    }

    private long total(Filters filters) {
        return sql.query("select count(*) from brand_audit a where " + filters.condition())
                .bind(filters.parameters())
                .one(Long.class);
    }
}
