package io.rollcall.identity;

import java.util.List;
import java.util.Optional;

/** What one category knows while a decision is made: the catalog's own tables, or the gate's memory. */
public interface KnownIdentities {

    Source source();

    /** The brand as the registry spells it (D41); as it is when it is not registered, or is an alias. */
    Name spelled(Name brand);

    /** One key for a brand under all its names and aliases; for a brand nobody knows, its folded text. */
    String brandKey(Name brand);

    /** Every product of this brand and model, whatever its variant. */
    List<ProductIdentity> sameModel(String brandKey, String modelKey);

    Optional<ProductIdentity> withProductId(ProductId productId);

    /** Whether a named person let this variant through (D7). */
    boolean hasException(String brandKey, String modelKey, String variantKey);

    /** Products a person would take for this one (D13), whatever their ids; the same product is among them. */
    List<ProductIdentity> nearDuplicates(ProductIdentity identity);

    /** For a brand nobody knows: the known name it looks like (D13). */
    Optional<String> lookalikeBrand(Name brand);
}
