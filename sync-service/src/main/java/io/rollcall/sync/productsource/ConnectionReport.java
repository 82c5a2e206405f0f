package io.rollcall.sync.productsource;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking a source once (15.3A).
 *
 * @param productCount rows that name a product; 0 when the list was not reached
 * @param samples up to five of them
 */
@Schema(name = "ConnectionReport")
public record ConnectionReport(boolean ok, long productCount, List<Check> checks, List<Sample> samples) {

    /**
     * @param name {@code resolve}, {@code connect}, {@code credentials}, {@code object} or {@code endpoint}, {@code size},
     *     {@code json}, {@code product_list} or {@code identities}
     * @param message what was found, or what went wrong
     * @param hint what to do about it; null when nothing is wrong
     * @param ms since the step before; null for one that was not reached
     */
    @Schema(name = "ConnectionCheck")
    public record Check(
            String name,

            @Schema(enumeration = {"passed", "failed", "skipped"})
            String status,

            @Nullable String message,
            @Nullable String hint,
            @Nullable Long ms) {}

    /** A product as it would be known here. */
    @Schema(name = "SampleProduct")
    public record Sample(String productId, String brand, String model, String variant) {}
}
