package io.rollcall.sync.pull;

import java.io.IOException;
import java.util.Iterator;

import lombok.RequiredArgsConstructor;

import io.rollcall.identity.ProductIdentity;
import io.rollcall.sync.catalog.KnownProduct;
import io.rollcall.sync.diff.IdentityKey;
import io.rollcall.sync.diff.LiveProduct;
import io.rollcall.sync.diff.LocalProduct;
import io.rollcall.sync.diff.LocalValues;
import io.rollcall.sync.diff.MergeJoin;
import io.rollcall.sync.diff.SortedRows;

/** The products of the catalog as a diff wants them: by identity, each with the row it was seeded from (D29). */
@RequiredArgsConstructor
final class LocalProducts {

    private static final String NO_ID = "";

    private final IdentityKey key;
    private final LocalValues values;

    /**
     * @param known by product id
     * @param seeds rows of {@code activeFiltering.json}, by product id, then as they stand there
     */
    void sort(Iterator<KnownProduct> known, Iterator<LiveProduct> seeds, SortedRows<LocalProduct> products)
            throws IOException {
        MergeJoin.join(
                known,
                KnownProduct::productId,
                seeds,
                LiveProduct::productId,
                new MergeJoin.Sides<KnownProduct, LiveProduct>() {
                    @Override
                    public void both(KnownProduct product, LiveProduct seed) throws IOException {
                        add(product, seed);
                    }

                    @Override
                    public void left(KnownProduct product) throws IOException {
                        add(product, null);
                    }

                    @Override
                    public void right(LiveProduct seedOfNoProduct) {}

                    private void add(KnownProduct product, LiveProduct seed) throws IOException {
                        LocalProduct local = local(product, seed);
                        products.add(local.key(), local);
                    }
                });
    }

    /** @param seed null for a product that came another way */
    private LocalProduct local(KnownProduct product, LiveProduct seed) {
        var identity = ProductIdentity.stored(product.category(), product.brand(), product.model(), product.variant());
        boolean oneRow = seed != null && !values.isKnownElsewhere(product.productId());
        return new LocalProduct(
                key.of(identity),
                product.identifier(),
                product.productId(),
                product.brand(),
                product.model(),
                product.variant(),
                product.isCompared(),
                seed == null ? NO_ID : seed.sourceId(),
                product.url(),
                seed == null ? null : seed.place(),
                product.updatedAt(),
                product.wasOnceLive(),
                oneRow ? seed.digest() : LiveProduct.UNKNOWN);
    }
}
