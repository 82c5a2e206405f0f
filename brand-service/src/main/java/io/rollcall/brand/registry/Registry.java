package io.rollcall.brand.registry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import lombok.RequiredArgsConstructor;

import io.rollcall.brand.registry.AuditLog.Entry;
import io.rollcall.http.RequestProblem;
import io.rollcall.identity.InvalidText;
import io.rollcall.identity.Name;
import io.rollcall.outbox.Outbox;

/**
 * The one door for brands that come. Brand, audit entry and event commit together; the registry's stream makes writers wait
 * for one another, and the namespace's primary key settles what gets past that.
 */
@ApplicationScoped
@RequiredArgsConstructor
public class Registry {

    public static final String STREAM = "brands";

    /** What became of one brand of many; {@code brand} is absent when it was rejected. */
    public record Outcome(Optional<Brand> brand, Status status, String reason, String detail, String owner) {

        public enum Status {
            CREATED,
            UPDATED,
            UNCHANGED,
            REJECTED
        }

        static Outcome of(Brand brand, Status status) {
            return new Outcome(Optional.of(brand), status, null, null, null);
        }

        static Outcome rejected(RequestProblem refused) {
            String owner = refused instanceof BrandNameTaken taken ? taken.owner() : null;
            return new Outcome(Optional.empty(), Status.REJECTED, refused.code(), refused.getMessage(), owner);
        }

        static Outcome rejected(InvalidText invalid) {
            return new Outcome(Optional.empty(), Status.REJECTED, "invalid_text", invalid.getMessage(), null);
        }
    }

    /** A brand that a seed or an import needs in these categories. */
    public record Wanted(String name, List<String> categories) {}

    /** What many rows come to before anything is written. */
    private static final class Drafts {
        final Map<String, Brand> owners;
        final Iterator<String> identifiers;
        final Map<String, Brand> created = new LinkedHashMap<>();
        final Map<String, Brand> assigned = new LinkedHashMap<>();

        Drafts(Map<String, Brand> owners, List<String> identifiers) {
            this.owners = owners;
            this.identifiers = identifiers.iterator();
        }

        void take(Brand brand, Map<String, Brand> into) {
            into.put(brand.identifier(), brand);
            brand.foldedNames().forEach(folded -> owners.put(folded, brand));
        }
    }

    private final BrandRows rows;
    private final AuditLog auditLog;
    private final Outbox outbox;
    private final Clock clock;
    private final Event<RegistryOpening> opening;

    /** @throws BrandNameTaken when one of its names is another brand's */
    @Transactional
    public Brand add(NewBrand brand, String actor) {
        NewBrand.Checked checked = brand.check();
        open();
        BrandNameTaken.refuse(checked.foldedNames(), rows.owners(checked.foldedNames()), "");
        Brand added = checked.toBrand(rows.takeIdentifiers(1).get(0), clock.instant(), actor);
        rows.insert(List.of(added));
        auditLog.write(List.of(new Entry(added, Action.ADDED)), actor, null);
        return added;
    }

    /**
     * Adds many brands in a few statements; what is wrong with a row, or clashes with one before it, fails that row only.
     *
     * @return an outcome for each, in their order
     */
    @Transactional
    public List<Outcome> addAll(List<NewBrand> brands, String actor) {
        open();
        var drafts = new Drafts(
                rows.owners(namesOf(brands.stream().flatMap(Registry::everyName))),
                rows.takeIdentifiers(brands.size()));
        var outcomes =
                brands.stream().map(brand -> addOne(brand, drafts, actor)).toList();
        write(drafts, actor);
        return outcomes;
    }

    /**
     * Makes sure brands of these names exist and are assigned to their categories; finds them by any of their names. For
     * seeds and imports, which register what is missing first (D19). However many there are, it is a few statements.
     *
     * @return an outcome for each, in their order
     */
    @Transactional
    public List<Outcome> ensure(List<Wanted> wanted, String addedBy, String actor) {
        open();
        var drafts = new Drafts(
                rows.owners(namesOf(wanted.stream().map(Wanted::name))), rows.takeIdentifiers(wanted.size()));
        var outcomes =
                wanted.stream().map(brand -> ensureOne(brand, drafts, addedBy)).toList();
        write(drafts, actor);
        return outcomes;
    }

