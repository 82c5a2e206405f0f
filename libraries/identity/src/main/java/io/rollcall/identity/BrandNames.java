package io.rollcall.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Folded brand names and aliases, each with its brand's one key. Not for concurrent use while it changes. */
public final class BrandNames {

    private record Lookalike(String key, String name) {}

    private final Map<String, String> keys = new HashMap<>();

    /** By key, the name the registry spells the brand with. */
    private final Map<String, Name> spellings = new HashMap<>();

    private final Map<NearKey, Lookalike> lookalikes = new HashMap<>();

    /** @param folded a name or alias, as {@link Name#folded} gives it */
    public BrandNames put(String folded, String key) {
        keys.put(folded, key);
        lookalikes.put(NearKey.of(folded), new Lookalike(key, folded));
        return this;
    }

    /** Says how the registry spells a brand; its names are put apart. */
    public BrandNames spell(String key, Name name) {
        spellings.put(key, name);
        return this;
    }

    /**
     * A brand as the registry spells it, where it differs from its name in case or Unicode form alone (D41). An alias is left
     * as it is.
     */
    public Name spelled(Name brand) {
        return key(brand)
                .map(spellings::get)
                .filter(registered -> registered
                        .compatible()
                        .folded()
                        .equals(brand.compatible().folded()))
                .orElse(brand);
    }

    /** Forgets a name, unless it has become another brand's. */
    public void remove(String folded, String key) {
        if (keys.remove(folded, key)) {
            lookalikes.remove(NearKey.of(folded), new Lookalike(key, folded));
        }
    }

    /** The key of the brand that has this name, as it is written or in its compatible form. */
    public Optional<String> key(Name brand) {
        return Optional.ofNullable(keys.get(brand.folded()))
                .or(() -> Optional.ofNullable(keys.get(brand.compatible().folded())));
    }

    public BrandNames copy() {
        var copy = new BrandNames();
        copy.keys.putAll(keys);
        copy.spellings.putAll(spellings);
        copy.lookalikes.putAll(lookalikes);
        return copy;
    }

    /** The known name that an unknown one looks like: "razer" for "Rаzer" with a Cyrillic а (D13). */
    public Optional<String> lookalike(Name brand) {
        return key(brand).isPresent()
                ? Optional.empty()
                : Optional.ofNullable(lookalikes.get(NearKey.of(brand.text()))).map(Lookalike::name);
    }
}
