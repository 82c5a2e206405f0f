package io.rollcall.identity;

/**
 * What names a product: category, brand, model and variant ({@link Name#NONE} when none), and the id made of them.
 * Stored texts are never rewritten: a brand's alias decides matching alone (D6).
 */
public record ProductIdentity(String category, Name brand, Name model, Name variant, ProductId productId) {

    public static ProductIdentity of(String category, Name brand, Name model, Name variant) {
        return new ProductIdentity(
                category, brand, model, variant, ProductId.of(category, brand.slug(), model.slug(), variant.slug()));
    }

    /** @throws InvalidText when one of the texts cannot be a name */
    public static ProductIdentity of(String category, String brand, String model, String variant) {
        return of(category, Name.of(brand), Name.of(model), Variant.of(variant));
    }

    public boolean hasVariant() {
        return !variant.isBlank();
    }

    public ProductIdentity withoutVariant() {
        return of(category, brand, model, Name.NONE);
    }

    /** The slug of each part: two identities with one id and different parts are different splits of it. */
    boolean isSplitLike(ProductIdentity other) {
        return brand.slug().equals(other.brand.slug())
                && model.slug().equals(other.model.slug())
                && variant.slug().equals(other.variant.slug());
    }

    /** "Razer Viper V3 Pro", as a person says it. */
    public String spoken() {
        return brand + " " + model + (hasVariant() ? " " + variant : "");
    }
}
