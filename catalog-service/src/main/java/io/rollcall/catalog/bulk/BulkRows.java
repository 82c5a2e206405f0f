package io.rollcall.catalog.bulk;

import io.rollcall.catalog.product.NewProduct;
import io.rollcall.http.RowList;

/** Reads the products of a bulk. */
class BulkRows extends RowList.Reader<NewProduct> {

    static final int MOST = 100_000;

    BulkRows() {
        super(NewProduct.class, MOST);
    }
}
