package io.rollcall.gate.index;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

import io.rollcall.contracts.event.BrandEvent;
import io.rollcall.contracts.event.ExceptionEvent;
import io.rollcall.contracts.event.ProductEvent;
import io.rollcall.contracts.event.Topic;
import io.rollcall.identity.InvalidText;
import io.rollcall.identity.Name;
import io.rollcall.outbox.EventConsumer;
import io.rollcall.outbox.EventConsumer.Received;
import io.rollcall.persistence.Sql;

/**
 * Keeps the gate's memory from events: written to Postgres in the transaction that moves the position, then into memory.
 * A start reads Postgres and goes on from there; with empty tables it catches up from offset zero.
 */
@ApplicationScoped
@RequiredArgsConstructor
class IdentityEvents {

    private static final Logger LOG = Logger.getLogger(IdentityEvents.class);
    private static final int BEFORE_SUBSCRIBERS = 600;

    private final EventConsumer intake;
    private final IdentityMemory memory;
    private final MemoryPositions positions;
    private final Sql sql;

    void remember(@Observes @Priority(BEFORE_SUBSCRIBERS) StartupEvent started) {
        QuarkusTransaction.requiringNew().timeout(300).run(() -> {
            // As of one moment: other replicas write these tables meanwhile.
            sql.update("set transaction isolation level repeatable read, read only")
                    .execute();
            positions.begin();
            read("select identifier, name, names, version, removed from known_brand", StoredBrand.class, this::take);
            read("select " + StoredProduct.COLUMNS + " from known_product", StoredProduct.class, this::take);
            read(
                    "select identifier, category, brand, model, variant, version, removed_at is not null as removed"
                            + " from identity_exception",
                    StoredException.class,
                    exception -> memory.takeException(exception.known()));
        });
    }

    private <R> void read(String query, Class<R> type, Consumer<R> reader) {
        try (Stream<R> rows = sql.query(query).stream(type)) {
            rows.forEach(reader);
        }
    }

    private void take(StoredBrand brand) {
        memory.takeBrand(
                brand.identifier(), Name.stored(brand.name()), brand.names(), brand.version(), brand.removed());
    }

    private void take(StoredProduct product) {
        memory.take(product.category(), product.known(), product.revision(), product.removed());
    }

    @Incoming("identities")
    @Blocking
    public void consume(ConsumerRecords<String, byte[]> records) {
        intake.take("identity-gate-service", records, this::store).forEach(this::take);
        positions.taken(records);
    }

    private void take(Received event) {
        try {
            if (event.data() instanceof ProductEvent product) {
                take(StoredProduct.of(product, event.topic() == Topic.PRODUCT_REMOVED));
            } else if (event.data() instanceof BrandEvent brand) {
                take(StoredBrand.of(brand, event.topic() == Topic.BRAND_REMOVED));
            } else if (event.data() instanceof ExceptionEvent exception) {
                memory.takeException(new KnownException(
                        exception.identifier(),
                        exception.category(),
                        Name.stored(exception.brand()),
                        Name.stored(exception.model()),
                        Name.stored(exception.variant()),
                        exception.version(),
                        event.topic() == Topic.IDENTITY_EXCEPTION_REMOVED));
            }
        } catch (InvalidText unnameable) {
            LOG.errorf("An event names what cannot be a name and is passed over: %s", unnameable.getMessage());
        }
    }

    private void store(List<Received> events) {
        storeProducts(Received.newest(events, ProductEvent.class)
                .map(event -> StoredProduct.of((ProductEvent) event.data(), event.topic() == Topic.PRODUCT_REMOVED))
                .toList());
        storeBrands(Received.newest(events, BrandEvent.class)
                .map(event -> StoredBrand.of((BrandEvent) event.data(), event.topic() == Topic.BRAND_REMOVED))
                .toList());
    }

    private void storeProducts(List<StoredProduct> products) {
        if (!products.isEmpty()) {
            sql.update(StoredProduct.UPSERT + " where known_product.version < excluded.version")
                    .bindColumns(StoredProduct.class, products)
                    .execute();
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

    private record StoredBrand(String identifier, String name, List<String> names, long version, boolean removed) {

        static StoredBrand of(BrandEvent event, boolean removed) {
            var names = Stream.concat(Stream.of(event.name(), event.slug()), event.aliases().stream())
                    .map(Name::stored)
                    .flatMap(name -> Stream.of(name, name.compatible()))
                    .map(Name::folded)
                    .distinct()
                    .toList();
            return new StoredBrand(event.identifier(), event.name(), names, event.version(), removed);
        }
    }

    private record StoredException(
            String identifier,
            String category,
            String brand,
            String model,
            String variant,
            long version,
            boolean removed) {

        KnownException known() {
            return new KnownException(
                    identifier,
                    category,
                    Name.stored(brand),
                    Name.stored(model),
                    Name.stored(variant),
                    version,
                    removed);
        }
    }
}
