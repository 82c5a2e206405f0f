package io.rollcall.brand.intake;

import io.rollcall.brand.registry.NewBrand;
import io.rollcall.http.RowList;

/** Reads the brands of a bulk; a null among them fails that row only. */
class BrandRows extends RowList.Reader<NewBrand> {

    static final int MOST = 10_000;

    BrandRows() {
        super(NewBrand.class, MOST);
    }
}
