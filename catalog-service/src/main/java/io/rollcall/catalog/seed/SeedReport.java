package io.rollcall.catalog.seed;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.rollcall.catalog.brand.BrandRegistry.EnsuredBrand;
import io.rollcall.catalog.brand.RegisteredBrands;
import io.rollcall.catalog.identity.ListJudgement.Judged;
import io.rollcall.http.ExplanationState;
import io.rollcall.http.HintState;
import io.rollcall.identity.Hint;
import io.rollcall.identity.IdentityDecision.Accepted;
import io.rollcall.identity.IdentityDecision.Rejected;
import io.rollcall.identity.KnownIdentities;
import io.rollcall.identity.Name;
import io.rollcall.identity.ProductId;
import io.rollcall.identity.ProductIdentity;
import io.rollcall.workspace.ActiveFiltering;

/**
 * What a seed did, or would do.
 *
 * @param seeded products that are new in the catalog
 * @param skipped rows whose product was there already, or stands in the file twice
 * @param rejected rows the gate or the brand registry refused
 * @param variantWarnings rows whose variant looked fabricated and was taken off, or would be (D8)
 * @param hints in a dry run: rows a person should look at before going on (D13, D38, D40); at most 1 000
 * @param newBrands brands it registered, or would (D19)
 * @param invalidRows rows that name no product (D26)
 * @param projection {@code applied} or {@code pending} (D21)
 */
public record SeedReport(
        boolean dryRun,
        int seeded,
        int skipped,
        List<RejectedRow> rejected,
        List<VariantWarning> variantWarnings,
        List<HintedRow> hints,
        List<String> newBrands,
        List<InvalidRow> invalidRows,

        @Schema(enumeration = {"applied", "pending"}) @Nullable
        String projection) {

    private static final int MOST_HINTED = 1_000;

    /**
     * @param index position in the file, from 0
     * @param reason a reason of the gate, or the brand registry's
     * @param detail the reason as a sentence
     */
    @Schema(name = "SeedRejectedRow")
    public record RejectedRow(
            int index,
            String brand,
            String model,
            String variant,
            String reason,
            @Nullable String detail,
            @Nullable String canonicalProductId,
            @Nullable ExplanationState explanation) {}

    /**
     * @param index position in the file, from 0; what {@code variants} of a seed names
     * @param reason of the gate, had the variant been kept without an exception
     * @param match {@code token} or {@code infix}
     * @param matchedText the part of the model that matched
     * @param strippedProductId the product without the variant
     */
    @Schema(name = "SeedVariantWarning")
    public record VariantWarning(
            int index,
            String brand,
            String model,
            String variant,
            String reason,

            @Schema(enumeration = {"token", "infix"}) @Nullable
            String match,

            @Nullable String matchedText,
            String strippedProductId,
            ExplanationState explanation) {}

    @Schema(name = "SeedHintedRow")
    public record HintedRow(int index, String brand, String model, String variant, List<HintState> hints) {}

    @Schema(name = "SeedInvalidRow")
    public record InvalidRow(int index, String reason) {}

    SeedReport projected(boolean applied) {
        return new SeedReport(
                dryRun,
                seeded,
                skipped,
                rejected,
                variantWarnings,
                hints,
                newBrands,
                invalidRows,
                applied ? "applied" : "pending");
    }

    /**
     * @param brands as they are registered, or would be
     * @param known for the hints of a dry run; null after a seed
     */
    static SeedReport of(ActiveFiltering file, List<Judged> judged, RegisteredBrands brands, KnownIdentities known) {
        int seeded = 0;
        int skipped = 0;
        var rejected = new ArrayList<RejectedRow>();
        var warnings = new ArrayList<VariantWarning>();
        var hints = new ArrayList<HintedRow>();
        for (int i = 0; i < judged.size(); i++) {
            ActiveFiltering.Row row = file.rows().get(i);
            Judged judgement = judged.get(i);
            if (judgement.decision() instanceof Rejected refusal) {
                rejected.add(rejected(row, refusal));
                continue;
            }
            ProductIdentity identity = ((Accepted) judgement.decision()).identity();
            EnsuredBrand brand = brands.rejections().get(identity.brand().folded());
            if (judgement.isNew() && brand != null) {
                rejected.add(new RejectedRow(
                        row.index(),
                        row.brand(),
                        row.model(),
                        row.variant(),
                        brand.reason(),
                        brand.detail(),
                        null,
                        null));
                continue;
            }
            if (judgement.isStripped()) {
                warnings.add(warning(row, judgement, identity));
            }
            if (!judgement.isNew()) {
                skipped++;
                continue;
            }
            seeded++;
            if (known != null && hints.size() < MOST_HINTED) {
                List<HintState> its = HintState.of(Hint.about(identity, known));
                if (!its.isEmpty()) {
                    hints.add(new HintedRow(row.index(), row.brand(), row.model(), row.variant(), its));
                }
            }
        }
        var invalid = file.invalid().stream()
                .map(row -> new InvalidRow(row.index(), row.reason()))
                .toList();
        return new SeedReport(
                known != null, seeded, skipped, rejected, warnings, hints, brands.createdNames(), invalid, null);
    }

    private static RejectedRow rejected(ActiveFiltering.Row row, Rejected refusal) {
        return new RejectedRow(
                row.index(),
                Name.printable(row.brand()),
                Name.printable(row.model()),
                Name.printable(row.variant()),
                refusal.reason().token(),
                refusal.explanation().message(),
                refusal.canonical().map(ProductId::value).orElse(null),
                ExplanationState.of(refusal.explanation()));
    }

    private static VariantWarning warning(ActiveFiltering.Row row, Judged judged, ProductIdentity stripped) {
        Rejected fabricated = judged.fabricated();
        return new VariantWarning(
                row.index(),
                row.brand(),
                row.model(),
                row.variant(),
                fabricated.reason().token(),
                fabricated.explanation().match(),
                fabricated.explanation().matchedText(),
                stripped.productId().value(),
                ExplanationState.of(fabricated.explanation()));
    }
}
