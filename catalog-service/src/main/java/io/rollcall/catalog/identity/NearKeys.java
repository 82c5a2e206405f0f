package io.rollcall.catalog.identity;

import java.util.List;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import lombok.RequiredArgsConstructor;

import io.rollcall.identity.NearKey;
import io.rollcall.identity.ProductIdentity;
import io.rollcall.persistence.Sql;

/** Fills the near keys (D13) that a migration left empty; Postgres cannot compute them. */
@ApplicationScoped
@RequiredArgsConstructor
class NearKeys {

    private static final int AFTER_MIGRATION = 1_000;
    private static final int BATCH = 5_000;

    private record Filled(String key, String nearKey) {}

    private record Unfilled(String key, String brand, String model, String variant) {

        Filled filled() {
            return new Filled(
                    key,
                    NearKey.of(ProductIdentity.stored("", brand, model, variant))
                            .value());
        }
    }

    private final Sql sql;

    void fill(@Observes @Priority(AFTER_MIGRATION) StartupEvent started) {
        while (filled("product", "identifier", "brand", "model", "variant") == BATCH) {
            Thread.onSpinWait();
        }
        while (filled("known_brand_name", "folded", "folded", "''", "''") == BATCH) {
            Thread.onSpinWait();
        }
    }

    private int filled(String table, String key, String brand, String model, String variant) {
        return QuarkusTransaction.requiringNew().timeout(120).call(() -> {
            List<Unfilled> rows = sql.query(
                            "select %s as key, %s as brand, %s as model, %s as variant from %s where near_key is null limit %d"
                                    .formatted(key, brand, model, variant, table, BATCH))
                    .list(Unfilled.class);
            if (!rows.isEmpty()) {
                write(table, key, rows);
            }
            return rows.size();
        });
    }

    private void write(String table, String key, List<Unfilled> rows) {
        sql.update("""
                update %s t set near_key = d.near_key
                from unnest(:key, :nearKey) as d(key, near_key)
                where t.%s = d.key""".formatted(table, key))
                .bindColumns(Filled.class, rows.stream().map(Unfilled::filled).toList())
                .execute();
    }
}
