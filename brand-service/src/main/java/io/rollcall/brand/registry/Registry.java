package io.rollcall.brand.registry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.rollcall.contracts.event.BrandEvent;
import io.rollcall.contracts.event.Topic;
import io.rollcall.http.Refusal;
import io.rollcall.identity.Identifier;
import io.rollcall.identity.InvalidText;
import io.rollcall.identity.Name;
import io.rollcall.outbox.Outbox;

/**
 * The one door for every change of a brand. A change, its audit entry and its event commit together; the registry's
 * stream makes writers wait for one another, and the namespace's primary key settles what gets past that.
 */
@ApplicationScoped
public class Registry {

    public static final String STREAM = "brands";

    /** What became of one brand of many. */
    public record Outcome(Optional<Brand> brand, Status status, String reason, String detail) {

        public enum Status {
            CREATED,
            UPDATED,
            UNCHANGED,
            REJECTED
        }
    }

    private final EntityManager entities;
    private final Outbox outbox;
    private final Clock clock;
    private final ObjectMapper json;

    Registry(EntityManager entities, Outbox outbox, Clock clock, ObjectMapper json) {
        this.entities = entities;
        this.outbox = outbox;
        this.clock = clock;
        this.json = json;
    }

    /** @throws BrandNameTaken when one of its names is another brand's */
    @Transactional
    public Brand add(NewBrand brand, String actor) {
        NewBrand.Checked checked = brand.check();
        outbox.lock(STREAM);
        refuseTaken(checked);
        return create(checked, actor, actor);
    }

    /**
     * Makes sure a brand of this name exists and is assigned to the categories; finds it by any of its names. For seeds
     * and imports, which register what is missing first (D19).
     */
    @Transactional
    public Outcome ensure(String name, List<String> categories, String addedBy, String actor) {
        outbox.lock(STREAM);
        try {
            Optional<Brand> known = named(Name.of(name));
            if (known.isPresent()) {
                return assign(known.get(), categories, actor);
            }
            NewBrand.Checked checked = new NewBrand(name, List.of(), categories, "").check();
            refuseTaken(checked);
            return new Outcome(Optional.of(create(checked, addedBy, actor)), Outcome.Status.CREATED, null, null);
        } catch (Refusal refused) {
            return new Outcome(Optional.empty(), Outcome.Status.REJECTED, refused.code(), refused.getMessage());
        } catch (InvalidText invalid) {
            return new Outcome(Optional.empty(), Outcome.Status.REJECTED, "invalid_text", invalid.getMessage());
        }
    }

    /** By name or alias. */
    public Optional<Brand> named(Name name) {
        return entities.createQuery(
                        "select b from Brand b, BrandName n where n.folded = :folded and n.identifier = b.identifier",
                        Brand.class)
                .setParameter("folded", name.folded())
                .getResultStream()
                .findFirst();
    }

    private Outcome assign(Brand brand, List<String> categories, String actor) {
        if (!brand.assignTo(categories)) {
            return new Outcome(Optional.of(brand), Outcome.Status.UNCHANGED, null, null);
        }
        announce(Topic.BRAND_UPDATED, brand, "assigned", actor);
        return new Outcome(Optional.of(brand), Outcome.Status.UPDATED, null, null);
    }

    private Brand create(NewBrand.Checked checked, String addedBy, String actor) {
        long number = ((Number) entities.createNativeQuery("select nextval('brand_identifier_seq')")
                        .getSingleResult())
                .longValue();
        var brand = new Brand(Identifier.of(number), checked, clock.instant(), addedBy);
        entities.persist(brand);
        checked.foldedNames().forEach(folded -> entities.persist(new BrandName(folded, brand.identifier)));
        announce(Topic.BRAND_ADDED, brand, "added", actor);
        return brand;
    }

    private void refuseTaken(NewBrand.Checked checked) {
        entities.createQuery(
                        "select b from Brand b, BrandName n where n.folded in :names and n.identifier = b.identifier",
                        Brand.class)
                .setParameter("names", new ArrayList<>(checked.foldedNames()))
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .ifPresent(owner -> {
                    throw new BrandNameTaken(checked.name().text(), owner);
                });
    }

    private void announce(Topic topic, Brand brand, String action, String actor) {
        long revision = outbox.reserve(STREAM, 1);
        BrandEvent event = brand.toEvent(revision, actor);
        entities.persist(new BrandAudit(
                event, action, clock.instant(), json.valueToTree(event).toString()));
        entities.flush();
        outbox.append(STREAM, List.of(new Outbox.NewEvent(revision, topic, brand.identifier, event)));
    }
}
