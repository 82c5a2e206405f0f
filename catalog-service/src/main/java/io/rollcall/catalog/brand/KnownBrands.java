package io.rollcall.catalog.brand;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.reactive.messaging.annotations.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.rollcall.catalog.brand.BrandRegistry.BrandsWanted;
import io.rollcall.catalog.brand.BrandRegistry.EnsuredBrand;
import io.rollcall.catalog.brand.BrandRegistry.NamesAsked;
import io.rollcall.contracts.event.BrandEvent;
import io.rollcall.contracts.event.Topic;
import io.rollcall.http.RequestProblem;
import io.rollcall.identity.Name;
import io.rollcall.identity.NearKey;
import io.rollcall.outbox.EventConsumer;
import io.rollcall.outbox.EventConsumer.Received;
import io.rollcall.persistence.DatabaseFailure;

/** The catalog's copy of the brands, kept from events. Before it says no, it asks the owner. */
@ApplicationScoped
public class KnownBrands {

    /** Fired when the owner announced changes of brands. */
    public record Heard() {}

    public static final class OwnerAway extends RequestProblem {
        public OwnerAway() {
            super(
                    503,
                    "unavailable",
                    "The brand is not known here yet and the brand service cannot be asked. Try again shortly.");
        }
    }

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

    private static final int MOST_ASKED = 10_000;

    private final EventConsumer intake;
    private final DataSource database;
    private final BrandRegistry owner;
    private final BrandPlaces places;
    private final Event<Heard> heard;

