package io.rollcall.brand.change;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.contracts.change.BrandChangeOutcome;
import io.rollcall.persistence.Json;
import io.rollcall.persistence.Sql;

/** The changes that wait for the catalog's answer, and what was answered to those that are over. */
@ApplicationScoped
@RequiredArgsConstructor
public class PendingChanges {

    /** @param planId as the caller gave it; null when none was needed */
    record Operation(String id, String actor, String planId, Proposal proposal) {}

    public record Done(Proposal proposal, BrandChangeOutcome outcome) {}

    private record Asked(String planId, Proposal proposal) {}

    private record Overdue(String id, String actor, @Json Asked proposal) {

        Operation operation() {
            return new Operation(id, actor, proposal.planId(), proposal.proposal());
        }
    }

    private record Answered(@Json Asked proposal, @Json BrandChangeOutcome outcome) {

        Done done() {
            return new Done(proposal.proposal(), outcome);
        }
    }

    private final Sql sql;
    private final Clock clock;

    Operation begin(Proposal proposal, String planId, String actor) {
        String id = UUID.randomUUID().toString();
        sql.update("""
                insert into brand_operation (id, kind, actor, began_at, asked, proposal)
                values (cast(:id as uuid), :kind, :actor, :now, 1, :proposal)""")
                .bind("id", id)
                .bind("kind", proposal.kind())
                .bind("actor", actor)
                .bind("now", clock.instant())
                .bindJson("proposal", new Asked(planId, proposal))
                .execute();
        return new Operation(id, actor, planId, proposal);
    }

    /** Those that somebody should have ended by now, each counted as asked once more. */
    List<Operation> overdue(Duration age) {
        return sql.query("""
                        update brand_operation set asked = asked + 1 where outcome is null and began_at < :before
                        returning id, actor, proposal""").bind("before", clock.instant().minus(age)).list(Overdue.class).stream()
                .map(Overdue::operation)
                .toList();
    }

    Optional<Instant> oldestPending() {
        return sql.query("select min(began_at) from brand_operation where outcome is null")
                .first(Instant.class);
    }

    /** @return false when it has ended already; else this transaction is the one to end it */
    boolean end(String id, BrandChangeOutcome outcome) {
        return sql.update(
                                "update brand_operation set outcome = :outcome where id = cast(:id as uuid) and outcome is null")
                        .bindJson("outcome", outcome)
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /** @return whether the catalog cannot have heard of it from anybody else; until this transaction ends, nobody asks it */
    boolean isUnheard(String id) {
        return sql.query("""
                        select 1 from brand_operation
                        where id = cast(:id as uuid) and outcome is null and asked = 1 for update""").bind("id", id).exists();
    }

    void forget(String id) {
        sql.update("delete from brand_operation where id = cast(:id as uuid)")
                .bind("id", id)
                .execute();
    }

    /** What was done, and how the catalog answered; for whoever wants to take it back. */
    public Optional<Done> done(String id) {
        return sql.query("""
                        select proposal, outcome from brand_operation
                        where id = cast(:id as uuid) and outcome is not null""").bind("id", id).first(Answered.class).map(Answered::done);
    }
}
