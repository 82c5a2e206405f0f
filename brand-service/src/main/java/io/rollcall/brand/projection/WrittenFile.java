package io.rollcall.brand.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.rollcall.workspace.ContentHash;

/** What was last written to the registry file, so that a foreign edit is told from an old state (D20). */
@ApplicationScoped
class WrittenFile {

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

    void remember(String hash) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "insert into projected_file (path, hash) values ('brand_registry', :hash)"
                                + " on conflict (path) do update set hash = excluded.hash")
                .setParameter("hash", hash)
                .executeUpdate());
    }
}
