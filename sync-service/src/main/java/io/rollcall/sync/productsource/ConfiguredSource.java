package io.rollcall.sync.productsource;

import io.rollcall.sync.fetch.ProductionSource;

/** @param configuration a fingerprint of all that decides which list comes; a list is kept as long as it stays (D31) */
public record ConfiguredSource(String configuration, ProductionSource source) {}
