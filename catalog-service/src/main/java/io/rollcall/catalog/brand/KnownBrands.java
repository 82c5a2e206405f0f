package io.rollcall.catalog.brand;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.reactive.messaging.annotations.Blocking;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.rollcall.catalog.brand.BrandRegistry.BrandsWanted;
import io.rollcall.catalog.brand.BrandRegistry.EnsuredBrand;
import io.rollcall.catalog.brand.BrandRegistry.NamesAsked;
import io.rollcall.contracts.event.BrandEvent;
import io.rollcall.contracts.event.Topic;
import io.rollcall.http.RequestProblem;
import io.rollcall.http.remote.RemoteFailure;
import io.rollcall.identity.Name;
import io.rollcall.identity.NearKey;
import io.rollcall.outbox.EventConsumer;
import io.rollcall.outbox.EventConsumer.Received;
import io.rollcall.persistence.Sql;

/** The catalog's copy of the brands, kept from events. Before it says no, it asks the owner. */
@ApplicationScoped
@RequiredArgsConstructor
public class KnownBrands {

    /** Fired when the owner announced changes of brands. */
    public record Heard() {}

    static final class BrandNotRegistered extends RequestProblem {
        BrandNotRegistered(String brand, Optional<String> lookalike) {
            super(
                    422,
                    "brand_not_registered",
                    "The brand “" + brand + "” is not registered. "
                            + lookalike
                                    .map(name -> "It looks like “" + name + "”, which is: is that the one?")
                                    .orElse("Add it first."));
            lookalike.ifPresent(name -> with("lookalike", name));
        }
    }

    static final class BrandNotInCategory extends RequestProblem {
        BrandNotInCategory(String brand, String slug, String category) {
            super(
                    422,
                    "brand_not_in_category",
                    "The brand “" + brand + "” is not assigned to " + category + ". Assign it first.");
            with("brand", slug);
        }
    }

    private record Named(String folded, KnownBrand brand) {}

    private record StoredName(String folded, String identifier, String nearKey) {}

    private static final int MOST_ASKED = 10_000;

    private final EventConsumer intake;
    private final Sql sql;

    @RestClient
    private final BrandRegistry owner;

    private final BrandPlaces places;
    private final Event<Heard> heard;

    /**
     * The identifier of the brand that a product of the category is to have, by any of its names (D19). Not within a
     * transaction.
     *
     * @throws RequestProblem when it is not registered, or not assigned to the category
     */
    public String required(String text, String category) {
        Name name = Name.of(text);
        KnownBrand brand = find(name, category).orElseThrow(() -> new BrandNotRegistered(name.text(), lookalike(name)));
        if (!brand.isIn(category)) {
            throw new BrandNotInCategory(brand.name(), brand.slug(), category);
        }
        return brand.identifier();
    }

    /** The brand in the category, by any of its names; asks the owner when the copy says no. Not within a transaction. */
    public Optional<KnownBrand> find(Name name, String category) {
        return Optional.ofNullable(find(Set.of(name), category).get(name.folded()));
    }

    /**
     * Brands by any of their names, under the folded name that was asked for. Those the copy does not have in the category the
     * owner is asked for, all at once. Not within a transaction.
     */
    public Map<String, KnownBrand> find(Set<Name> names, String category) {
        Map<String, KnownBrand> known = locally(names);
        var missing = names.stream()
                .filter(name -> !name.isBlank())
                .filter(name -> !known.containsKey(name.folded())
                        || !known.get(name.folded()).isIn(category))
                .map(Name::text)
                .toList();
        if (missing.isEmpty()) {
            return known;
        }
        try {
            for (int from = 0; from < missing.size(); from += MOST_ASKED) {
                var asked = owner.lookup(
                        new NamesAsked(missing.subList(from, Math.min(missing.size(), from + MOST_ASKED))));
                QuarkusTransaction.requiringNew().run(() -> remember(asked.items()));
            }
            // What the catalog itself agreed to a moment ago, the owner may not have ended yet: the higher version
            // counts.
            return locally(names);
        } catch (RemoteFailure away) {
            if (names.stream().allMatch(name -> known.containsKey(name.folded()))) {
                return known;
            }
            throw away;
        }
    }

    /** Brands known here under the folded names that were asked for, recognised in their compatible form too (D41). */
    private Map<String, KnownBrand> locally(Set<Name> names) {
        var known = new HashMap<>(local(names.stream()
                .flatMap(name -> Stream.of(name, name.compatible()))
                .map(Name::folded)
                .distinct()
                .toList()));
        for (Name name : names) {
            KnownBrand brand = known.get(name.compatible().folded());
            if (brand != null) {
                known.putIfAbsent(name.folded(), brand);
            }
        }
        return known;
    }

