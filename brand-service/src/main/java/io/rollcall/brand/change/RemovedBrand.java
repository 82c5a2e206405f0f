package io.rollcall.brand.change;

import io.rollcall.brand.registry.BrandState;

/**
 * @param brand as it was last
 * @param productsLeft products that still name it; only with force
 */
public record RemovedBrand(BrandState brand, int productsLeft) {}
