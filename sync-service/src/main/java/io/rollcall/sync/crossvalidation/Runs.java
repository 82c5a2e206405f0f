package io.rollcall.sync.crossvalidation;

import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.persistence.Sql;

/** The latest runs of each category. */
@ApplicationScoped
@RequiredArgsConstructor
class Runs {

    private static final int KEPT = 20;

    private final Sql sql;

    Optional<Run> latest(String category) {
        return sql.query("select " + Run.COLUMNS
                        + " from cross_validation_run where category = :category order by at desc, id limit 1")
                .bind("category", category)
                .first(Run.class);
    }

    /** Within a transaction; those that nobody asks for any more go. */
    void keep(String category, Run run) {
        sql.update("""
                insert into cross_validation_run (id, category, at, actor, pulled_at, source_hash, rules_hash, section, advice,
                    new_ids, solved)
                values (:id, :category, :at, :actor, :pulledAt, :sourceHash, :rulesHash, :section, :advice, :newIds, :solved)
                on conflict (id) do update set at = excluded.at, actor = excluded.actor, pulled_at = excluded.pulled_at,
                    section = excluded.section, advice = excluded.advice""")
                .bind("id", run.id())
                .bind("category", category)
                .bind("at", run.at())
                .bind("actor", run.actor())
                .bind("pulledAt", run.pulledAt())
                .bind("sourceHash", run.sourceHash())
                .bind("rulesHash", run.rulesHash())
                .bindJson("section", run.section())
                .bindJson("advice", run.advice())
                .bindTexts("newIds", run.newIds())
                .bindJson("solved", run.solved())
                .execute();
        sql.update("""
                delete from cross_validation_run where category = :category and id not in (
                    select id from cross_validation_run where category = :category order by at desc, id limit :kept)""").bind("category", category).bind("kept", KEPT).execute();
    }
}
