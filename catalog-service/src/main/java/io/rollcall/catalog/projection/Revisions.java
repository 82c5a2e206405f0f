package io.rollcall.catalog.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** How far a category's catalog is. */
@ApplicationScoped
class Revisions {

    private final EntityManager entities;

    Revisions(EntityManager entities) {
        this.entities = entities;
    }

    /** @return 0 before the category's first change */
    long of(String category) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) entities.createNativeQuery(
                                "select coalesce(max(revision), 0) from outbox_stream where stream = :category")
                        .setParameter("category", category)
                        .getSingleResult())
                .longValue());
    }
}