    /** Those of the folded names that are known here, each with its brand. */
    public Map<String, KnownBrand> local(Collection<String> folded) {
        return sql.query("""
                        select n.folded, b.identifier, b.slug, b.name, cast('{}' as text[]) as aliases, b.categories, b.version, b.removed
                        from known_brand_name n join known_brand b using (identifier)
                        where n.folded = any (:folded) and not b.removed""").bindTexts("folded", folded).list(Named.class).stream()
                .collect(Collectors.toMap(Named::folded, Named::brand));
    }

    /** A registered brand, as a person chooses it. */
    public record NamedBrand(String slug, String name) {}

    Optional<String> lookalike(Name name) {
        return lookalikeBrand(name).map(NamedBrand::name);
    }

    /** The registered brand that an unknown name looks like (D13). */
    public Optional<NamedBrand> lookalikeBrand(Name name) {
        return sql.query("""
                        select b.slug, b.name from known_brand_name n join known_brand b using (identifier)
                        where n.near_key = :nearKey and not b.removed order by 2 limit 1""").bind("nearKey", NearKey.of(name.text()).value()).first(NamedBrand.class);
    }

    /** Registers what is missing with the owner and assigns it to the category (D19). Not within a transaction. */
    public List<EnsuredBrand> ensure(List<String> names, String category, String addedBy) {
        List<EnsuredBrand> ensured = owner.ensure(new BrandsWanted(names, category, addedBy, false));
        var usable = ensured.stream()
                .filter(brand -> brand.identifier() != null)
                .map(EnsuredBrand::brand)
                .toList();
        QuarkusTransaction.requiringNew().run(() -> remember(usable));
        return ensured;
    }

    /** What {@link #ensure} would answer; nothing is registered. Not within a transaction. */
    public List<EnsuredBrand> previewEnsure(List<String> names, String category, String addedBy) {
        return owner.ensure(new BrandsWanted(names, category, addedBy, true));
    }

    @Incoming("brands")
    @Blocking
    public void consume(ConsumerRecords<String, byte[]> records) {
        intake.take(
                "catalog-service",
                records,
                events -> remember(events.stream().map(KnownBrands::brand).toList()));
        heard.fire(new Heard());
    }

    /** Makes this transaction the only one to change what is known of them, also of those not heard of yet. */
    public void lock(List<KnownBrand> brands) {
        var identifiers = brands.stream().map(KnownBrand::identifier).sorted().toList();
        sql.update("""
                insert into known_brand (identifier, slug, name, categories, version, removed)
                select unnest(:identifiers), '', '', '{}', 0, true on conflict do nothing""").bindTexts("identifiers", identifiers).execute();
        sql.query("select 1 from known_brand where identifier = any (:identifiers) order by identifier for update")
                .bindTexts("identifiers", identifiers)
                .exists();
    }

    /** Keeps the highest version of each, in the caller's transaction; its names and places replace those it had. */
    public void remember(List<KnownBrand> brands) {
        if (brands.isEmpty()) {
            return;
        }
        // In the order in which everybody locks them; of one that is there twice, its last state alone.
        var newest = new TreeMap<String, KnownBrand>();
        brands.forEach(brand ->
                newest.merge(brand.identifier(), brand, (one, other) -> one.version() > other.version() ? one : other));
        List<KnownBrand> changed = sql.query("""
                        insert into known_brand (identifier, slug, name, categories, version, removed)
                        select identifier, slug, name, categories, version, removed
                        from json_populate_recordset(null::known_brand, :rows) order by identifier
                        on conflict (identifier) do update set slug = excluded.slug, name = excluded.name,
                            categories = excluded.categories, version = excluded.version, removed = excluded.removed
                        where known_brand.version < excluded.version
                        returning identifier""").bindRows("rows", newest.values()).list(String.class).stream()
                .map(newest::get)
                .toList();
        rename(changed);
        places.follow(changed);
    }

    private void rename(List<KnownBrand> brands) {
        sql.update("delete from known_brand_name where identifier = any (:identifiers)")
                .bindTexts(
                        "identifiers",
                        brands.stream().map(KnownBrand::identifier).toList())
                .execute();
        // Where two brands have a name at different times, the later one of them has it.
        var names = new LinkedHashMap<String, StoredName>();
        brands.stream().filter(brand -> !brand.removed()).forEach(brand -> brand.foldedNames()
                .forEach(name -> names.put(
                        name,
                        new StoredName(
                                name, brand.identifier(), NearKey.of(name).value()))));
        sql.update("""
                insert into known_brand_name (folded, identifier, near_key)
                select * from unnest(:folded, :identifier, :nearKey)
                on conflict (folded) do update set identifier = excluded.identifier, near_key = excluded.near_key""").bindColumns(StoredName.class, names.values()).execute();
    }

    private static KnownBrand brand(Received received) {
        BrandEvent event = (BrandEvent) received.data();
        return new KnownBrand(
                event.identifier(),
                event.slug(),
                event.name(),
                event.aliases(),
                event.categories(),
                event.version(),
                received.topic() == Topic.BRAND_REMOVED);
    }
}
