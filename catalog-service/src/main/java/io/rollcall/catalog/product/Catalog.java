package io.rollcall.catalog.product;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.rollcall.catalog.category.Categories;
import io.rollcall.catalog.identity.IdentityRefused;
import io.rollcall.catalog.identity.KnownProducts;
import io.rollcall.contracts.event.Topic;
import io.rollcall.http.Idempotency;
import io.rollcall.identity.Identifier;
import io.rollcall.identity.IdentityDecision.Accepted;
import io.rollcall.identity.IdentityDecision.Rejected;
import io.rollcall.identity.IdentityRules;
import io.rollcall.identity.Mode;
import io.rollcall.identity.ProductIdentity;
import io.rollcall.outbox.Outbox;

/**
 * The one door for every write. Judgement, product, audit and event are one transaction; the category's stream makes
 * writers of a category wait for one another, and the tables' constraints settle whatever gets past that (D10).
 */
@ApplicationScoped
public class Catalog {

    /** Beyond this a number in a file is garbage, and would leave none for those that follow. */
    private static final long HIGHEST_KEPT_ID = 1_000_000_000;

    private static final int CHUNK = 2_000;

    private final EntityManager entities;
    private final Categories categories;
    private final KnownProducts known;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final ObjectMapper json;
    private final Clock clock;

    Catalog(
            EntityManager entities,
            Categories categories,
            KnownProducts known,
            Outbox outbox,
            Idempotency idempotency,
            ObjectMapper json,
            Clock clock) {
        this.entities = entities;
        this.categories = categories;
        this.known = known;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.json = json;
        this.clock = clock;
    }

    /** @throws IdentityRefused or Refusals.AlreadyInCatalog when the gate says no */
    @Transactional
    public ProductState add(String category, NewProduct product, String brandId, String actor) {
        outbox.lock(category);
        var candidate = product.candidate();
        var decision =
                IdentityRules.decide(category, candidate, Mode.AUTHORING, known.about(category, List.of(candidate)));
        if (decision instanceof Rejected rejected) {
            throw new IdentityRefused(rejected);
        }
        var accepted = (Accepted) decision;
        accepted.existing().ifPresent(existing -> {
            throw new Refusals.AlreadyInCatalog(ProductState.of(named(category, existing)));
        });
        categories.open(category);
        var added = new AddedProduct(accepted.identity(), brandId, product.checkedUrls(), 0);
        ProductState state =
                ProductState.of(addChunk(category, List.of(added), takeIds(category, List.of(added)), "manual", actor)
                        .get(0));
        idempotency.done(
                201,
                URI.create("/api/v1/catalog/" + category + "/products/" + state.productId()),
                state.projected(false));
        return state;
    }

    /**
     * Adds products whose identities were accepted in this transaction, after {@code outbox.lock(category)}. Memory is
     * bounded by a chunk of them.
     *
     * @param importSource where they come from: {@code manual}, {@code activeFiltering} …
     */
    public void addAll(String category, List<AddedProduct> products, String importSource, String actor) {
        categories.open(category);
        List<Long> ids = takeIds(category, products);
        for (int from = 0; from < products.size(); from += CHUNK) {
            int to = Math.min(products.size(), from + CHUNK);
            addChunk(category, products.subList(from, to), ids.subList(from, to), importSource, actor);
            entities.clear();
        }
    }

    private List<Product> addChunk(
            String category, List<AddedProduct> products, List<Long> ids, String importSource, String actor) {
        Instant now = clock.instant();
        List<String> identifiers = takeIdentifiers(products.size());
        var rows = new ArrayList<NewRow>();
        for (int i = 0; i < products.size(); i++) {
            rows.add(NewRow.of(category, ids.get(i), identifiers.get(i), products.get(i), importSource, now));
        }
        insert(rows);
        List<Product> added = Product.list("identifier in ?1 order by id", identifiers);
        announce(category, Topic.PRODUCT_ADDED, "added", added, actor);
        return added;
    }

    private Product named(String category, ProductIdentity identity) {
        return Product.<Product>find(
                        "category = ?1 and productId = ?2",
                        category,
                        identity.productId().value())
                .firstResult();
    }

    /** A product keeps the number it has elsewhere when nobody can have had it here; numbers are never reused (D3). */
    private List<Long> takeIds(String category, List<AddedProduct> products) {
        long next = ((Number)
                        entities.createNativeQuery("select next_id from category where category = :category for update")
                                .setParameter("category", category)
                                .getSingleResult())
                .longValue();
        Set<Long> kept = new HashSet<>();
        var ids = new ArrayList<Long>();
        for (AddedProduct product : products) {
            long wanted = product.wantedId();
            ids.add(wanted >= next && wanted <= HIGHEST_KEPT_ID && kept.add(wanted) ? wanted : 0);
        }
        long highest = Math.max(
                next - 1, kept.stream().mapToLong(Long::longValue).max().orElse(0));
        for (int i = 0; i < ids.size(); i++) {
            if (ids.get(i) == 0) {
                ids.set(i, ++highest);
            }
        }
        entities.createNativeQuery("update category set next_id = :next where category = :category")
                .setParameter("next", highest + 1)
                .setParameter("category", category)
                .executeUpdate();
        return ids;
    }

    private List<String> takeIdentifiers(int count) {
        List<?> numbers = entities.createNativeQuery(
                        "select nextval('product_identifier_seq') from generate_series(1, :count)")
                .setParameter("count", count)
                .getResultList();
        return numbers.stream()
                .map(number -> Identifier.of(((Number) number).longValue()))
                .toList();
    }

    private void insert(List<NewRow> rows) {
        String text = toJson(rows);
        entities.createNativeQuery("""
                        insert into identity_group (category, brand_id, model_key, kind)
                        select distinct category, brand_id, model_key, case when variant_key = '' then 'single' else 'variants' end
                        from json_populate_recordset(null::product, cast(:rows as json))
                        on conflict (category, brand_id, model_key) do nothing""").setParameter("rows", text).executeUpdate();
        entities.createNativeQuery("""
                        insert into product (identifier, category, id, product_id, brand_id, brand, model, variant, brand_key,
                            model_key, variant_key, status, seed_urls, import_source, imported_at, updated_at, version)
                        select identifier, category, id, product_id, brand_id, brand, model, variant, brand_key,
                            model_key, variant_key, status, seed_urls, import_source, imported_at, updated_at, version
                        from json_populate_recordset(null::product, cast(:rows as json))""").setParameter("rows", text).executeUpdate();
    }

    private void announce(String category, Topic topic, String action, List<Product> products, String actor) {
        long first = outbox.reserve(category, products.size());
        var events = new ArrayList<Outbox.NewEvent>();
        for (int i = 0; i < products.size(); i++) {
            Product product = products.get(i);
            events.add(new Outbox.NewEvent(first + i, topic, product.identifier, product.toEvent(first + i, actor)));
        }
        outbox.append(category, events);
        entities.createNativeQuery("""
                        insert into product_audit (category, identifier, action, actor, at, state)
                        select :category, e.state ->> 'identifier', :action, :actor, :now, e.state
                        from jsonb_array_elements(cast(:events as jsonb)) as e(state)""")
                .setParameter("category", category)
                .setParameter("action", action)
                .setParameter("actor", actor)
                .setParameter("now", clock.instant())
                .setParameter(
                        "events",
                        toJson(events.stream().map(Outbox.NewEvent::data).toList()))
                .executeUpdate();
    }

    private String toJson(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
