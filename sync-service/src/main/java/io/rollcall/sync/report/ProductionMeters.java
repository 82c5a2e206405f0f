package io.rollcall.sync.report;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import lombok.RequiredArgsConstructor;

/** {@code rollcall_production_rows}: how what is live differed from the catalog when they were compared last, by class. */
@ApplicationScoped
@RequiredArgsConstructor
class ProductionMeters {

    private final MeterRegistry metrics;
    private final Map<String, SyncSummary> latest = new ConcurrentHashMap<>();

    void compared(String category, SyncSummary summary) {
        if (latest.put(category, summary) == null) {
            gauge(category, "matched", SyncSummary::matched);
            gauge(category, "in_production_only", SyncSummary::inProductionOnly);
            gauge(category, "in_catalog_only", SyncSummary::inCatalogOnly);
            gauge(category, "identity_mismatch", SyncSummary::identityMismatch);
            gauge(category, "field_drift", SyncSummary::fieldDrift);
        }
    }

    private void gauge(String category, String rowClass, ToDoubleFunction<SyncSummary> rows) {
        Gauge.builder("rollcall.production.rows", latest, all -> rows.applyAsDouble(all.get(category)))
                .description("Rows of the last comparison with what is live")
                .tags("category", category, "class", rowClass)
                .register(metrics);
    }
}
