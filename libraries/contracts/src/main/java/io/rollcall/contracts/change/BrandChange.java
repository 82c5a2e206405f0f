package io.rollcall.contracts.change;

import java.time.Instant;
import java.util.List;

/**
 * What the brand service asks of the catalog when brands change in a way that products can feel: they lose a category, go,
 * get another name, or give products to another brand (D17, D18). The catalog does all of it in one transaction, or none.
 *
 * @param planId what the preview answered; null to preview, or when no product id can change
 * @param force leaves products with a brand that goes, or that leaves their category
 * @param brands as they are to be afterwards, each at the version it gets
 * @param move which products follow; null when none do
 */
public record BrandChange(String planId, boolean force, List<BrandAfter> brands, Move move) {

    /**
     * @param leaves categories in which it is no longer to have products
     * @param removed whether the registry no longer has it, and it leaves wherever it has products; the rest is how it was last
     */
    public record BrandAfter(
            String identifier,
            String slug,
            String name,
            List<String> aliases,
            List<String> categories,
            List<String> leaves,
            String website,
            Instant addedAt,
            String addedBy,
            long version,
            boolean removed) {}

    /**
     * @param from identifier of the brand whose products are meant
     * @param into identifier of the brand they belong to afterwards; the same for a rename
     * @param only folded names: products stored under another one of the brand's names stay; empty for all products
     * @param rewrite folded names: products stored under one of these get the new name
     * @param name the new name
     * @param products these alone, each with the brand text it gets; empty for all that the rest describes. What takes a move
     *     back exactly
     */
    public record Move(
            String from,
            String into,
            List<String> only,
            List<String> rewrite,
            String name,
            List<StoredUnder> products) {}

    /**
     * @param identifier the product's stable key
     * @param brand the brand's name as it is stored with the product
     */
    public record StoredUnder(String identifier, String brand) {}
}