    private void open() {
        opening.fire(new RegistryOpening());
        outbox.lock(STREAM);
    }

    private Outcome addOne(NewBrand brand, Drafts drafts, String actor) {
        try {
            if (brand == null) {
                throw new NewBrand.NotABrand("validation_failed", "The row is not an object.");
            }
            return Outcome.of(create(brand, drafts, actor), Outcome.Status.CREATED);
        } catch (RequestProblem refused) {
            return Outcome.rejected(refused);
        } catch (InvalidText invalid) {
            return Outcome.rejected(invalid);
        }
    }

    private Outcome ensureOne(Wanted wanted, Drafts drafts, String addedBy) {
        try {
            Name name = Name.of(wanted.name());
            Brand known = drafts.owners.getOrDefault(
                    name.folded(), drafts.owners.get(name.compatible().folded()));
            if (known == null) {
                var brand = new NewBrand(wanted.name(), List.of(), wanted.categories(), "");
                return Outcome.of(create(brand, drafts, addedBy), Outcome.Status.CREATED);
            }
            if (known.isIn(wanted.categories())) {
                return Outcome.of(known, Outcome.Status.UNCHANGED);
            }
            BrandBusy.refuse(known);
            return Outcome.of(assign(known, wanted.categories(), drafts), Outcome.Status.UPDATED);
        } catch (RequestProblem refused) {
            return Outcome.rejected(refused);
        } catch (InvalidText invalid) {
            return Outcome.rejected(invalid);
        }
    }

    private Brand create(NewBrand brand, Drafts drafts, String addedBy) {
        NewBrand.Checked checked = brand.check();
        BrandNameTaken.refuse(checked.foldedNames(), drafts.owners, "");
        Brand created = checked.toBrand(drafts.identifiers.next(), clock.instant(), addedBy);
        drafts.take(created, drafts.created);
        return created;
    }

    /** One that is new itself, or was assigned a moment ago, stays at the version it gets. */
    private static Brand assign(Brand known, List<String> categories, Drafts drafts) {
        Brand more = known.in(categories);
        boolean isNew = drafts.created.containsKey(known.identifier());
        boolean again = isNew || drafts.assigned.containsKey(known.identifier());
        Brand assigned = again ? more.at(known.version()) : more;
        drafts.take(assigned, isNew ? drafts.created : drafts.assigned);
        return assigned;
    }

    private void write(Drafts drafts, String actor) {
        var created = List.copyOf(drafts.created.values());
        var assigned = List.copyOf(drafts.assigned.values());
        var entries = new ArrayList<Entry>();
        created.forEach(brand -> entries.add(new Entry(brand, Action.ADDED)));
        assigned.forEach(brand -> entries.add(new Entry(brand, Action.ASSIGNED)));
        if (!created.isEmpty()) {
            rows.insert(created);
        }
        if (!assigned.isEmpty()) {
            rows.update(assigned);
        }
        if (!entries.isEmpty()) {
            auditLog.write(entries, actor, null);
        }
    }

    private static Stream<String> everyName(NewBrand brand) {
        return brand == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(String.valueOf(brand.name())),
                        brand.aliases() == null ? Stream.empty() : brand.aliases().stream());
    }

    /** Folded, each with its slug; what is no name is refused later. */
    private static Set<String> namesOf(Stream<String> names) {
        var folded = new HashSet<String>();
        names.forEach(text -> {
            try {
                Name name = Name.of(text);
                folded.add(name.folded());
                folded.add(name.compatible().folded());
                folded.add(name.slug().value());
            } catch (InvalidText refusedLater) {
                // By the row that has it.
            }
        });
        return folded;
    }
}
