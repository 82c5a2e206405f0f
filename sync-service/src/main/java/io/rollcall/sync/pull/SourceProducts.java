package io.rollcall.sync.pull;

import lombok.RequiredArgsConstructor;

import io.rollcall.identity.InvalidText;
import io.rollcall.identity.Name;
import io.rollcall.identity.ProductIdentity;
import io.rollcall.sync.diff.IdentityKey;
import io.rollcall.sync.diff.LiveProduct;
import io.rollcall.sync.source.SourceRow;

/** Tells which products the rows of a source are (D45): identities by D1 to D5, as anywhere else. */
@RequiredArgsConstructor
public final class SourceProducts {

    /** A row that names a product, or says why it names none (D26). */
    public sealed interface Identified {}

    public record Product(LiveProduct product) implements Identified {}

    /**
     * @param reason {@code not_an_object}, {@code brand_missing}, {@code model_missing}, {@code slug_required} or {@code invalid_text}
     * @param explanation of the text that can be no name; empty where the reason says it all
     */
    public record InvalidRow(long index, String sourceId, String reason, String explanation) implements Identified {}

    private static final int LONGEST_URL = 2_000;

    private final String category;
    private final IdentityKey key;

    public Identified of(SourceRow row) {
        if (row instanceof SourceRow.Invalid invalid) {
            return new InvalidRow(
                    invalid.index(), sourceId(invalid), invalid.reason().code(), "");
        }
        return named((SourceRow.Named) row);
    }

    private Identified named(SourceRow.Named row) {
        try {
            var identity = key.identity(category, row.brand(), row.model(), row.variant());
            if (identity.brand().slug().isEmpty() || identity.model().slug().isEmpty() || hasLostVariant(identity)) {
                return new InvalidRow(row.index(), sourceId(row), "slug_required", "");
            }
            return new Product(new LiveProduct(
                    key.of(identity),
                    row.index(),
                    identity.productId().value(),
                    identity.brand().text(),
                    identity.model().text(),
                    identity.variant().text(),
                    sourceId(row),
                    Name.printable(row.url(), LONGEST_URL),
                    row.place(),
                    row.digest()));
        } catch (InvalidText unusable) {
            return new InvalidRow(row.index(), sourceId(row), "invalid_text", unusable.getMessage());
        }
    }

    /** Whatever a source calls it, so that it can be stored. */
    private static String sourceId(SourceRow row) {
        return Name.printable(row.sourceId());
    }

    private static boolean hasLostVariant(ProductIdentity identity) {
        return identity.hasVariant() && identity.variant().slug().isEmpty();
    }
}
