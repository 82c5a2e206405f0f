package io.rollcall.identity;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a list spells its brands, so that one not registered yet is registered under one spelling, whatever the order of the
 * list (D9, D41): the most frequent; of equally frequent ones a mixed-case one ("Corsair" before "CORSAIR"), then by text.
 */
public final class BrandSpellings {

    private static final Comparator<Map.Entry<String, Integer>> BEST_FIRST = Comparator.comparing(
                    (Map.Entry<String, Integer> spelling) -> !isCompatible(spelling.getKey()))
            .thenComparing(spelling -> -spelling.getValue())
            .thenComparing(spelling -> !isMixedCase(spelling.getKey()))
            .thenComparing(Map.Entry::getKey);

    /** How often each spelling was seen, by what brands are recognised by. */
    private final Map<String, Map<String, Integer>> seen = new TreeMap<>();

    /** @param raw a brand as the list has it; one that cannot be a name is passed over, since the gate refuses it */
    public void add(String raw) {
        try {
            Name brand = Name.of(raw);
            if (!brand.isBlank()) {
                seen.computeIfAbsent(brand.compatible().folded(), unseen -> new TreeMap<>())
                        .merge(brand.text(), 1, Integer::sum);
            }
        } catch (InvalidText unnameable) {
            // The gate refuses the row.
        }
    }

    /** The chosen spelling of each brand, by its folded text. */
    public Map<String, String> chosen() {
        var chosen = new LinkedHashMap<String, String>();
        for (Map<String, Integer> spellings : seen.values()) {
            String best =
                    spellings.entrySet().stream().min(BEST_FIRST).orElseThrow().getKey();
            chosen.put(Name.of(best).folded(), best);
        }
        return chosen;
    }

    private static boolean isCompatible(String text) {
        return new Name(text).compatible().text().equals(text);
    }

    private static boolean isMixedCase(String text) {
        return text.chars().anyMatch(Character::isUpperCase) && text.chars().anyMatch(Character::isLowerCase);
    }
}
