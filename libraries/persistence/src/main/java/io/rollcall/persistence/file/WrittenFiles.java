package io.rollcall.persistence.file;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;

import io.rollcall.persistence.Sql;
import io.rollcall.workspace.ContentHash;
import io.rollcall.workspace.WholeFile;

/**
 * What was last written to files that are ours as a whole, so that a foreign edit is told from an old state (D20). In tables
 * of {@code db/files}.
 */
@ApplicationScoped
@RequiredArgsConstructor
public class WrittenFiles {

    private final Sql sql;

    /** Asked and noted apart from the caller's transaction, which may see the tables as they were when it began. */
    public WholeFile.Memory of(String path) {
        return new WholeFile.Memory() {
            @Override
            public boolean isOurs(String hash) {
                return QuarkusTransaction.requiringNew().call(() -> sql.query(
                                "select 1 from written_file where path = :path and :hash in (hash, next_hash)")
                        .bind("path", path)
                        .bind("hash", hash)
                        .exists());
            }

            @Override
            public void announce(String hash) {
                note(path, "next_hash", hash);
            }
        };
    }

    /** @return {@link ContentHash#ABSENT} when nothing ever was */
    public String lastHash(String path) {
        return sql.query("select hash from written_file where path = :path")
                .bind("path", path)
                .first(String.class)
                .orElse(ContentHash.ABSENT);
    }

    /** It was written, apart from the caller's transaction. */
    public void remember(String path, String hash) {
        note(path, "hash", hash);
    }

    /** Nothing of it is ours any more; in the caller's transaction. */
    public void forget(String path) {
        sql.update("delete from written_file where path = :path")
                .bind("path", path)
                .execute();
    }

    private void note(String path, String column, String hash) {
        QuarkusTransaction.requiringNew().run(() -> sql.update("""
                        insert into written_file as noted (path, hash, next_hash) values (:path, :hash, :hash)
                        on conflict (path) do update set %1$s = excluded.next_hash where noted.%1$s <> excluded.next_hash""".formatted(column))
                .bind("path", path)
                .bind("hash", hash)
                .execute());
    }
}
