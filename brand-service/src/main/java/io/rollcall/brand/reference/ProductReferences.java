package io.rollcall.brand.reference;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.reactive.messaging.annotations.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.rollcall.contracts.event.ProductEvent;
import io.rollcall.contracts.event.Topic;
import io.rollcall.outbox.DatabaseFailure;
import io.rollcall.outbox.EventIntake;
import io.rollcall.outbox.EventIntake.Received;

/** Keeps which product refers to which brand, from the catalog's events (D17). */
@ApplicationScoped
class ProductReferences {

    private final EventIntake intake;
    private final DataSource database;

    ProductReferences(EventIntake intake, DataSource database) {
        this.intake = intake;
        this.database = database;
    }

    @Incoming("products")
    @Blocking
    public void consume(ConsumerRecords<String, byte[]> records) {
        intake.take("brand-service", records, this::remember);
    }

    private void remember(List<Received> events) {
        String sql = """
                insert into product_reference (product_identifier, brand_identifier, category, version, removed)
                values (?, ?, ?, ?, ?)
                on conflict (product_identifier) do update
                set brand_identifier = excluded.brand_identifier, category = excluded.category,
                    version = excluded.version, removed = excluded.removed
                where product_reference.version < excluded.version""";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (Received event : events) {
                ProductEvent product = (ProductEvent) event.data();
                statement.setString(1, product.identifier());
                statement.setString(2, product.brandIdentifier());
                statement.setString(3, product.category());
                statement.setLong(4, product.version());
                statement.setBoolean(5, event.topic() == Topic.PRODUCT_REMOVED);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException broken) {
            throw DatabaseFailure.of(broken);
        }
    }
}
