package io.rollcall.catalog.product;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import lombok.RequiredArgsConstructor;

import io.rollcall.catalog.product.FormerProducts.Left;
import io.rollcall.contracts.event.ProductBadge;
import io.rollcall.contracts.event.ProductEvent;
import io.rollcall.contracts.event.Topic;
import io.rollcall.identity.NearKey;
import io.rollcall.identity.ProductIdentity;
import io.rollcall.outbox.Outbox;
import io.rollcall.persistence.ConstraintViolation;
import io.rollcall.persistence.Sql;

/** Writes products, many in one statement, each with its audit entry and its event. For {@link Catalog} alone. */
@ApplicationScoped
@RequiredArgsConstructor
class ProductRows {

    private static final String ACTIVE = "active";

    private final Sql sql;
    private final EntityManager entities;
    private final StableKeys keys;
    private final RebrandedRows rebranded;
    private final FormerProducts formerProducts;
    private final Outbox outbox;
    private final Clock clock;

    List<Product> add(String category, List<AddedProduct> products, List<Long> ids, String importSource, String actor) {
        Instant now = clock.instant();
        List<String> identifiers = keys.take(products.size());
        var rows = new ArrayList<ProductInsert>();
        for (int i = 0; i < products.size(); i++) {
            rows.add(ProductInsert.of(category, ids.get(i), identifiers.get(i), products.get(i), importSource, now));
        }
        unlessRaced(() -> insert(rows));
        List<Product> added = rows.stream().map(ProductInsert::product).toList();
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
        sql.update("set constraints product_of_group deferred").execute();
        takeGroup(before, identity, brandId);
        sql.update("""
                        update product set product_id = :id, brand_id = :brandId, brand = :brand, model = :model, variant = :variant,
                            brand_key = :brandKey, model_key = :modelKey, variant_key = :variantKey, near_key = :nearKey,
                            status = :status, seed_urls = :urls, updated_at = :now, version = version + 1
                        where identifier = :identifier""")
                .bind("id", identity.productId().value())
                .bind("brandId", brandId)
                .bind("brand", identity.brand().text())
                .bind("model", identity.model().text())
                .bind("variant", identity.variant().text())
                .bind("brandKey", identity.brand().folded())
                .bind("modelKey", identity.model().folded())
                .bind("variantKey", identity.variant().folded())
                .bind("nearKey", NearKey.of(identity).value())
                .bind("status", change.status())
                .bindTexts("urls", change.seedUrls())
                .bind("now", clock.instant())
                .bind("identifier", before.identifier)
                .execute();
        formerProducts.closeEmpty(before.category, List.of(before.group()));
        sql.update("set constraints product_of_group immediate").execute();
    }

    /** What the rules did not see, because it was committed after they looked, the constraints do (D10). */
    private static void unlessRaced(Runnable write) {
        try {
            write.run();
        } catch (ConstraintViolation raced) {
            throw new ConcurrentWrite(raced.constraint());
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
        sql.update("""
                        update product set status = :status, updated_at = :now, version = version + 1
                        where identifier = any (:identifiers collate "C")""")
                .bind("status", status)
                .bind("now", clock.instant())
                .bindTexts("identifiers", identifiers)
                .execute();
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

    /**
     * Gives products the badges they are to have; those that have them already, or are gone, are passed over. It is no edit:
     * {@code updated_at} stays, and there is no entry in the history that could be undone (D47).
     */
    void setBadges(String category, List<ProductBadge> badges, String actor) {
        List<String> changed = sql.query("""
                        update product p set badge = wanted.badge, version = version + 1
                        from unnest(:identifier, :badge) as wanted(identifier, badge)
                        where p.identifier = wanted.identifier collate "C" and p.category = :category
                          and p.badge is distinct from wanted.badge
                        returning p.identifier""")
                .bindColumns(ProductBadge.class, badges)
                .bind("category", category)
                .list(String.class);
        if (!changed.isEmpty()) {
            entities.clear();
            publish(category, Topic.PRODUCT_UPDATED, Product.list("identifier in ?1 order by id", changed), actor);
        }
    }

    void remove(String category, List<Product> products, String actor) {
        sql.update("delete from product where identifier = any (:identifiers collate \"C\")")
                .bindTexts(
                        "identifiers",
                        products.stream().map(Product::identifier).toList())
                .execute();
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

    /** An id that one of them takes leads to no other any more. */
    private void insert(List<ProductInsert> rows) {
        sql.update("""
                        with added as (select * from json_populate_recordset(null::product, :rows)),
                        grouped as (
                            insert into identity_group (category, brand_id, model_key, kind)
                            select distinct category, brand_id, model_key, case when variant_key = '' then 'single' else 'variants' end
                            from added
                            on conflict (category, brand_id, model_key) do nothing),
                        taken as (
                            delete from product_redirect
                            where category = :category and product_id = any (:ids collate "C"))
                        insert into product (identifier, category, id, product_id, brand_id, brand, model, variant, brand_key,
                            model_key, variant_key, near_key, status, badge, seed_urls, import_source, imported_at, updated_at, version)
                        select identifier, category, id, product_id, brand_id, brand, model, variant, brand_key,
                            model_key, variant_key, near_key, status, badge, seed_urls, import_source, imported_at, updated_at, version
                        from added""")
                .bindRows("rows", rows)
                .bind("category", rows.get(0).category())
                .bindTexts("ids", rows.stream().map(ProductInsert::productId).toList())
                .execute();
    }

    /** The group's kind is the only product's own to change; with others in it, the constraint refuses. */
    private void takeGroup(Product before, ProductIdentity identity, String brandId) {
        sql.update("""
                        insert into identity_group as g (category, brand_id, model_key, kind) values (:category, :brandId, :modelKey, :kind)
                        on conflict (category, brand_id, model_key) do update set kind = excluded.kind
                        where not exists (select 1 from product p where p.category = g.category and p.brand_id = g.brand_id
                            and p.model_key = g.model_key and p.identifier <> :identifier)""")
                .bind("category", before.category)
                .bind("brandId", brandId)
                .bind("modelKey", identity.model().folded())
                .bind("kind", identity.hasVariant() ? "variants" : "single")
                .bind("identifier", before.identifier)
                .execute();
    }

    private List<Outbox.NewEvent> publish(String category, Topic topic, List<Product> products, String actor) {
        long first = outbox.reserve(category, products.size());
        var events = new ArrayList<Outbox.NewEvent>();
        for (int i = 0; i < products.size(); i++) {
            events.add(new Outbox.NewEvent(first + i, topic, products.get(i).toEvent(first + i, actor)));
        }
        outbox.append(category, events);
        return events;
    }

    /** With an entry in the history. */
    private void announce(String category, Topic topic, String action, List<Product> products, String actor) {
        List<Outbox.NewEvent> events = publish(category, topic, products, actor);
        sql.update("""
                        insert into product_audit (category, identifier, version, action, actor, at, state)
                        select :category, e.state ->> 'identifier', cast(e.state ->> 'version' as bigint), :action, :actor, :now, e.state
                        from jsonb_array_elements(:events) as e(state)""")
                .bind("category", category)
                .bind("action", action)
                .bind("actor", actor)
                .bind("now", clock.instant())
                .bindJson("events", events.stream().map(Outbox.NewEvent::data).toList())
                .execute();
    }
}
