package io.rollcall.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something a person should look at before going on (D13). Hints decide nothing and merge nothing.
 *
 * @param kind {@code same_letters} ("Pro X 2", "Pro X2"), {@code looks_alike} (characters that only look the same),
 *     {@code brand_looks_alike}, {@code id_drops_text} (D38) or {@code model_repeats_brand} (D40)
 * @param message a sentence for a person
 * @param product the product it may be; empty when no other product is meant
 * @param suggestion what would settle it in one click; empty when only a person can
 */
public record Hint(String kind, String message, Optional<ProductIdentity> product, Optional<Suggestion> suggestion) {

    /** What a person may take for this identity, the same product aside. */
    public static List<Hint> about(ProductIdentity identity, KnownIdentities known) {
        var hints = new ArrayList<Hint>();
        for (ProductIdentity near : known.nearDuplicates(identity)) {
            if (!near.productId().equals(identity.productId())) {
                hints.add(of(identity, near));
            }
        }
        known.lookalikeBrand(identity.brand())
                .ifPresent(name -> hints.add(new Hint(
                        "brand_looks_alike",
                        "“" + identity.brand() + "” is no known brand, and looks like “" + name + "”, which is one.",
                        Optional.empty(),
                        Optional.empty())));
        hints.addAll(aboutItsName(identity));
        return hints;
    }

    /** What the name alone says, whatever else is known. */
    public static List<Hint> aboutItsName(ProductIdentity identity) {
        var hints = new ArrayList<Hint>();
        String dropped = DroppedText.in(identity);
        if (!dropped.isEmpty()) {
            Optional<ProductIdentity> spelled = DroppedText.spelledOut(identity);
            hints.add(new Hint(
                    "id_drops_text",
                    "The id leaves out the “" + dropped + "” of “" + identity.spoken() + "”. "
                            + spelled.map(kept -> "“" + kept.spoken() + "” would keep it.")
                                    .orElse("Add a Latin spelling if it tells this product from another."),
                    Optional.empty(),
                    spelled.map(Suggestion::useSpelling)));
        }
        identity.withoutRepeatedBrand()
                .ifPresent(shorter -> hints.add(new Hint(
                        "model_repeats_brand",
                        "The model “" + identity.model() + "” repeats the brand; “" + shorter.model() + "” is enough.",
                        Optional.empty(),
                        Optional.of(Suggestion.removeRepeatedBrand(shorter)))));
        return hints;
    }

    private static Hint of(ProductIdentity identity, ProductIdentity near) {
        boolean sameLetters = letters(identity).equals(letters(near));
        return new Hint(
                sameLetters ? "same_letters" : "looks_alike",
                "“" + near.spoken() + "” " + (sameLetters ? "has the same letters and digits." : "looks the same."),
                Optional.of(near),
                Optional.empty());
    }

    private static String letters(ProductIdentity identity) {
        return NearKey.lettersAndNumbers(identity.brand().folded()
                + identity.model().folded()
                + identity.variant().folded());
    }
}
