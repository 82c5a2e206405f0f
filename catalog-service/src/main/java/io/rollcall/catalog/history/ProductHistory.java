package io.rollcall.catalog.history;

import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.rollcall.http.ListParameters;
import io.rollcall.persistence.Filters;
import io.rollcall.persistence.Sql;
import io.rollcall.persistence.history.AuditHistory;

/** Reads who did what to products, newest first. */
@ApplicationScoped
class ProductHistory {

    private final AuditHistory<Recorded> history;

    ProductHistory(Sql sql) {
        this.history = new AuditHistory<>(sql, "product_audit", "number", Recorded.class);
    }

    @Transactional
    ProductHistoryPage page(Filters wanted, Integer askedLimit, String cursor) {
        var page = history.page(wanted, ListParameters.limit(askedLimit), cursor);
        return new ProductHistoryPage(
                page.entries().stream().map(Recorded::toEntry).toList(), page.total(), page.more(), page.next());
    }

    Optional<Recorded> entry(String category, long number) {
        return history.entry(number, new Filters().equal("a.category", category));
    }
}
