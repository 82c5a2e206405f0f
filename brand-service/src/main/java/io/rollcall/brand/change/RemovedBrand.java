package io.rollcall.brand.change;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.rollcall.brand.registry.BrandState;

/**
 * @param brand as it was last
 * @param productsLeft products that still name it; only with force
 */
@Schema(requiredProperties = {"brand", "productsLeft"})
public record RemovedBrand(BrandState brand, int productsLeft) {}
