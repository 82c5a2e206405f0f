package io.rollcall.sync.schedule;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.persistence.Sql;

/** Messages to webhooks, until they are taken; within transactions. */
@ApplicationScoped
@RequiredArgsConstructor
class Deliveries {

    /** @param attempts so far */
    record Delivery(UUID id, String category, String body, Instant at, int attempts) {}

    private final Sql sql;

    void add(UUID id, String category, String body, Instant now) {
        sql.update("""
                insert into webhook_delivery (id, category, body, at, next_at) values (:id, :category, :body, :now, :now)""")
                .bind("id", id)
                .bind("category", category)
                .bind("body", body)
                .bind("now", now)
                .execute();
    }

    List<Delivery> due(Instant now) {
        return sql.query("""
                        select id, category, body, at, attempts from webhook_delivery
                        where not ended and next_at <= :now order by at, id limit 100""").bind("now", now).list(Delivery.class);
    }

    void again(UUID id, String problem, Instant next) {
        sql.update("""
                update webhook_delivery set attempts = attempts + 1, problem = :problem, next_at = :next where id = :id""")
                .bind("id", id)
                .bind("problem", problem)
                .bind("next", next)
                .execute();
    }

    /** @param problem empty when it was taken */
    void ended(UUID id, String problem) {
        sql.update(
                        "update webhook_delivery set ended = true, attempts = attempts + 1, problem = :problem where id = :id")
                .bind("id", id)
                .bind("problem", problem)
                .execute();
    }
}
