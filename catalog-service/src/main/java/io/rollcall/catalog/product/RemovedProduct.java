package io.rollcall.catalog.product;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param product as it was last
 * @param kept folders of the workspace with what the pipeline made of it; they stay
 */
@Schema(requiredProperties = {"product", "kept"})
public record RemovedProduct(ProductState product, List<String> kept) {}
