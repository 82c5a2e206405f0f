package io.rollcall.catalog.intake;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.rollcall.http.ExplanationState;

/**
 * What a seed did, or would do.
 *
 * @param seeded products that are new in the catalog
 * @param skipped rows whose product was there already, or stands in the file twice
 * @param rejected rows the gate refused
 * @param newBrands brands it registered, or would (D19)
 * @param invalidRows rows that name no product (D26)
 * @param projection {@code applied} or {@code pending} (D21)
 */
@Schema(requiredProperties = {"dryRun", "seeded", "skipped", "rejected", "newBrands", "invalidRows"})
public record SeedReport(
        boolean dryRun,
        int seeded,
        int skipped,
        List<RejectedRow> rejected,
        List<String> newBrands,
        List<InvalidRow> invalidRows,
        String projection) {

    /**
     * @param index position in the file, from 0
     * @param reason a reason of the gate, or the brand registry's
     */
    public record RejectedRow(
            int index,
            String brand,
            String model,
            String variant,
            String reason,
            String canonicalProductId,
            ExplanationState explanation) {}

    public record InvalidRow(int index, String reason) {}

    SeedReport projected(boolean applied) {
        return new SeedReport(
                dryRun, seeded, skipped, rejected, newBrands, invalidRows, applied ? "applied" : "pending");
    }
}
