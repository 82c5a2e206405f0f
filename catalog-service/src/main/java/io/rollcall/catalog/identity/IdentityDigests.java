package io.rollcall.catalog.identity;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.rollcall.persistence.Sql;

/**
 * What the catalog holds, in short: whoever keeps a copy compares, and fetches only the parts that differ. A part is the
 * products whose identifiers begin with the same two digits; its digest is the sum of its products' hashes.
 */
@ApplicationScoped
@RequiredArgsConstructor
class IdentityDigests {

    static final int PARTS = 256;

    /**
     * @param revision of the category
     * @param digests one number of 64 bits per part, in hexadecimal
     */
    @Schema(name = "IdentityDigest")
    public record Digest(long revision, long products, List<String> digests) {}

    @Schema(name = "IdentityFact")
    public record Identity(
            String identifier, String brandId, String brand, String model, String variant, long version) {}

    /** @param revision of the category, at which the items were read */
    public record Identities(long revision, List<Identity> items) {}

    private record Part(String part, long products, BigDecimal digest) {}

    private static final String SNAPSHOT = "set transaction isolation level repeatable read, read only";

    private final Sql sql;

    /** Costs the same however many products there are. */
    Digest digest(String category) {
        return QuarkusTransaction.requiringNew().call(() -> {
            sql.update(SNAPSHOT).execute();
            List<Part> parts = sql.query("select part, products, digest from identity_part where category = :category")
                    .bind("category", category)
                    .list(Part.class);
            var digests = new String[PARTS];
            Arrays.fill(digests, "0");
            long products = 0;
            for (Part part : parts) {
                // The sum is wider than 64 bits; its low ones are what a sum that wraps around has.
                long sum = part.digest().toBigInteger().longValue();
                digests[Integer.parseInt(part.part(), 16)] = Long.toHexString(sum);
                products += part.products();
            }
            return new Digest(revision(category), products, List.of(digests));
        });
    }

    Identities part(String category, int part) {
        return QuarkusTransaction.requiringNew().timeout(120).call(() -> {
            sql.update(SNAPSHOT).execute();
            List<Identity> items = sql.query("""
                            select identifier, brand_id, brand, model, variant, version from product
                            where category = :category and identifier >= :from and identifier < :to order by 1""")
                    .bind("category", category)
                    .bind("from", "%02x".formatted(part))
                    .bind("to", part == PARTS - 1 ? "g" : "%02x".formatted(part + 1))
                    .list(Identity.class);
            return new Identities(revision(category), items);
        });
    }

    private long revision(String category) {
        return sql.query("select coalesce(max(revision), 0) from outbox_stream where stream = :category")
                .bind("category", category)
                .one(Long.class);
    }
}
