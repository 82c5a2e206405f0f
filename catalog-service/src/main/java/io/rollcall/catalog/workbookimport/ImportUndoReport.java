package io.rollcall.catalog.workbookimport;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.rollcall.catalog.workbookimport.Imports.Imported;

/**
 * What taking an import back did.
 *
 * @param removed products that are gone
 * @param kept products that stay because somebody changed or removed them since
 * @param brandsRemoved brands it had registered that no product has any more
 * @param exceptionsRemoved variants that are no longer let through
 */
public record ImportUndoReport(
        String importId, int removed, List<Kept> kept, List<String> brandsRemoved, int exceptionsRemoved) {

    /** @param reason {@code changed} or {@code gone} */
    @Schema(name = "ImportKept")
    public record Kept(
            @Nullable String productId,
            @Schema(enumeration = {"changed", "gone"}) String reason,
            String message) {

        static Kept of(Imported product) {
            return product.productId() == null
                    ? new Kept(null, "gone", "The product " + product.identifier() + " had already been removed.")
                    : new Kept(product.productId(), "changed", "It was changed after the import, so it was kept.");
        }
    }
}
