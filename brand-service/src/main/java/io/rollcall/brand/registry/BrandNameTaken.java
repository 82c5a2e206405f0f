package io.rollcall.brand.registry;

import java.util.Collection;
import java.util.Map;

import io.rollcall.http.RequestProblem;

/** A name, slug or alias belongs to another brand (D16). */
public final class BrandNameTaken extends RequestProblem {

    private final String owner;

    private BrandNameTaken(String taken, Brand owner) {
        super(
                409,
                "brand_name_taken",
                "“" + taken + "” already names the brand " + owner.name() + ". Use that brand, or another name.");
        this.owner = owner.slug();
        with("owner", owner.slug());
        with("ownerName", owner.name());
        with("taken", taken);
    }

    /** @return slug of the brand that has the name */
    String owner() {
        return owner;
    }

    /**
     * @param identifier of the brand that wants the names: what is its own already is no clash
     * @throws BrandNameTaken for the first of the folded names that is another brand's
     */
    public static void refuse(Collection<String> folded, Map<String, Brand> owners, String identifier) {
        folded.stream()
                .filter(owners::containsKey)
                .filter(name -> !owners.get(name).identifier().equals(identifier))
                .findFirst()
                .ifPresent(taken -> {
                    throw new BrandNameTaken(taken, owners.get(taken));
                });
    }
}
