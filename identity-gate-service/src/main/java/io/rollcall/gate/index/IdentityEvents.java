package io.rollcall.gate.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
import io.rollcall.contracts.event.ProductEvent;
import io.rollcall.contracts.event.Topic;
import io.rollcall.identity.InvalidText;
import io.rollcall.identity.Name;
import io.rollcall.identity.ProductIdentity;
import io.rollcall.outbox.DatabaseFailure;
import io.rollcall.outbox.EventIntake;
import io.rollcall.outbox.EventIntake.Received;

/**
 * Keeps the gate's memory from events: written to Postgres in the transaction that moves the position, then into memory.
 * A start reads Postgres and goes on from there; with empty tables it catches up from offset zero.
 */
@ApplicationScoped
class IdentityEvents {

    private static final Logger LOG = Logger.getLogger(IdentityEvents.class);
    private static final int BEFORE_SUBSCRIBERS = 600;
    private static final int FETCH = 1_000;

    private final EventIntake intake;
    private final IdentityMemory memory;
    private final DataSource database;

    IdentityEvents(EventIntake intake, IdentityMemory memory, DataSource database) {
        this.intake = intake;
        this.memory = memory;
        this.database = database;
    }

    void remember(@Observes @Priority(BEFORE_SUBSCRIBERS) StartupEvent started) {
        QuarkusTransaction.requiringNew().timeout(300).run(() -> {
            try (Connection connection = database.getConnection()) {
                read(
                        connection,
                        "select identifier, names, version, removed from known_brand",
                        row -> memory.takeBrand(
                                row.getString(1),
                                List.of((String[]) row.getArray(2).getArray()),
                                row.getLong(3),
                                row.getBoolean(4)));
                read(
                        connection,
                        "select identifier, category, brand_id, brand, model, variant, version, revision, removed from known_product",
                        row -> memory.take(
                                new KnownProduct(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        ProductIdentity.of(
                                                row.getString(2), row.getString(4), row.getString(5), row.getString(6)),
                                        row.getLong(7),
                                        row.getLong(8)),
                                row.getBoolean(9)));
            } catch (SQLException broken) {
                throw DatabaseFailure.of(broken);
            }
        });
    }

    @Incoming("identities")
    @Blocking
    public void consume(ConsumerRecords<String, byte[]> records) {
        var taken = new ArrayList<Received>();
        intake.take("identity-gate-service", records, events -> {
            store(events);
            taken.clear();
            taken.addAll(events);
        });
        taken.forEach(this::take);
    }

    private void take(Received event) {
        try {
            if (event.data() instanceof ProductEvent product) {
                var identity =
                        ProductIdentity.of(product.category(), product.brand(), product.model(), product.variant());
                var known = new KnownProduct(
                        product.identifier(),
                        product.category(),
                        product.brandIdentifier(),
                        identity,
                        product.version(),
                        product.revision());
                memory.take(known, event.topic() == Topic.PRODUCT_REMOVED);
            } else if (event.data() instanceof BrandEvent brand) {
                memory.takeBrand(
                        brand.identifier(), foldedNames(brand), brand.version(), event.topic() == Topic.BRAND_REMOVED);
            }
        } catch (InvalidText unnameable) {
            LOG.errorf("An event names what cannot be a name and is passed over: %s", unnameable.getMessage());
        }
    }

    private void store(List<Received> events) {
        String products = """
                insert into known_product (identifier, category, brand_id, brand, model, variant, version, revision, removed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (identifier) do update set category = excluded.category, brand_id = excluded.brand_id,
                    brand = excluded.brand, model = excluded.model, variant = excluded.variant, version = excluded.version,
                    revision = excluded.revision, removed = excluded.removed
                where known_product.version < excluded.version""";
        String brands = """
                insert into known_brand (identifier, names, version, removed) values (?, ?, ?, ?)
                on conflict (identifier) do update set names = excluded.names, version = excluded.version, removed = excluded.removed
                where known_brand.version < excluded.version""";
        try (Connection connection = database.getConnection();
                PreparedStatement product = connection.prepareStatement(products);
                PreparedStatement brand = connection.prepareStatement(brands)) {
            for (Received event : events) {
                if (event.data() instanceof ProductEvent data) {
                    add(product, data, event.topic() == Topic.PRODUCT_REMOVED);
                } else if (event.data() instanceof BrandEvent data) {
                    brand.setString(1, data.identifier());
                    brand.setArray(
                            2,
                            connection.createArrayOf("text", foldedNames(data).toArray()));
                    brand.setLong(3, data.version());
                    brand.setBoolean(4, event.topic() == Topic.BRAND_REMOVED);
                    brand.addBatch();
                }
            }
            product.executeBatch();
            brand.executeBatch();
        } catch (SQLException broken) {
            throw DatabaseFailure.of(broken);
        }
    }

    private static void add(PreparedStatement statement, ProductEvent product, boolean removed) throws SQLException {
        statement.setString(1, product.identifier());
        statement.setString(2, product.category());
        statement.setString(3, product.brandIdentifier());
        statement.setString(4, product.brand());
        statement.setString(5, product.model());
        statement.setString(6, product.variant());
        statement.setLong(7, product.version());
        statement.setLong(8, product.revision());
        statement.setBoolean(9, removed);
        statement.addBatch();
    }

    private static List<String> foldedNames(BrandEvent brand) {
        return Stream.concat(Stream.of(brand.name(), brand.slug()), brand.aliases().stream())
                .map(name -> Name.of(name).folded())
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
