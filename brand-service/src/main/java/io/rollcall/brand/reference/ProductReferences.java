package io.rollcall.brand.reference;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.reactive.messaging.annotations.Blocking;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.rollcall.contracts.event.ProductEvent;
import io.rollcall.contracts.event.Topic;
import io.rollcall.outbox.EventConsumer;
import io.rollcall.outbox.EventConsumer.Received;
import io.rollcall.persistence.Sql;

/** Keeps which product refers to which brand, from the catalog's events (D17). */
@ApplicationScoped
@RequiredArgsConstructor
class ProductReferences {

    private record Reference(
            String productIdentifier, String brandIdentifier, String category, long version, boolean removed) {

        static Reference of(Received event) {
            var product = (ProductEvent) event.data();
            return new Reference(
                    product.identifier(),
                    product.brandIdentifier(),
                    product.category(),
                    product.version(),
                    event.topic() == Topic.PRODUCT_REMOVED);
        }
    }

    private final EventConsumer intake;
    private final Sql sql;

    @Incoming("products")
    @Blocking
    public void consume(ConsumerRecords<String, byte[]> records) {
        intake.take("brand-service", records, this::remember);
    }

    /** Of a product that changed twice in a batch, its last state alone; the tables count along. */
    private void remember(List<Received> events) {
        sql.update("""
                insert into product_reference (product_identifier, brand_identifier, category, version, removed)
                select * from unnest(:productIdentifier, :brandIdentifier, :category, :version, :removed)
                on conflict (product_identifier) do update
                set brand_identifier = excluded.brand_identifier, category = excluded.category,
                    version = excluded.version, removed = excluded.removed
                where product_reference.version < excluded.version""")
                .bindColumns(
                        Reference.class,
                        Received.newest(events, ProductEvent.class)
                                .map(Reference::of)
                                .toList())
                .execute();
    }
}
