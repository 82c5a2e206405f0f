package io.rollcall.catalog.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.rollcall.catalog.brand.BrandRegistry.EnsuredBrand;
import io.rollcall.http.ExplanationState;
import io.rollcall.identity.IdentityDecision;
import io.rollcall.identity.IdentityDecision.Accepted;
import io.rollcall.identity.IdentityDecision.Rejected;
import io.rollcall.identity.Name;
import io.rollcall.identity.ProductId;
import io.rollcall.workspace.ActiveFiltering;

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

    /** @param brandRejections brands the registry refused, folded, with its answer */
    static SeedReport of(
            ActiveFiltering file,
            List<IdentityDecision> decisions,
            Map<String, EnsuredBrand> brandRejections,
            List<String> newBrands,
            boolean dryRun) {
        int seeded = 0;
        int skipped = 0;
        var rejected = new ArrayList<RejectedRow>();
        for (int i = 0; i < decisions.size(); i++) {
            ActiveFiltering.Row row = file.rows().get(i);
            IdentityDecision decision = decisions.get(i);
            if (decision instanceof Rejected refusal) {
                rejected.add(new RejectedRow(
                        row.index(),
                        Name.printable(row.brand()),
                        Name.printable(row.model()),
                        Name.printable(row.variant()),
                        refusal.reason().token(),
                        refusal.canonical().map(ProductId::value).orElse(null),
                        ExplanationState.of(refusal.explanation())));
            } else if (decision instanceof Accepted accepted
                    && accepted.existing().isPresent()) {
                skipped++;
            } else {
                EnsuredBrand brand = brandRejections.get(Name.of(row.brand()).folded());
                if (brand == null) {
                    seeded++;
                } else {
                    rejected.add(new RejectedRow(
                            row.index(), row.brand(), row.model(), row.variant(), brand.reason(), null, null));
                }
            }
        }
        var invalid = file.invalid().stream()
                .map(row -> new InvalidRow(row.index(), row.reason()))
                .toList();
        return new SeedReport(dryRun, seeded, skipped, rejected, newBrands, invalid, null);
    }
}
