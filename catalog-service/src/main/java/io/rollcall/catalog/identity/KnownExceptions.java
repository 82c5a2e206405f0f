package io.rollcall.catalog.identity;

import java.util.Collection;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.reactive.messaging.annotations.Blocking;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

import io.rollcall.catalog.identity.ExceptionOwner.KnownException;
import io.rollcall.contracts.event.ExceptionEvent;
import io.rollcall.contracts.event.Topic;
import io.rollcall.http.remote.RemoteFailure;
import io.rollcall.identity.BrandNames;
import io.rollcall.identity.Candidate;
import io.rollcall.identity.IdentityDecision.Rejected;
import io.rollcall.identity.IdentityIndex;
import io.rollcall.identity.IdentityRules;
import io.rollcall.identity.KnownIdentities;
import io.rollcall.identity.Mode;
import io.rollcall.identity.Name;
import io.rollcall.identity.Reason;
import io.rollcall.identity.Source;
import io.rollcall.outbox.EventConsumer;
import io.rollcall.outbox.EventConsumer.Received;
import io.rollcall.persistence.Query;
import io.rollcall.persistence.Sql;

/**
 * The catalog's copy of the exceptions (D7), kept from events. Before a variant is refused that only an exception could let
 * through, the gate is asked for what is new; while it is away, the copy is what counts.
 */
@ApplicationScoped
@RequiredArgsConstructor
public class KnownExceptions {

    private static final Logger LOG = Logger.getLogger(KnownExceptions.class);

    /** Events of two topics may come in another order than they were written. */
    private static final int OVERLAP = 50;

    private static final KnownIdentities NOTHING_KNOWN = new IdentityIndex(Source.NONE, new BrandNames());

    private final EventConsumer intake;
    private final Sql sql;

    @RestClient
    private final ExceptionOwner owner;

    /** Asks the owner when one of the candidates needs an exception that is not known here. Not within a transaction. */
    public void catchUp(String category, Collection<Candidate> candidates) {
        if (candidates.stream().anyMatch(candidate -> looksFabricated(category, candidate))) {
            catchUp(category);
        }
    }

    /** Asks the owner for what is new. Not within a transaction. */
    public void catchUp(String category) {
        try {
            var news = owner.changes(category, reached(category) - OVERLAP).items();
            QuarkusTransaction.requiringNew().run(() -> rememberAll(news));
        } catch (RemoteFailure away) {
            LOG.warnf("The identity gate cannot be asked for new exceptions of %s: %s", category, away.getMessage());
        }
    }

    /** Every exception of a category as a line of text, in order; in the caller's transaction. */
    public List<String> lines(String category) {
        return all(category).stream()
                .map(exception -> String.join(
                        "\t",
                        exception.brand().text(),
                        exception.model().text(),
                        exception.variant().text()))
                .sorted()
                .toList();
    }

    /** An exception as the rules take it. */
    record Excepted(Name brand, Name model, Name variant) {

        void addTo(IdentityIndex index) {
            index.except(brand, model, variant);
        }
    }

    /** The exceptions for these models; in the caller's transaction. */
    List<Excepted> of(String category, Collection<String> foldedModels) {
        return foldedModels.isEmpty()
                ? List.of()
                : excepted(sql.query("""
                                select brand, model, variant from known_exception
                                where category = :category and model_key = any (:models) and not removed""").bind("category", category).bindTexts("models", foldedModels));
    }

    /** Every exception of a category; in the caller's transaction. */
    List<Excepted> all(String category) {
        return excepted(sql.query(
                        "select brand, model, variant from known_exception where category = :category and not removed")
                .bind("category", category));
    }

    private record Stored(String brand, String model, String variant) {

        Excepted excepted() {
            return new Excepted(Name.stored(brand), Name.stored(model), Name.stored(variant));
        }
    }

    private static List<Excepted> excepted(Query query) {
        return query.list(Stored.class).stream().map(Stored::excepted).toList();
    }

    @Incoming("exceptions")
    @Blocking
    public void consume(ConsumerRecords<String, byte[]> records) {
        intake.take(
                "catalog-service",
                records,
                events -> rememberAll(
                        events.stream().map(KnownExceptions::exception).toList()));
    }

    /** The rules alone, with nothing known: what they say then only an exception can change. */
    private static boolean looksFabricated(String category, Candidate candidate) {
        return candidate.variant() != null
                && !candidate.variant().isBlank()
                && IdentityRules.decide(category, candidate, Mode.AUTHORING, NOTHING_KNOWN) instanceof Rejected rejected
                && (rejected.reason() == Reason.VARIANT_IS_MODEL_SUBSTRING
                        || rejected.reason() == Reason.VARIANT_REPEATS_MODEL_WORDS);
    }

    private long reached(String category) {
        return QuarkusTransaction.requiringNew().call(() -> sql.query(
                        "select coalesce(max(revision), 0) from known_exception where category = :category")
                .bind("category", category)
                .one(Long.class));
    }

    private void rememberAll(List<KnownException> exceptions) {
        for (KnownException exception : exceptions) {
            sql.update("""
                            insert into known_exception (identifier, category, brand, model, variant, model_key, version, revision, removed)
                            values (:identifier, :category, :brand, :model, :variant, :modelKey, :version, :revision, :removed)
                            on conflict (identifier) do update set removed = excluded.removed, version = excluded.version,
                                revision = excluded.revision
                            where known_exception.version < excluded.version""")
                    .bind("identifier", exception.identifier())
                    .bind("category", exception.category())
                    .bind("brand", exception.brand())
                    .bind("model", exception.model())
                    .bind("variant", exception.variant())
                    .bind("modelKey", Name.stored(exception.model()).folded())
                    .bind("version", exception.version())
                    .bind("revision", exception.revision())
                    .bind("removed", exception.removed())
                    .execute();
        }
    }

    private static KnownException exception(Received received) {
        ExceptionEvent event = (ExceptionEvent) received.data();
        return new KnownException(
                event.identifier(),
                event.category(),
                event.brand(),
                event.model(),
                event.variant(),
                event.version(),
                event.revision(),
                received.topic() == Topic.IDENTITY_EXCEPTION_REMOVED);
    }
}
