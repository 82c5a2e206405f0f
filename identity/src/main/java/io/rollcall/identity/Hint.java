package io.rollcall.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something a person should look at before going on (D13). Hints decide nothing and merge nothing.
 *
 * @param kind {@code same_letters} ("Pro X 2", "Pro X2"), {@code looks_alike} (characters that only look the same) or
 *     {@code brand_looks_alike}
 * @param message a sentence for a person
 * @param product the product it may be; empty when the brand alone is meant
 */
public record Hint(String kind, String message, Optional<ProductIdentity> product) {

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
                        Optional.empty())));
        return hints;
    }

    private static Hint of(ProductIdentity identity, ProductIdentity near) {
        boolean sameLetters = letters(identity).equals(letters(near));
        return new Hint(
                sameLetters ? "same_letters" : "looks_alike",
                "“" + near.spoken() + "” " + (sameLetters ? "has the same letters and digits." : "looks the same."),
                Optional.of(near));
    }

    private static String letters(ProductIdentity identity) {
        return NearKey.lettersAndDigits(identity.brand().folded()
                + identity.model().folded()
                + identity.variant().folded());
    }
}