    KnownBrands(
            EventConsumer intake,
            DataSource database,
            @RestClient BrandRegistry owner,
            BrandPlaces places,
            Event<Heard> heard) {
        this.places = places;
        this.heard = heard;
        this.intake = intake;
        this.database = database;
        this.owner = owner;
    }

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
        } catch (ProcessingException | WebApplicationException away) {
            if (names.stream().allMatch(name -> known.containsKey(name.folded()))) {
                return known;
            }
            throw new OwnerAway();
        }
    }

    /** Brands known here under the folded names that were asked for, recognised in their compatible form too (D41). */
    private Map<String, KnownBrand> locally(Set<Name> names) {
        Map<String, KnownBrand> known = local(names.stream()
                .flatMap(name -> Stream.of(name, name.compatible()))
                .map(Name::folded)
                .distinct()
                .toList());
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
        return QuarkusTransaction.joiningExisting().call(() -> {
            String sql = """
                    select n.folded, b.identifier, b.slug, b.name, b.categories, b.version
                    from known_brand_name n join known_brand b using (identifier)
                    where n.folded = any (?) and not b.removed""";
            var known = new HashMap<String, KnownBrand>();
            try (Connection connection = database.getConnection();
                    var statement = connection.prepareStatement(sql)) {
                statement.setArray(1, connection.createArrayOf("text", folded.toArray()));
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        var categories = List.of((String[]) rows.getArray(5).getArray());
                        known.put(
                                rows.getString(1),
                                new KnownBrand(
                                        rows.getString(2),
                                        rows.getString(3),
                                        rows.getString(4),
                                        List.of(),
                                        categories,
                                        rows.getLong(6),
                                        false));
                    }
                }
            }
            return known;
        });
    }

    /** A registered brand, as a person chooses it. */
    public record NamedBrand(String slug, String name) {}

    Optional<String> lookalike(Name name) {
        return lookalikeBrand(name).map(NamedBrand::name);
    }

    /** The registered brand that an unknown name looks like (D13). */
    public Optional<NamedBrand> lookalikeBrand(Name name) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            String sql = """
                    select b.slug, b.name from known_brand_name n join known_brand b using (identifier)
                    where n.near_key = ? and not b.removed order by 2 limit 1""";
            try (Connection connection = database.getConnection();
                    var statement = connection.prepareStatement(sql)) {
                statement.setString(1, NearKey.of(name.text()).value());
                try (var rows = statement.executeQuery()) {
                    return rows.next()
                            ? Optional.of(new NamedBrand(rows.getString(1), rows.getString(2)))
                            : Optional.empty();
                }
            }
        });
    }

    /** Registers what is missing with the owner and assigns it to the category (D19). Not within a transaction. */
    public List<EnsuredBrand> ensure(List<String> names, String category, String addedBy) {
        try {
            List<EnsuredBrand> ensured = owner.ensure(new BrandsWanted(names, category, addedBy, false));
            var usable = ensured.stream()
                    .filter(brand -> brand.identifier() != null)
                    .map(EnsuredBrand::brand)
                    .toList();
            QuarkusTransaction.requiringNew().run(() -> remember(usable));
            return ensured;
        } catch (ProcessingException | WebApplicationException away) {
            throw new OwnerAway();
        }
    }

    /** What {@link #ensure} would answer; nothing is registered. Not within a transaction. */
    public List<EnsuredBrand> previewEnsure(List<String> names, String category, String addedBy) {
        try {
            return owner.ensure(new BrandsWanted(names, category, addedBy, true));
        } catch (ProcessingException | WebApplicationException away) {
            throw new OwnerAway();
        }
    }

    @Incoming("brands")
    @Blocking
    public void consume(ConsumerRecords<String, byte[]> records) {
        intake.take("catalog-service", records, events -> remember(newest(events)));
        heard.fire(new Heard());
    }

    /** Makes this transaction the only one to change what is known of them, also of those not heard of yet. */
    public void lock(List<KnownBrand> brands) {
        String unheard = "insert into known_brand (identifier, slug, name, categories, version, removed)"
                + " select unnest(?::text[]), '', '', '{}', 0, true on conflict do nothing";
        String lock = "select 1 from known_brand where identifier = any (?) order by identifier for update";
        try (Connection connection = database.getConnection()) {
            var identifiers = connection.createArrayOf(
                    "text", brands.stream().map(KnownBrand::identifier).sorted().toArray());
            for (String sql : List.of(unheard, lock)) {
                try (var statement = connection.prepareStatement(sql)) {
                    statement.setArray(1, identifiers);
                    statement.execute();
                }
            }
        } catch (SQLException broken) {
            throw DatabaseFailure.of(broken);
        }
    }

    /** Keeps the highest version of each, in the caller's transaction; its names and places replace those it had. */
    public void remember(List<KnownBrand> unsorted) {
        if (unsorted.isEmpty()) {
            return;
        }
        // In the order in which everybody locks them.
        List<KnownBrand> brands = unsorted.stream()
                .sorted(Comparator.comparing(KnownBrand::identifier))
                .toList();
        String upsert = """
                insert into known_brand (identifier, slug, name, categories, version, removed) values (?, ?, ?, ?, ?, ?)
                on conflict (identifier) do update set slug = excluded.slug, name = excluded.name,
                    categories = excluded.categories, version = excluded.version, removed = excluded.removed
                where known_brand.version < excluded.version""";
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(upsert)) {
            for (KnownBrand brand : brands) {
                statement.setString(1, brand.identifier());
                statement.setString(2, brand.slug());
                statement.setString(3, brand.name());
                statement.setArray(
                        4, connection.createArrayOf("text", brand.categories().toArray()));
                statement.setLong(5, brand.version());
                statement.setBoolean(6, brand.removed());
                statement.addBatch();
            }
            int[] written = statement.executeBatch();
            List<KnownBrand> changed = IntStream.range(0, written.length)
                    .filter(i -> written[i] == 1)
                    .mapToObj(brands::get)
                    .toList();
            rename(connection, changed);
            places.follow(connection, changed);
        } catch (SQLException broken) {
            throw DatabaseFailure.of(broken);
        }
    }

    private static void rename(Connection connection, List<KnownBrand> brands) throws SQLException {
        String insert = """
                insert into known_brand_name (folded, identifier, near_key) values (?, ?, ?)
                on conflict (folded) do update set identifier = excluded.identifier, near_key = excluded.near_key""";
        try (var delete = connection.prepareStatement("delete from known_brand_name where identifier = any (?)");
                var statement = connection.prepareStatement(insert)) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "text", brands.stream().map(KnownBrand::identifier).toArray()));
            delete.executeUpdate();
            for (KnownBrand brand : brands) {
                for (String name : brand.removed() ? List.<String>of() : brand.foldedNames()) {
                    statement.setString(1, name);
                    statement.setString(2, brand.identifier());
                    statement.setString(3, NearKey.of(name).value());
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }

    /** Of a brand that changed twice in a batch, its last state alone. */
    private static List<KnownBrand> newest(List<Received> events) {
        var newest = new HashMap<String, KnownBrand>();
        events.forEach(event -> newest.merge(
                ((BrandEvent) event.data()).identifier(),
                brand(event),
                (one, other) -> one.version() > other.version() ? one : other));
        return List.copyOf(newest.values());
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
