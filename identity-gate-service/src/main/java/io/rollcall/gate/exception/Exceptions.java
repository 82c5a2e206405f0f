package io.rollcall.gate.exception;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;

import io.rollcall.contracts.event.ExceptionEvent;
import io.rollcall.contracts.event.Topic;
import io.rollcall.gate.index.IdentityMemory;
import io.rollcall.gate.index.KnownException;
import io.rollcall.identity.Identifier;
import io.rollcall.identity.Name;
import io.rollcall.identity.ProductIdentity;
import io.rollcall.outbox.Outbox;
import io.rollcall.persistence.Sql;

/** The exceptions and their events; the gate's own memory knows a change before its answer is given. */
@ApplicationScoped
@RequiredArgsConstructor
class Exceptions {

    private final Sql sql;
    private final Outbox outbox;
    private final IdentityMemory memory;
    private final Clock clock;

    /** @return the one that is there already, when there is one */
    IdentityExceptionState add(ProductIdentity identity, String reason, String actor) {
        IdentityExceptionState state = QuarkusTransaction.requiringNew().call(() -> {
            outbox.lock(stream(identity.category()));
            return named(identity).orElseGet(() -> insert(identity, reason, actor));
        });
        remember(state);
        return state;
    }

    IdentityExceptionState remove(String category, String identifier, String reason, String actor) {
        IdentityExceptionState state = QuarkusTransaction.requiringNew().call(() -> {
            outbox.lock(stream(category));
            IdentityExceptionState before =
                    find(category, identifier).orElseThrow(() -> new ExceptionProblems.NoSuchException(category));
            return markRemoved(before, reason, actor);
        });
        remember(state);
        return state;
    }

    Optional<IdentityExceptionState> find(String category, String identifier) {
        return sql.query("select " + IdentityExceptionState.COLUMNS + " from identity_exception"
                        + " where category = :category and identifier = :identifier and removed_at is null")
                .bind("category", category)
                .bind("identifier", identifier)
                .first(IdentityExceptionState.class);
    }

    Optional<IdentityExceptionState> named(ProductIdentity identity) {
        return sql.query("select " + IdentityExceptionState.COLUMNS + """
                         from identity_exception
                        where category = :category and brand_key = :brand and model_key = :model and variant_key = :variant
                          and removed_at is null""")
                .bind("category", identity.category())
                .bind("brand", identity.brand().folded())
                .bind("model", identity.model().folded())
                .bind("variant", identity.variant().folded())
                .first(IdentityExceptionState.class);
    }

    /** All changes after a revision, removals included, in their order: for whoever keeps a copy. */
    List<IdentityExceptionState> changesSince(String category, long revision, int limit) {
        return sql.query("select " + IdentityExceptionState.COLUMNS + " from identity_exception"
                        + " where category = :category and revision > :revision order by revision limit :limit")
                .bind("category", category)
                .bind("revision", revision)
                .bind("limit", limit)
                .list(IdentityExceptionState.class);
    }

    private IdentityExceptionState insert(ProductIdentity identity, String reason, String actor) {
        var state = new IdentityExceptionState(
                Identifier.of(
                        sql.query("select nextval('exception_identifier_seq')").one(Long.class)),
                identity.category(),
                identity.brand().text(),
                identity.model().text(),
                identity.variant().text(),
                identity.productId().value(),
                reason,
                actor,
                clock.instant(),
                1,
                outbox.reserve(stream(identity.category()), 1),
                false);
        sql.update("""
                insert into identity_exception (identifier, category, brand, model, variant, brand_key, model_key, variant_key,
                    product_id, reason, actor, at, version, revision)
                values (:identifier, :category, :brand, :model, :variant, :brandKey, :modelKey, :variantKey,
                    :productId, :reason, :actor, :at, :version, :revision)""")
                .bind("identifier", state.identifier())
                .bind("category", state.category())
                .bind("brand", state.brand())
                .bind("model", state.model())
                .bind("variant", state.variant())
                .bind("brandKey", identity.brand().folded())
                .bind("modelKey", identity.model().folded())
                .bind("variantKey", identity.variant().folded())
                .bind("productId", state.productId())
                .bind("reason", reason)
                .bind("actor", actor)
                .bind("at", state.at())
                .bind("version", state.version())
                .bind("revision", state.revision())
                .execute();
        announce(Topic.IDENTITY_EXCEPTION_ADDED, state, reason, actor);
        return state;
    }

    private IdentityExceptionState markRemoved(IdentityExceptionState before, String reason, String actor) {
        var state = new IdentityExceptionState(
                before.identifier(),
                before.category(),
                before.brand(),
                before.model(),
                before.variant(),
                before.productId(),
                before.reason(),
                before.actor(),
                before.at(),
                before.version() + 1,
                outbox.reserve(stream(before.category()), 1),
                true);
        sql.update("""
                update identity_exception set removed_reason = :reason, removed_by = :actor, removed_at = :now,
                    version = :version, revision = :revision
                where identifier = :identifier""")
                .bind("reason", reason)
                .bind("actor", actor)
                .bind("now", clock.instant())
                .bind("version", state.version())
                .bind("revision", state.revision())
                .bind("identifier", state.identifier())
                .execute();
        announce(Topic.IDENTITY_EXCEPTION_REMOVED, state, reason, actor);
        return state;
    }

    private void announce(Topic topic, IdentityExceptionState state, String reason, String actor) {
        var event = new ExceptionEvent(
                state.identifier(),
                state.category(),
                state.brand(),
                state.model(),
                state.variant(),
                state.productId(),
                reason,
                clock.instant(),
                state.version(),
                state.revision(),
                actor);
        outbox.append(stream(state.category()), List.of(new Outbox.NewEvent(state.revision(), topic, event)));
    }

    private void remember(IdentityExceptionState state) {
        memory.takeException(new KnownException(
                state.identifier(),
                state.category(),
                Name.stored(state.brand()),
                Name.stored(state.model()),
                Name.stored(state.variant()),
                state.version(),
                state.removed()));
    }

    private static String stream(String category) {
        return "exceptions/" + category;
    }
}
