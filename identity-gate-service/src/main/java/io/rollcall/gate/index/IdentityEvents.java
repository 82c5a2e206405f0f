package io.rollcall.gate.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

import io.rollcall.contracts.event.BrandEvent;
import io.rollcall.contracts.event.ExceptionEvent;
import io.rollcall.contracts.event.ProductEvent;
import io.rollcall.contracts.event.Topic;
import io.rollcall.identity.InvalidText;
import io.rollcall.identity.Name;
import io.rollcall.identity.ProductIdentity;
import io.rollcall.outbox.EventConsumer;
import io.rollcall.outbox.EventConsumer.Received;
import io.rollcall.persistence.DatabaseFailure;

/**
 * Keeps the gate's memory from events: written to Postgres in the transaction that moves the position, then into memory.
 * A start reads Postgres and goes on from there; with empty tables it catches up from offset zero.
 */
@ApplicationScoped
class IdentityEvents {

    private static final Logger LOG = Logger.getLogger(IdentityEvents.class);
    private static final int BEFORE_SUBSCRIBERS = 600;
    private static final int FETCH = 1_000;

    private final EventConsumer intake;
    private final IdentityMemory memory;
    private final DataSource database;

    IdentityEvents(EventConsumer intake, IdentityMemory memory, DataSource database) {
        this.intake = intake;
        this.memory = memory;
        this.database = database;
    }

    void remember(@Observes @Priority(BEFORE_SUBSCRIBERS) StartupEvent started) {
        QuarkusTransaction.requiringNew().timeout(300).run(() -> {
            try (Connection connection = database.getConnection()) {
                read(
                        connection,
                        "select identifier, name, names, version, removed from known_brand",
                        row -> memory.takeBrand(
                                row.getString(1),
                                Name.stored(row.getString(2)),
                                List.of((String[]) row.getArray(3).getArray()),
                                row.getLong(4),
                                row.getBoolean(5)));
                read(
                        connection,
                        "select identifier, category, brand_id, brand, model, variant, version, revision, removed from known_product",
                        row -> memory.take(
                                row.getString(2),
                                new KnownProduct(
                                        row.getString(1),
                                        row.getString(3),
                                        ProductIdentity.stored(
                                                row.getString(2), row.getString(4), row.getString(5), row.getString(6)),
                                        row.getLong(7)),
                                row.getLong(8),
                                row.getBoolean(9)));
                read(
                        connection,
                        "select identifier, category, brand, model, variant, version, removed_at is not null from identity_exception",
                        row -> memory.takeException(new KnownException(
                                row.getString(1),
                                row.getString(2),
                                Name.stored(row.getString(3)),
                                Name.stored(row.getString(4)),
                                Name.stored(row.getString(5)),
                                row.getLong(6),
                                row.getBoolean(7))));
            } catch (SQLException broken) {
                throw DatabaseFailure.of(broken);
            }
        });
    }

    @Incoming("identities")
    @Blocking
    public void consume(ConsumerRecords<String, byte[]> records) {
        intake.take("identity-gate-service", records, this::store).forEach(this::take);
    }

    private void take(Received event) {
        try {
            if (event.data() instanceof ProductEvent product) {
                var identity =
                        ProductIdentity.stored(product.category(), product.brand(), product.model(), product.variant());
                var known =
                        new KnownProduct(product.identifier(), product.brandIdentifier(), identity, product.version());
                memory.take(product.category(), known, product.revision(), event.topic() == Topic.PRODUCT_REMOVED);
            } else if (event.data() instanceof BrandEvent brand) {
                memory.takeBrand(
                        brand.identifier(),
                        Name.stored(brand.name()),
                        foldedNames(brand),
                        brand.version(),
                        event.topic() == Topic.BRAND_REMOVED);
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
        try (Connection connection = database.getConnection()) {
            storeProducts(connection, events);
            storeBrands(connection, events);
        } catch (SQLException broken) {
            throw DatabaseFailure.of(broken);
        }
    }

    /** One statement for all of them: of a product with several events, the last counts. */
    private static void storeProducts(Connection connection, List<Received> events) throws SQLException {
        var newest = new LinkedHashMap<String, Received>();
        for (Received event : events) {
            if (event.data() instanceof ProductEvent product) {
                newest.merge(
                        product.identifier(),
                        event,
                        (one, other) -> one.data().version() > other.data().version() ? one : other);
            }
        }
        String sql = """
                insert into known_product (identifier, category, brand_id, brand, model, variant, version, revision, removed)
                select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::boolean[])
                on conflict (identifier) do update set category = excluded.category, brand_id = excluded.brand_id,
                    brand = excluded.brand, model = excluded.model, variant = excluded.variant, version = excluded.version,
                    revision = excluded.revision, removed = excluded.removed
                where known_product.version < excluded.version""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            var products = newest.values().stream()
                    .map(event -> (ProductEvent) event.data())
                    .toList();
            array(statement, 1, "text", products, ProductEvent::identifier);
            array(statement, 2, "text", products, ProductEvent::category);
            array(statement, 3, "text", products, ProductEvent::brandIdentifier);
            array(statement, 4, "text", products, ProductEvent::brand);
            array(statement, 5, "text", products, ProductEvent::model);
            array(statement, 6, "text", products, ProductEvent::variant);
            array(statement, 7, "bigint", products, ProductEvent::version);
            array(statement, 8, "bigint", products, ProductEvent::revision);
            array(statement, 9, "boolean", newest.values(), event -> event.topic() == Topic.PRODUCT_REMOVED);
            statement.executeUpdate();
        }
    }

    private static <T> void array(
            PreparedStatement statement, int parameter, String type, Collection<T> rows, Function<T, Object> column)
            throws SQLException {
        Object[] values = rows.stream().map(column).toArray();
        statement.setArray(parameter, statement.getConnection().createArrayOf(type, values));
    }

    private static void storeBrands(Connection connection, List<Received> events) throws SQLException {
        String sql = """
                insert into known_brand (identifier, name, names, version, removed) values (?, ?, ?, ?, ?)
                on conflict (identifier) do update set name = excluded.name, names = excluded.names, version = excluded.version, removed = excluded.removed
                where known_brand.version < excluded.version""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Received event : events) {
                if (event.data() instanceof BrandEvent brand) {
                    statement.setString(1, brand.identifier());
                    statement.setString(2, brand.name());
                    statement.setArray(
                            3,
                            connection.createArrayOf("text", foldedNames(brand).toArray()));
                    statement.setLong(4, brand.version());
                    statement.setBoolean(5, event.topic() == Topic.BRAND_REMOVED);
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private static List<String> foldedNames(BrandEvent brand) {
        return Stream.concat(Stream.of(brand.name(), brand.slug()), brand.aliases().stream())
                .map(Name::stored)
                .flatMap(name -> Stream.of(name, name.compatible()))
                .map(Name::folded)
                .distinct()
                .toList();
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private static void read(Connection connection, String sql, RowReader reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }
}
