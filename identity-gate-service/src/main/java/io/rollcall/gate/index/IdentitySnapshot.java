package io.rollcall.gate.index;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.rollcall.persistence.DatabaseFailure;

/** The gate's tables, where a part of them has to be as the catalog is. */
@ApplicationScoped
public class IdentitySnapshot {

    private final DataSource database;

    IdentitySnapshot(DataSource database) {
        this.database = database;
    }

    @Transactional
    public void heal(String category, long revision, Set<Integer> buckets, List<KnownProduct> products) {
        try (Connection connection = database.getConnection()) {
            forget(connection, category, buckets);
            write(connection, category, revision, products);
        } catch (SQLException broken) {
            throw DatabaseFailure.of(broken);
        }
    }

    private static void forget(Connection connection, String category, Set<Integer> buckets) throws SQLException {
        String sql =
                "delete from known_product where category = ? and not removed and substr(identifier, 1, 2) = any (?)";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, category);
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text", buckets.stream().map("%02x"::formatted).toArray()));
            statement.executeUpdate();
        }
    }

    private static void write(Connection connection, String category, long revision, List<KnownProduct> products)
            throws SQLException {
        String sql = """
                insert into known_product (identifier, category, brand_id, brand, model, variant, version, revision, removed)
                values (?, ?, ?, ?, ?, ?, ?, ?, false)
                on conflict (identifier) do update set category = excluded.category, brand_id = excluded.brand_id,
                    brand = excluded.brand, model = excluded.model, variant = excluded.variant, version = excluded.version,
                    revision = excluded.revision, removed = false""";
        try (var statement = connection.prepareStatement(sql)) {
            for (KnownProduct product : products) {
                statement.setString(1, product.identifier());
                statement.setString(2, category);
                statement.setString(3, product.brandId());
                statement.setString(4, product.identity().brand().text());
                statement.setString(5, product.identity().model().text());
                statement.setString(6, product.identity().variant().text());
                statement.setLong(7, product.version());
                statement.setLong(8, revision);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
