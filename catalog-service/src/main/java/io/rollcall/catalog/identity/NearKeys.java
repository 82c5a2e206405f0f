package io.rollcall.catalog.identity;

import java.util.List;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

import io.rollcall.identity.NearKey;
import io.rollcall.identity.ProductIdentity;

/** Fills the near keys (D13) that a migration left empty; Postgres cannot compute them. */
@ApplicationScoped
class NearKeys {

    private static final int AFTER_MIGRATION = 1_000;
    private static final int BATCH = 5_000;

    private final EntityManager entities;

    NearKeys(EntityManager entities) {
        this.entities = entities;
    }

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
            List<?> rows = entities.createNativeQuery("select %s, %s, %s, %s from %s where near_key is null"
                            .formatted(key, brand, model, variant, table))
                    .setMaxResults(BATCH)
                    .getResultList();
            if (!rows.isEmpty()) {
                write(table, key, rows.stream().map(row -> (Object[]) row).toList());
            }
            return rows.size();
        });
    }

    private void write(String table, String key, List<Object[]> rows) {
        entities.createNativeQuery("""
                        update %s t set near_key = d.near_key
                        from unnest(cast(:keys as text[]), cast(:nearKeys as text[])) as d(key, near_key)
                        where t.%s = d.key""".formatted(table, key))
                .setParameter("keys", rows.stream().map(row -> (String) row[0]).toArray(String[]::new))
                .setParameter(
                        "nearKeys",
                        rows.stream()
                                .map(row -> NearKey.of(ProductIdentity.stored(
                                                "", (String) row[1], (String) row[2], (String) row[3]))
                                        .value())
                                .toArray(String[]::new))
                .executeUpdate();
    }
}
