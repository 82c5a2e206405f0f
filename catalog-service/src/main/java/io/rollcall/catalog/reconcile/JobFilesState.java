package io.rollcall.catalog.reconcile;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.rollcall.identity.Source;

/**
 * Whether every active product of a category has one job file, and every job file such a product.
 *
 * @param canonicalSource what says which products there are (D11): {@code product_catalog}, {@code active_filtering} or
 *     {@code none}
 * @param jobFiles in the folder
 * @param activeProducts that should have one each
 * @param extra files that are of none of them
 * @param missing products without a file; the projection is writing them
 */
@Schema(name = "JobFilesState")
public record JobFilesState(
        String category,

        @Schema(enumeration = {"product_catalog", "active_filtering", "none"})
        String canonicalSource,

        int jobFiles,
        long activeProducts,
        int extra,
        long missing,
        boolean inStep,
        @Nullable Instant checkedAt,
        String message) {

    static JobFilesState of(
            String category, Source source, int jobFiles, long activeProducts, int matched, Instant at) {
        boolean isKnown = source != Source.NONE;
        int extra = isKnown ? jobFiles - matched : 0;
        long missing = activeProducts - matched;
        String message = !isKnown
                ? "Nothing says which products there are."
                : extra == 0 && missing == 0
                        ? "Every active product has its job file."
                        : jobFiles + " job files for " + activeProducts + " products: " + extra + " too many, "
                                + missing + " missing.";
        return new JobFilesState(
                category,
                source.token(),
                jobFiles,
                activeProducts,
                extra,
                missing,
                extra == 0 && missing == 0,
                at,
                message);
    }
}
