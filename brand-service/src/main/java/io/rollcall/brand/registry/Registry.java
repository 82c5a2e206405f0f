package io.rollcall.brand.registry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** A brand that a seed or an import needs in these categories. */
    public record Wanted(String name, List<String> categories) {

        private Stream<String> foldedNames() {
            try {
                return Stream.of(Name.of(name).folded(), Name.of(name).slug().value());
            } catch (InvalidText refusedLater) {
                return Stream.empty();
            }
        }
    }

    private record Change(Topic topic, Brand brand) {

        String action() {
            return topic == Topic.BRAND_ADDED ? "added" : "assigned";
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
        refuseTaken(checked, owners(checked.foldedNames()));
        Brand added = create(checked, takeIdentifiers(1).get(0), actor);
        announce(List.of(new Change(Topic.BRAND_ADDED, added)), actor);
        return added;
    }

    /**
     * Makes sure brands of these names exist and are assigned to their categories; finds them by any of their names. For
     * seeds and imports, which register what is missing first (D19). However many there are, it is a few statements.
     *
     * @return an outcome for each, in their order
     */
    @Transactional
    public List<Outcome> ensure(List<Wanted> wanted, String addedBy, String actor) {
        outbox.lock(STREAM);
        Map<String, Brand> owners =
                owners(wanted.stream().flatMap(Wanted::foldedNames).collect(Collectors.toSet()));
        Iterator<String> identifiers = takeIdentifiers(wanted.size()).iterator();
        var changes = new ArrayList<Change>();
        var outcomes = wanted.stream()
                .map(brand -> ensure(brand, owners, identifiers, addedBy, changes))
                .toList();
        announce(changes, actor);
        return outcomes;
    }

    private Outcome ensure(
            Wanted wanted,
            Map<String, Brand> owners,
            Iterator<String> identifiers,
            String addedBy,
            List<Change> changes) {
        try {
            Brand known = owners.get(Name.of(wanted.name()).folded());
            if (known != null) {
                if (!known.assignTo(wanted.categories())) {
                    return new Outcome(Optional.of(known), Outcome.Status.UNCHANGED, null, null);
                }
                changes.add(new Change(Topic.BRAND_UPDATED, known));
                return new Outcome(Optional.of(known), Outcome.Status.UPDATED, null, null);
            }
            NewBrand.Checked checked = new NewBrand(wanted.name(), List.of(), wanted.categories(), "").check();
            refuseTaken(checked, owners);
            Brand created = create(checked, identifiers.next(), addedBy);
            checked.foldedNames().forEach(folded -> owners.put(folded, created));
            changes.add(new Change(Topic.BRAND_ADDED, created));
            return new Outcome(Optional.of(created), Outcome.Status.CREATED, null, null);
        } catch (Refusal refused) {
            return new Outcome(Optional.empty(), Outcome.Status.REJECTED, refused.code(), refused.getMessage());
        } catch (InvalidText invalid) {
            return new Outcome(Optional.empty(), Outcome.Status.REJECTED, "invalid_text", invalid.getMessage());
        }
    }

    /** The namespace's rows for these folded names, each with the brand it belongs to. */
    private Map<String, Brand> owners(Set<String> folded) {
        var owners = new HashMap<String, Brand>();
        entities.createQuery(
                        "select n.folded, b from BrandName n join Brand b on b.identifier = n.identifier where n.folded in :names",
                        Object[].class)
                .setParameter("names", folded)
                .getResultList()
                .forEach(row -> owners.put((String) row[0], (Brand) row[1]));
        return owners;
    }

    private static void refuseTaken(NewBrand.Checked checked, Map<String, Brand> owners) {
        checked.foldedNames().stream().filter(owners::containsKey).findFirst().ifPresent(folded -> {
            throw new BrandNameTaken(checked.name().text(), owners.get(folded));
        });
    }

    private Brand create(NewBrand.Checked checked, String identifier, String addedBy) {
        var brand = new Brand(identifier, checked, clock.instant(), addedBy);
        entities.persist(brand);
        checked.foldedNames().forEach(folded -> entities.persist(new BrandName(folded, brand.identifier)));
        return brand;
    }

    private List<String> takeIdentifiers(int count) {
        List<?> numbers = entities.createNativeQuery(
                        "select nextval('brand_identifier_seq') from generate_series(1, :count)")
                .setParameter("count", count)
                .getResultList();
        return numbers.stream()
                .map(number -> Identifier.of(((Number) number).longValue()))
                .toList();
    }

    private void announce(List<Change> changes, String actor) {
        long first = outbox.reserve(STREAM, changes.size());
        var events = new ArrayList<Outbox.NewEvent>();
        for (Change change : changes) {
            BrandEvent event = change.brand().toEvent(first + events.size(), actor);
            entities.persist(new BrandAudit(
                    event,
                    change.action(),
                    clock.instant(),
                    json.valueToTree(event).toString()));
            events.add(new Outbox.NewEvent(event.revision(), change.topic(), event));
        }
        entities.flush();
        outbox.append(STREAM, events);
    }
}
