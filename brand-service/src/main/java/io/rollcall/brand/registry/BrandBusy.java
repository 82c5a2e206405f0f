package io.rollcall.brand.registry;

import io.rollcall.http.RequestProblem;

/** Another change of the brand is under way: it takes one at a time. */
public final class BrandBusy extends RequestProblem {

    private BrandBusy(Brand brand) {
        super(
                409,
                "brand_busy",
                "Another change of the brand " + brand.name() + " is under way. Try again in a moment.");
        with("brand", brand.slug());
    }

    /** @throws BrandBusy when it is */
    public static void refuse(Brand brand) {
        if (brand.isBusy()) {
            throw new BrandBusy(brand);
        }
    }
}
