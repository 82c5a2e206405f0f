package io.rollcall.brand.projection;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.rollcall.persistence.Sql;
import io.rollcall.workspace.ContentHash;
import io.rollcall.workspace.WholeFile;

/** What was last written to the registry file, so that a foreign edit is told from an old state (D20). */
@ApplicationScoped
class WrittenFile implements WholeFile.Memory {

    private final Sql sql;

    WrittenFile(Sql sql) {
        this.sql = sql;
    }

    /** @return {@link ContentHash#ABSENT} when nothing ever was */
    String lastHash() {
        return sql.query("select hash from projected_file where path = 'brand_registry'")
                .first(String.class)
                .orElse(ContentHash.ABSENT);
    }

    @Override
    public boolean isOurs(String hash) {
        return sql.query("select 1 from projected_file where path = 'brand_registry' and :hash in (hash, next_hash)")
                .bind("hash", hash)
                .exists();
    }

    @Override
    public void announce(String hash) {
        note("next_hash", hash);
    }

    void remember(String hash) {
        note("hash", hash);
    }

    private void note(String column, String hash) {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update("""
                        insert into projected_file (path, hash, next_hash) values ('brand_registry', :hash, :hash)
                        on conflict (path) do update set %s = excluded.next_hash""".formatted(column)).bind("hash", hash).execute());
    }
}
