package io.rollcall.brand.registry;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param nextCursor null on the last page */
@Schema(requiredProperties = {"items", "total"})
public record BrandPage(List<BrandState> items, long total, String nextCursor) {}
