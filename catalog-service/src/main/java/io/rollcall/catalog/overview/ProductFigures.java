package io.rollcall.catalog.overview;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many products a category has, and of what kind.
 *
 * @param statuses by status (D22)
 * @param badges by production badge, with those that no product has; {@code none} for products without one (D47)
 * @param withOutput that the pipeline has made something of
 * @param brands how many there are
 * @param largest the brands with the most products
 */
@Schema(name = "ProductFigures")
public record ProductFigures(
        long total,
        Map<String, Long> statuses,
        Map<String, Long> badges,
        long withOutput,
        long brands,
        List<OfBrand> largest) {

    @Schema(name = "BrandFigure")
    public record OfBrand(String name, long products) {}
}
