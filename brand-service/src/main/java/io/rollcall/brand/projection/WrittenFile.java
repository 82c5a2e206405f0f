package io.rollcall.brand.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.rollcall.workspace.ContentHash;
import io.rollcall.workspace.WholeFile;

/** What was last written to the registry file, so that a foreign edit is told from an old state (D20). */
@ApplicationScoped
class WrittenFile implements WholeFile.Memory {

    private final EntityManager entities;

    WrittenFile(EntityManager entities) {
        this.entities = entities;
    }

    /** @return {@link ContentHash#ABSENT} when nothing ever was */
    String lastHash() {
        return QuarkusTransaction.joiningExisting().call(() -> {
            var hashes = entities.createNativeQuery("select hash from projected_file where path = 'brand_registry'")
                    .getResultList();
            return hashes.isEmpty() ? ContentHash.ABSENT : String.valueOf(hashes.get(0));
        });
    }

    @Override
    public boolean isOurs(String hash) {
        return QuarkusTransaction.joiningExisting().call(() -> !entities.createNativeQuery(
                        "select 1 from projected_file where path = 'brand_registry' and :hash in (hash, next_hash)")
                .setParameter("hash", hash)
                .getResultList()
                .isEmpty());
    }

    @Override
    public void announce(String hash) {
        note("next_hash", hash);
    }

    void remember(String hash) {
        note("hash", hash);
    }

    private void note(String column, String hash) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery("""
                                insert into projected_file (path, hash, next_hash) values ('brand_registry', :hash, :hash)
                                on conflict (path) do update set %s = excluded.next_hash""".formatted(column))
                .setParameter("hash", hash)
                .executeUpdate());
    }
}
