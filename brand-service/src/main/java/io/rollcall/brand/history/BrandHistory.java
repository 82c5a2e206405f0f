package io.rollcall.brand.history;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.rollcall.http.ListParameters;
import io.rollcall.persistence.Filters;
import io.rollcall.persistence.Sql;
import io.rollcall.persistence.history.AuditHistory;

/** Reads who did what to the brands, newest first. */
@ApplicationScoped
class BrandHistory {

    private final AuditHistory<Recorded> history;

    BrandHistory(Sql sql) {
        this.history = new AuditHistory<>(sql, "brand_audit", "revision", Recorded.class, "operation");
    }

    @Transactional
    HistoryPage page(Filters wanted, Integer askedLimit, String cursor) {
        var page = history.page(wanted, ListParameters.limit(askedLimit), cursor);
        List<HistoryEntry> items = page.entries().stream()
                .map(entry -> entry.toEntry(othersNewest(entry)))
                .toList();
        return new HistoryPage(items, page.total(), page.more(), page.next());
    }

    Optional<Recorded> entry(long number) {
        return history.entry(number, new Filters());
    }

    /** All entries of one change of several brands. */
    List<Recorded> ofOperation(String operation) {
        return history.all(new Filters().and("a.operation = cast(:operation as uuid)", "operation", operation));
    }

    boolean othersNewest(Recorded entry) {
        return entry.operation() == null
                || ofOperation(entry.operation()).stream().allMatch(Recorded::newest);
    }
}
