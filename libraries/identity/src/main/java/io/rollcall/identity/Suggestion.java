package io.rollcall.identity;

/**
 * One step that would settle a refusal: an identity to use instead, or a product to open.
 *
 * @param action {@code strip_variant}, {@code use_existing}, {@code open_existing}, {@code add_exception} (D7), {@code add_product},
 *     {@code use_spelling} (D38), {@code remove_repeated_brand} (D40), {@code make_variants} (the existing product becomes a variant
 *     too) or {@code use_latin_name}
 * @param productId the id the identity has or would have, of {@code make_variants} the existing product's; null when there is none
 *     yet
 */
public record Suggestion(String action, String label, String brand, String model, String variant, String productId) {

    static Suggestion stripVariant(ProductIdentity identity) {
        return of("strip_variant", "Use " + identity.spoken() + " without a variant", identity);
    }

    static Suggestion useExisting(ProductIdentity identity) {
        return of("use_existing", "Use the existing " + identity.spoken(), identity);
    }

    static Suggestion openExisting(ProductIdentity identity) {
        return of("open_existing", "Open " + identity.spoken(), identity);
    }

    static Suggestion addException(ProductIdentity identity) {
        return of("add_exception", "Keep “" + identity.variant() + "” as a real variant, with a reason", identity);
    }

    static Suggestion addProduct(ProductIdentity identity) {
        return of("add_product", "Add " + identity.spoken() + " to the catalog", identity);
    }

    static Suggestion useSpelling(ProductIdentity identity) {
        return of("use_spelling", "Write “" + identity.spoken() + "”", identity);
    }

    static Suggestion removeRepeatedBrand(ProductIdentity identity) {
        return of("remove_repeated_brand", "Use the model “" + identity.model() + "”", identity);
    }

    static Suggestion makeVariants(ProductIdentity wanted, ProductIdentity existing) {
        return new Suggestion(
                "make_variants",
                "Make “" + existing.spoken() + "” a variant too",
                wanted.brand().text(),
                wanted.model().text(),
                wanted.variant().text(),
                existing.productId().value());
    }

    static Suggestion useLatinName(String what) {
        return new Suggestion(
                "use_latin_name",
                "Give the " + what + " a Latin name and keep the original as an alias",
                null,
                null,
                null,
                null);
    }

    private static Suggestion of(String action, String label, ProductIdentity identity) {
        return new Suggestion(
                action,
                label,
                identity.brand().text(),
                identity.model().text(),
                identity.variant().text(),
                identity.productId().value());
    }
}
