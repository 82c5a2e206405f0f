package io.rollcall.brand.registry;

import io.rollcall.http.Refusal;

/** A name, slug or alias belongs to another brand (D16). */
public final class BrandNameTaken extends Refusal {

    BrandNameTaken(String name, Brand owner) {
        super(
                409,
                "brand_name_taken",
                "“" + name + "” already names the brand " + owner.name + ". Use that brand, or another name.");
        with("owner", owner.slug);
        with("ownerName", owner.name);
    }
}
