package io.rollcall.brand.reference;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.reactive.messaging.annotations.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.rollcall.contracts.event.ProductEvent;
import io.rollcall.contracts.event.Topic;
import io.rollcall.outbox.EventConsumer;
import io.rollcall.outbox.EventConsumer.Received;
import io.rollcall.persistence.DatabaseFailure;

/** Keeps which product refers to which brand, from the catalog's events (D17). */
@ApplicationScoped
class ProductReferences {

    private final EventConsumer intake;
    private final DataSource database;

    ProductReferences(EventConsumer intake, DataSource database) {
        this.intake = intake;
        this.database = database;
    }

    @Incoming("products")
    @Blocking
    public void consume(ConsumerRecords<String, byte[]> records) {
        intake.take("brand-service", records, this::remember);
    }

    /** Of a product that changed twice in a batch, its last state alone; the tables count along. */
    private void remember(List<Received> events) {
        var newest = new TreeMap<String, Received>();
        events.forEach(event -> newest.merge(
                event.data().identifier(),
                event,
                (one, other) -> one.data().version() > other.data().version() ? one : other));
        String sql = """
                insert into product_reference (product_identifier, brand_identifier, category, version, removed)
                select * from unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::boolean[])
                on conflict (product_identifier) do update
                set brand_identifier = excluded.brand_identifier, category = excluded.category,
                    version = excluded.version, removed = excluded.removed
                where product_reference.version < excluded.version""";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            set(connection, statement, 1, "text", newest.values(), event -> product(event)
                    .identifier());
            set(connection, statement, 2, "text", newest.values(), event -> product(event)
                    .brandIdentifier());
            set(connection, statement, 3, "text", newest.values(), event -> product(event)
                    .category());
            set(connection, statement, 4, "bigint", newest.values(), event -> product(event)
                    .version());
            set(connection, statement, 5, "boolean", newest.values(), event -> event.topic() == Topic.PRODUCT_REMOVED);
            statement.executeUpdate();
        } catch (SQLException broken) {
            throw DatabaseFailure.of(broken);
        }
    }

    private static void set(
            Connection connection,
            PreparedStatement statement,
            int column,
            String type,
            Collection<Received> events,
            Function<Received, Object> value)
            throws SQLException {
        statement.setArray(
                column,
                connection.createArrayOf(type, events.stream().map(value).toArray()));
    }

    private static ProductEvent product(Received event) {
        return (ProductEvent) event.data();
    }
}
