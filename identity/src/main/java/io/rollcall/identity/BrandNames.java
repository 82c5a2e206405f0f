package io.rollcall.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Folded brand names and aliases, each with its brand's one key. Not for concurrent use while it changes. */
public final class BrandNames {

    private record Lookalike(String key, String name) {}

    private final Map<String, String> keys = new HashMap<>();
    private final Map<NearKey, Lookalike> lookalikes = new HashMap<>();

    /** @param folded a name or alias, as {@link Name#folded} gives it */
    public BrandNames put(String folded, String key) {
        keys.put(folded, key);
        lookalikes.put(NearKey.of(folded), new Lookalike(key, folded));
        return this;
    }

    /** Forgets a name, unless it has become another brand's. */
    public void remove(String folded, String key) {
        if (keys.remove(folded, key)) {
            lookalikes.remove(NearKey.of(folded), new Lookalike(key, folded));
        }
    }

    /** The key of the brand that has this name. */
    Optional<String> key(String folded) {
        return Optional.ofNullable(keys.get(folded));
    }

    public BrandNames copy() {
        var copy = new BrandNames();
        copy.keys.putAll(keys);
        copy.lookalikes.putAll(lookalikes);
        return copy;
    }

    /** The known name that an unknown one looks like: "razer" for "Rаzer" with a Cyrillic а (D13). */
    public Optional<String> lookalike(Name brand) {
        return keys.containsKey(brand.folded())
                ? Optional.empty()
                : Optional.ofNullable(lookalikes.get(NearKey.of(brand.text()))).map(Lookalike::name);
    }
}
