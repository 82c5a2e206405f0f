package io.rollcall.catalog.identity;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Map<String, Digest> last = new ConcurrentHashMap<>();

    IdentityDigests(EntityManager entities) {
        this.entities = entities;
    }

    /** Costs one look-up while the category stays as it is. */
    Digest digest(String category) {
        return QuarkusTransaction.requiringNew().timeout(120).call(() -> {
            entities.createNativeQuery(SNAPSHOT).executeUpdate();
            long revision = revision(category);
            Digest known = last.get(category);
            if (known == null || known.revision() != revision) {
                known = compute(category, revision);
                last.put(category, known);
            }
            return known;
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

    private Digest compute(String category, long revision) {
        List<?> rows = entities.createNativeQuery("""
                        select substr(identifier, 1, 2), count(*), sum(cast(cast(('x' || substr(md5(concat_ws(chr(31),
                            identifier, version, brand_id, brand, model, variant)), 1, 16)) as bit(64)) as bigint))
                        from product where category = :category group by 1""")
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
        return new Digest(revision, products, List.of(digests));
    }

    private long revision(String category) {
        return ((Number) entities.createNativeQuery(
                                "select coalesce(max(revision), 0) from outbox_stream where stream = :category")
                        .setParameter("category", category)
                        .getSingleResult())
                .longValue();
    }
}
