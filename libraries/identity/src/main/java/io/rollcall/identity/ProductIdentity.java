package io.rollcall.identity;

import java.util.Optional;

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

    /** One that was stored before: readable whatever the rules for new names say now. */
    public static ProductIdentity stored(String category, String brand, String model, String variant) {
        return of(category, Name.stored(brand), Name.stored(model), Name.stored(variant));
    }

    public boolean hasVariant() {
        return !variant.isBlank();
    }

    public ProductIdentity withoutVariant() {
        return of(category, brand, model, Name.NONE);
    }

    /** "Razer" + "Viper" for "Razer" + "Razer Viper" (D40); empty when the model does not begin with the brand. */
    public Optional<ProductIdentity> withoutRepeatedBrand() {
        String brandText = brand.text();
        String modelText = model.text();
        if (brandText.isEmpty()
                || modelText.length() <= brandText.length()
                || !modelText.regionMatches(true, 0, brandText, 0, brandText.length())
                || !isSeparator(modelText.codePointAt(brandText.length()))) {
            return Optional.empty();
        }
        int[] rest = modelText
                .substring(brandText.length())
                .codePoints()
                .dropWhile(ProductIdentity::isSeparator)
                .toArray();
        Name shorter = Name.stored(new String(rest, 0, rest.length));
        return shorter.slug().isEmpty() ? Optional.empty() : Optional.of(of(category, brand, shorter, variant));
    }

    private static boolean isSeparator(int character) {
        return character == ' ' || character == '_' || Confusables.isDash(character);
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
