package io.rollcall.catalog.identity;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the catalog holds, in short: whoever keeps a copy compares, and fetches only the parts that differ. A part is the
 * products whose identifiers begin with the same two digits; its digest is the sum of its products' hashes.
 */
@ApplicationScoped
class IdentityDigests {

    static final int PARTS = 256;

    /**
     * @param revision of the category
     * @param digests one number of 64 bits per part, in hexadecimal
     */
    @Schema(
            name = "IdentityDigest",
            requiredProperties = {"revision", "products", "digests"})
    public record Digest(long revision, long products, List<String> digests) {}

    @Schema(
            name = "IdentityFact",
            requiredProperties = {"identifier", "brandId", "brand", "model", "variant", "version"})
    public record Identity(
            String identifier, String brandId, String brand, String model, String variant, long version) {}

    /** @param revision of the category, at which the items were read */
    @Schema(requiredProperties = {"revision", "items"})
    public record Identities(long revision, List<Identity> items) {}

    private static final String SNAPSHOT = "set transaction isolation level repeatable read, read only";

    private final EntityManager entities;

    IdentityDigests(EntityManager entities) {
        this.entities = entities;
    }

    /** Costs the same however many products there are. */
    Digest digest(String category) {
        return QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeQuery(SNAPSHOT).executeUpdate();
            List<?> rows = entities.createNativeQuery(
                            "select part, products, digest from identity_part where category = :category")
                    .setParameter("category", category)
                    .getResultList();
            var digests = new String[PARTS];
            Arrays.fill(digests, "0");
            long products = 0;
            for (Object row : rows) {
                Object[] part = (Object[]) row;
                // The sum is wider than 64 bits; its low ones are what a sum that wraps around has.
                long sum = ((BigDecimal) part[2]).toBigInteger().longValue();
                digests[Integer.parseInt((String) part[0], 16)] = Long.toHexString(sum);
                products += ((Number) part[1]).longValue();
            }
            return new Digest(revision(category), products, List.of(digests));
        });
    }

    Identities part(String category, int part) {
        return QuarkusTransaction.requiringNew().timeout(120).call(() -> {
            entities.createNativeQuery(SNAPSHOT).executeUpdate();
            List<?> rows = entities.createNativeQuery("""
                            select identifier, brand_id, brand, model, variant, version from product
                            where category = :category and identifier >= :from and identifier < :to order by 1""")
                    .setParameter("category", category)
                    .setParameter("from", "%02x".formatted(part))
                    .setParameter("to", part == PARTS - 1 ? "g" : "%02x".formatted(part + 1))
                    .getResultList();
            var items = rows.stream()
                    .map(row -> (Object[]) row)
                    .map(row -> new Identity(
                            (String) row[0],
                            (String) row[1],
                            (String) row[2],
                            (String) row[3],
                            (String) row[4],
                            ((Number) row[5]).longValue()))
                    .toList();
            return new Identities(revision(category), items);
        });
    }

    private long revision(String category) {
        return ((Number) entities.createNativeQuery(
                                "select coalesce(max(revision), 0) from outbox_stream where stream = :category")
                        .setParameter("category", category)
                        .getSingleResult())
                .longValue();
    }
}
