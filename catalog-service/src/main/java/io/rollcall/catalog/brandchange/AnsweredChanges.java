package io.rollcall.catalog.brandchange;

import java.time.Clock;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.contracts.change.BrandChangeOutcome;
import io.rollcall.persistence.Json;
import io.rollcall.persistence.Sql;

/** What was answered to which change, written with its effect: whoever asks again gets the same. */
@ApplicationScoped
@RequiredArgsConstructor
class AnsweredChanges {

    private record Answered(@Json BrandChangeOutcome outcome) {}

    private final Sql sql;
    private final Clock clock;

    /** The answer to this change, if there is one; nobody else works on it until the transaction ends. */
    Optional<BrandChangeOutcome> answer(String id) {
        sql.query("select 1 from pg_advisory_xact_lock(hashtext('brand-change'), hashtext(:id))")
                .bind("id", id)
                .exists();
        return sql.query("select outcome from brand_change where id = cast(:id as uuid)")
                .bind("id", id)
                .first(Answered.class)
                .map(Answered::outcome);
    }

    void remember(String id, BrandChangeOutcome outcome) {
        sql.update("insert into brand_change (id, at, outcome) values (cast(:id as uuid), :now, :outcome)")
                .bind("id", id)
                .bind("now", clock.instant())
                .bindJson("outcome", outcome)
                .execute();
    }
}
