package io.rollcall.catalog.product;

import java.util.List;

/**
 * @param product as it was last
 * @param kept folders of the workspace with what the pipeline made of it; they stay
 */
public record RemovedProduct(ProductState product, List<String> kept) {}
