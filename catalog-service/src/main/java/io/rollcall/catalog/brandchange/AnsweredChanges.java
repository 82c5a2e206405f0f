package io.rollcall.catalog.brandchange;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.rollcall.contracts.change.BrandChangeOutcome;

/** What was answered to which change, written with its effect: whoever asks again gets the same. */
@ApplicationScoped
class AnsweredChanges {

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Clock clock;

    AnsweredChanges(EntityManager entities, ObjectMapper json, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    /** The answer to this change, if there is one; nobody else works on it until the transaction ends. */
    Optional<BrandChangeOutcome> answer(String id) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('brand-change'), hashtext(:id))")
                .setParameter("id", id)
                .getSingleResult();
        List<?> outcomes = entities.createNativeQuery(
                        "select cast(outcome as text) from brand_change where id = cast(:id as uuid)")
                .setParameter("id", id)
                .getResultList();
        return outcomes.stream().map(outcome -> read((String) outcome)).findFirst();
    }

    void remember(String id, BrandChangeOutcome outcome) {
        entities.createNativeQuery(
                        "insert into brand_change (id, at, outcome) values (cast(:id as uuid), :now, cast(:outcome as jsonb))")
                .setParameter("id", id)
                .setParameter("now", clock.instant())
                .setParameter("outcome", text(outcome))
                .executeUpdate();
    }

    private BrandChangeOutcome read(String outcome) {
        try {
            return json.readValue(outcome, BrandChangeOutcome.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String text(BrandChangeOutcome outcome) {
        try {
            return json.writeValueAsString(outcome);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
