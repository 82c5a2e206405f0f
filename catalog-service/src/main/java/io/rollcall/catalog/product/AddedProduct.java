package io.rollcall.catalog.product;

import java.util.List;

import io.rollcall.identity.ProductIdentity;

/**
 * A product whose identity was accepted, on its way into the tables.
 *
 * @param brandId the brand's identifier
 * @param wantedId a number it has elsewhere and keeps when it is free; 0 for the next one
 */
public record AddedProduct(ProductIdentity identity, String brandId, List<String> seedUrls, long wantedId) {}
