package io.rollcall.sync.catalog;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.Blocking;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.rollcall.contracts.event.BrandEvent;
import io.rollcall.contracts.event.ProductEvent;
import io.rollcall.contracts.event.Topic;
import io.rollcall.identity.Name;
import io.rollcall.outbox.EventConsumer;
import io.rollcall.outbox.EventConsumer.Received;
import io.rollcall.persistence.Sql;

/** Keeps what the catalog and the registry announced. Of each product and brand the highest version counts. */
@ApplicationScoped
@RequiredArgsConstructor
class CatalogEvents {

    private record StoredBrand(String identifier, String name, List<String> names, long version, boolean removed) {

        static StoredBrand of(BrandEvent event, boolean removed) {
            var names = Stream.concat(Stream.of(event.name()), event.aliases().stream())
                    .map(name -> Name.stored(name).folded())
                    .distinct()
                    .toList();
            return new StoredBrand(event.identifier(), event.name(), names, event.version(), removed);
        }
    }

    private record Heard(String category, long revision, Instant heardAt) {}

    private final EventConsumer intake;
    private final Sql sql;
    private final Clock clock;

    @Incoming("catalog")
    @Blocking
    public void consume(ConsumerRecords<String, byte[]> records) {
        intake.take("sync-service", records, this::store);
    }

    private void store(List<Received> events) {
        storeProducts(Received.newest(events, ProductEvent.class)
                .map(event -> KnownProduct.of((ProductEvent) event.data(), event.topic() == Topic.PRODUCT_REMOVED))
                .toList());
        storeHeard(events);
        storeBrands(Received.newest(events, BrandEvent.class)
                .map(event -> StoredBrand.of((BrandEvent) event.data(), event.topic() == Topic.BRAND_REMOVED))
                .toList());
    }

    private void storeProducts(List<KnownProduct> products) {
        if (products.isEmpty()) {
            return;
        }
        sql.update("insert into known_product (" + KnownProduct.COLUMNS + ") select " + KnownProduct.COLUMNS + """
                         from json_populate_recordset(null::known_product, :rows)
                        on conflict (identifier) do update set category = excluded.category, product_id = excluded.product_id,
                            brand_id = excluded.brand_id, brand = excluded.brand, model = excluded.model,
                            variant = excluded.variant, status = excluded.status, badge = excluded.badge,
                            import_source = excluded.import_source, imported_at = excluded.imported_at,
                            updated_at = excluded.updated_at, url = excluded.url,
                            version = excluded.version, revision = excluded.revision, removed = excluded.removed
                        where known_product.version < excluded.version""")
                .bindRows("rows", products)
                .execute();
    }

    /** Also an event that changes nothing tells how far the catalog has come. */
    private void storeHeard(List<Received> events) {
        Instant now = clock.instant();
        Map<String, Heard> heard = new TreeMap<>();
        for (Received event : events) {
            if (event.data() instanceof ProductEvent product) {
                heard.merge(
                        product.category(),
                        new Heard(product.category(), product.revision(), now),
                        (one, other) -> one.revision() > other.revision() ? one : other);
            }
        }
        if (!heard.isEmpty()) {
            sql.update("""
                    insert into known_category (category, revision, heard_at)
                    select category, revision, heard_at from json_populate_recordset(null::known_category, :rows)
                    on conflict (category) do update set revision = greatest(known_category.revision, excluded.revision),
                        heard_at = excluded.heard_at""").bindRows("rows", heard.values()).execute();
        }
    }

    private void storeBrands(List<StoredBrand> brands) {
        if (!brands.isEmpty()) {
            sql.update("""
                    insert into known_brand (identifier, name, names, version, removed)
                    select identifier, name, names, version, removed from json_populate_recordset(null::known_brand, :rows)
                    on conflict (identifier) do update set name = excluded.name, names = excluded.names,
                        version = excluded.version, removed = excluded.removed
                    where known_brand.version < excluded.version""").bindRows("rows", brands).execute();
        }
    }
}
