package io.rollcall.catalog.projection;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.rollcall.persistence.Sql;
import io.rollcall.workspace.WholeFile;

/** What was last written to the catalog files, so that a foreign edit is told from an old state (D20). */
@ApplicationScoped
class WrittenFiles {

    private final Sql sql;

    WrittenFiles(Sql sql) {
        this.sql = sql;
    }

    WholeFile.Memory of(String category) {
        return new WholeFile.Memory() {
            @Override
            public boolean isOurs(String hash) {
                return QuarkusTransaction.requiringNew().call(() -> sql.query(
                                "select 1 from projected_file where path = :path and :hash in (hash, next_hash)")
                        .bind("path", path(category))
                        .bind("hash", hash)
                        .exists());
            }

            @Override
            public void announce(String hash) {
                note(category, "next_hash", hash);
            }
        };
    }

    void remember(String category, String hash) {
        note(category, "hash", hash);
    }

    private void note(String category, String column, String hash) {
        QuarkusTransaction.requiringNew().run(() -> sql.update("""
                        insert into projected_file as noted (path, hash, next_hash) values (:path, :hash, :hash)
                        on conflict (path) do update set %1$s = excluded.next_hash where noted.%1$s <> excluded.next_hash""".formatted(column))
                .bind("path", path(category))
                .bind("hash", hash)
                .execute());
    }

    private static String path(String category) {
        return "product_catalog/" + category;
    }
}
