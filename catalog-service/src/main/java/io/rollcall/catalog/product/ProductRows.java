package io.rollcall.catalog.product;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.hibernate.exception.ConstraintViolationException;

import io.rollcall.catalog.product.FormerProducts.Left;
import io.rollcall.contracts.event.ProductEvent;
import io.rollcall.contracts.event.Topic;
import io.rollcall.identity.NearKey;
import io.rollcall.identity.ProductIdentity;
import io.rollcall.outbox.Outbox;

/** Writes products, many in one statement, each with its audit entry and its event. For {@link Catalog} alone. */
@ApplicationScoped
class ProductRows {

    /** Beyond this a number in a file is garbage, and would leave none for those that follow. */
    private static final long HIGHEST_KEPT_ID = 1_000_000_000;

    private static final String ACTIVE = "active";

    private final EntityManager entities;
    private final StableKeys keys;
    private final RebrandedRows rebranded;
    private final FormerProducts formerProducts;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    ProductRows(
            EntityManager entities,
            StableKeys keys,
            RebrandedRows rebranded,
            FormerProducts formerProducts,
            Outbox outbox,
            ObjectMapper json,
            Clock clock) {
        this.entities = entities;
        this.keys = keys;
        this.rebranded = rebranded;
        this.formerProducts = formerProducts;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    List<Product> add(String category, List<AddedProduct> products, List<Long> ids, String importSource, String actor) {
        Instant now = clock.instant();
        List<String> identifiers = keys.take(products.size());
        var rows = new ArrayList<ProductInsert>();
        for (int i = 0; i < products.size(); i++) {
            rows.add(ProductInsert.of(category, ids.get(i), identifiers.get(i), products.get(i), importSource, now));
        }
        unlessRaced(() -> insert(rows));
        List<Product> added = Product.list("identifier in ?1 order by id", identifiers);
        announce(category, Topic.PRODUCT_ADDED, "added", added, actor);
        return added;
    }

    void adopt(String category, List<AdoptedProduct> products, List<Long> ids, String actor) {
        Iterator<String> fresh = keys.take((int) products.stream()
                        .filter(each -> each.identifier().isEmpty())
                        .count())
                .iterator();
        var rows = new ArrayList<ProductInsert>();
        for (int i = 0; i < products.size(); i++) {
            AdoptedProduct product = products.get(i);
            String identifier = product.identifier().isEmpty() ? fresh.next() : product.identifier();
            rows.add(ProductInsert.adopted(category, ids.get(i), identifier, product));
        }
        unlessRaced(() -> insert(rows));
        var identifiers = rows.stream().map(ProductInsert::identifier).toList();
        announce(
                category,
                Topic.PRODUCT_ADDED,
                "adopted",
                Product.list("identifier in ?1 order by id", identifiers),
                actor);
    }

    /** Gives a product another identity, status or start pages; where its id changes, the old one leads to it. */
    Product change(
            Product before,
            ProductIdentity identity,
            String brandId,
            ProductChange change,
            String action,
            String actor) {
        unlessRaced(() -> write(before, identity, brandId, change));
        String productId = identity.productId().value();
        boolean renamed = !before.productId.equals(productId);
        boolean ended = before.isActive() && !change.status().equals(ACTIVE);
        if (renamed || ended) {
            formerProducts.remember(
                    before.category,
                    List.of(new Left(before.productId, before.identifier, renamed ? productId : null, true)));
        }
        entities.clear();
        Product after = Product.findById(before.identifier);
        announce(before.category, Topic.PRODUCT_UPDATED, action, List.of(after), actor);
        return after;
    }

    private void write(Product before, ProductIdentity identity, String brandId, ProductChange change) {
        entities.createNativeQuery("set constraints product_of_group deferred").executeUpdate();
        takeGroup(before, identity, brandId);
        entities.createNativeQuery("""
                        update product set product_id = :id, brand_id = :brandId, brand = :brand, model = :model, variant = :variant,
                            brand_key = :brandKey, model_key = :modelKey, variant_key = :variantKey, near_key = :nearKey,
                            status = :status, seed_urls = :urls, updated_at = :now, version = version + 1
                        where identifier = :identifier""")
                .setParameter("id", identity.productId().value())
                .setParameter("brandId", brandId)
                .setParameter("brand", identity.brand().text())
                .setParameter("model", identity.model().text())
                .setParameter("variant", identity.variant().text())
                .setParameter("brandKey", identity.brand().folded())
                .setParameter("modelKey", identity.model().folded())
                .setParameter("variantKey", identity.variant().folded())
                .setParameter("nearKey", NearKey.of(identity).value())
                .setParameter("status", change.status())
                .setParameter("urls", change.seedUrls().toArray(String[]::new))
                .setParameter("now", clock.instant())
                .setParameter("identifier", before.identifier)
                .executeUpdate();
        formerProducts.closeEmpty(before.category, List.of(before.group()));
        entities.createNativeQuery("set constraints product_of_group immediate").executeUpdate();
    }

    /** What the rules did not see, because it was committed after they looked, the constraints do (D10). */
    private static void unlessRaced(Runnable write) {
        try {
            write.run();
        } catch (ConstraintViolationException raced) {
            throw new ConcurrentWrite(raced.getConstraintName());
        }
    }

    /** @param products in an order in which each finds its new id free */
    void rebrand(String category, List<RebrandedProduct> products, String fromBrand, String brandId, String actor) {
        unlessRaced(() -> rebranded.write(category, products, fromBrand, brandId));
        var identifiers = products.stream().map(RebrandedProduct::identifier).toList();
        announce(
                category,
                Topic.PRODUCT_UPDATED,
                "rebranded",
                Product.list("identifier in ?1 order by id", identifiers),
                actor);
    }

    /** Pauses products, or lets them go on. */
    void setStatus(String category, List<Product> products, String status, String actor) {
        var identifiers = products.stream().map(product -> product.identifier).toList();
        entities.createNativeQuery("""
                        update product set status = :status, updated_at = :now, version = version + 1
                        where identifier = any (cast(:identifiers as text[]) collate "C")""")
                .setParameter("status", status)
                .setParameter("now", clock.instant())
                .setParameter("identifiers", identifiers.toArray(String[]::new))
                .executeUpdate();
        formerProducts.remember(
                category,
                products.stream()
                        .filter(product -> product.isActive() && !status.equals(ACTIVE))
                        .map(product -> new Left(product.productId, product.identifier, null, true))
                        .toList());
        entities.clear();
        announce(
                category,
                Topic.PRODUCT_UPDATED,
                "updated",
                Product.list("identifier in ?1 order by id", identifiers),
                actor);
    }

    void remove(String category, List<Product> products, String actor) {
        entities.createNativeQuery(
                        "delete from product where identifier = any (cast(:identifiers as text[]) collate \"C\")")
                .setParameter(
                        "identifiers",
                        products.stream().map(product -> product.identifier).toArray(String[]::new))
                .executeUpdate();
        formerProducts.closeEmpty(
                category, products.stream().map(Product::group).toList());
        formerProducts.remember(
                category,
                products.stream()
                        .map(product -> new Left(product.productId, product.identifier, null, false))
                        .toList());
        entities.clear();
        products.forEach(product -> {
            product.version++;
            product.updatedAt = clock.instant();
        });
        announce(category, Topic.PRODUCT_REMOVED, "removed", products, actor);
    }

    /** Brings a removed product back, under its stable key and its number. */
    Product restore(ProductEvent last, ProductIdentity identity, String brandId, String actor) {
        unlessRaced(() -> insert(List.of(ProductInsert.again(last, identity, brandId, clock.instant()))));
        Product restored = Product.findById(last.identifier());
        announce(last.category(), Topic.PRODUCT_ADDED, "restored", List.of(restored), actor);
        return restored;
    }

    /** A product keeps the number it has elsewhere when nobody can have had it here; numbers are never reused (D3). */
    List<Long> takeIds(String category, List<AddedProduct> products) {
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

    private void insert(List<ProductInsert> rows) {
        String category = rows.get(0).category();
        entities.createNativeQuery("""
                        insert into identity_group (category, brand_id, model_key, kind)
                        select distinct :category, u.brand_id, u.model_key, case when u.variant_key = '' then 'single' else 'variants' end
                        from unnest(cast(:brands as text[]), cast(:models as text[]), cast(:variants as text[]))
                            as u(brand_id, model_key, variant_key)
                        on conflict (category, brand_id, model_key) do nothing""")
                .setParameter("category", category)
                .setParameter("brands", texts(rows, ProductInsert::brandId))
                .setParameter("models", texts(rows, ProductInsert::modelKey))
                .setParameter("variants", texts(rows, ProductInsert::variantKey))
                .executeUpdate();
        entities.createNativeQuery("""
                        insert into product (identifier, category, id, product_id, brand_id, brand, model, variant, brand_key,
                            model_key, variant_key, near_key, status, seed_urls, import_source, imported_at, updated_at, version)
                        select identifier, category, id, product_id, brand_id, brand, model, variant, brand_key,
                            model_key, variant_key, near_key, status, seed_urls, import_source, imported_at, updated_at, version
                        from json_populate_recordset(null::product, cast(:rows as json))""").setParameter("rows", toJson(rows)).executeUpdate();
        entities.createNativeQuery("delete from product_redirect where category = :category"
                        + " and product_id = any (cast(:ids as text[]) collate \"C\")")
                .setParameter("category", category)
                .setParameter("ids", texts(rows, ProductInsert::productId))
                .executeUpdate();
    }

    private static String[] texts(List<ProductInsert> rows, Function<ProductInsert, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    /** The group's kind is the only product's own to change; with others in it, the constraint refuses. */
    private void takeGroup(Product before, ProductIdentity identity, String brandId) {
        entities.createNativeQuery("""
                        insert into identity_group as g (category, brand_id, model_key, kind) values (:category, :brandId, :modelKey, :kind)
                        on conflict (category, brand_id, model_key) do update set kind = excluded.kind
                        where not exists (select 1 from product p where p.category = g.category and p.brand_id = g.brand_id
                            and p.model_key = g.model_key and p.identifier <> :identifier)""")
                .setParameter("category", before.category)
                .setParameter("brandId", brandId)
                .setParameter("modelKey", identity.model().folded())
                .setParameter("kind", identity.hasVariant() ? "variants" : "single")
                .setParameter("identifier", before.identifier)
                .executeUpdate();
    }

    private void announce(String category, Topic topic, String action, List<Product> products, String actor) {
        long first = outbox.reserve(category, products.size());
        var events = new ArrayList<Outbox.NewEvent>();
        for (int i = 0; i < products.size(); i++) {
            events.add(new Outbox.NewEvent(first + i, topic, products.get(i).toEvent(first + i, actor)));
        }
        outbox.append(category, events);
        entities.createNativeQuery("""
                        insert into product_audit (category, identifier, version, action, actor, at, state)
                        select :category, e.state ->> 'identifier', cast(e.state ->> 'version' as bigint), :action, :actor, :now, e.state
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
