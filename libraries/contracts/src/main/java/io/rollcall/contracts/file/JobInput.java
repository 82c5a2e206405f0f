package io.rollcall.contracts.file;

import java.util.List;

/**
 * What we own of a job input, {@code specs/inputs/{cat}/products/{pid}.json}. The pipeline owns every other member
 * ({@code seed}, {@code anchors}, a filled {@code sku}); those survive a rewrite.
 *
 * @param seedUrls pages to start research from
 */
public record JobInput(String productId, String category, Lock identityLock, List<String> seedUrls) {

    /**
     * @param id the product's number in its category
     * @param identifier the product's stable key
     * @param variant {@code ""} when none
     */
    public record Lock(long id, String identifier, String brand, String model, String variant) {}
}
