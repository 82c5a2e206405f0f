package io.rollcall.gate.index;

import io.rollcall.identity.ProductIdentity;

/** A product as its last event told it. */
record KnownProduct(
        String identifier, String category, String brandId, ProductIdentity identity, long version, long revision) {}
