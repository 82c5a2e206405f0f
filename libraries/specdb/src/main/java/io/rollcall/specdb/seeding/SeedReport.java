package io.rollcall.specdb.seeding;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a seed came to.
 *
 * @param counts rows of each table afterwards
 * @param removed rows of each table whose input is gone
 * @param syncVersion one more with every seed
 */
public record SeedReport(
        Path file, Map<String, Long> counts, Map<String, Long> removed, List<FailedProduct> errors, long syncVersion) {

    /** A product that was left as it was, or that has something to look at. */
    public record FailedProduct(String product, String reason) {}
}
