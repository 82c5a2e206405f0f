package io.rollcall.sync.diff;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;

import lombok.RequiredArgsConstructor;

import io.rollcall.sync.diff.DiffRow.InCatalogOnly;
import io.rollcall.sync.diff.DiffRow.InProductionOnly;
import io.rollcall.sync.diff.DiffRow.Mismatched;
import io.rollcall.sync.diff.MergeJoin.Sides;

/**
 * What differs between production and the catalog (15.3B, D27, D28): a function of two streams in the order of their keys. Those
 * that have one identity are compared; what is left on both sides is paired by product id, then by what the source itself
 * calls the product. Values are fetched for those alone whose digests differ. Memory is that of a row, and of what is left, up to a
 * limit.
 */
public final class Diff {

    /** Takes what is found, as it is found. */
    @FunctionalInterface
    public interface Found {
        void row(DiffRow row) throws IOException;
    }

    private static final long MOST_BYTES = 32L * 1024 * 1024;

    private final ProductComparison comparison;
    private final Path scratch;

    /** @param scratch a folder for what does not fit into memory */
    public Diff(FieldRules rules, FieldValues values, AcceptedDrift acceptedDrift, Path scratch) {
        this.comparison = new ProductComparison(rules, values, acceptedDrift);
        this.scratch = scratch;
    }

    /**
     * @param live by key, then by index
     * @param local by key, each once; active and inactive ones
     */
    public DiffSummary compare(Iterator<LiveProduct> live, Iterator<LocalProduct> local, Found found)
            throws IOException {
        var counted = new Counted(found);
        try (var byProductId = new Left(Pairing.PRODUCT_ID);
                var bySourceId = new Left(Pairing.SOURCE_ID);
                var byUrl = new Left(Pairing.URL)) {
            MergeJoin.join(
                    new DistinctProducts(live, comparison, counted),
                    LiveProduct::key,
                    local,
                    LocalProduct::key,
                    new Sides<>() {
                        @Override
                        public void both(LiveProduct live, LocalProduct local) throws IOException {
                            counted.row(comparison.compare(live, local));
                        }

                        @Override
                        public void left(LiveProduct live) throws IOException {
                            byProductId.add(live);
                        }

                        @Override
                        public void right(LocalProduct local) throws IOException {
                            byProductId.add(local);
                        }
                    });
            byProductId.pair(counted, bySourceId);
            bySourceId.pair(counted, byUrl);
            byUrl.pair(counted, new Alone(counted));
            return counted.summary;
        }
    }

    @RequiredArgsConstructor
    private static final class Counted implements Found {

        private final Found found;
        private DiffSummary summary = DiffSummary.NOTHING;

        @Override
        public void row(DiffRow row) throws IOException {
            summary = summary.and(row);
            found.row(row);
        }
    }

    /** Takes those that have found nobody yet. */
    private interface Rest {
        void add(LiveProduct product) throws IOException;

        void add(LocalProduct product) throws IOException;
    }

    /** Those that nothing pairs. One that is inactive here and not live needs nothing (D27a). */
    private record Alone(Found found) implements Rest {

        @Override
        public void add(LiveProduct product) throws IOException {
            found.row(new InProductionOnly(product));
        }

        @Override
        public void add(LocalProduct product) throws IOException {
            if (product.active()) {
                found.row(new InCatalogOnly(product));
            }
        }
    }

    /** What is left of both sides, in the order of what it is paired by next. */
    private final class Left implements Rest, Closeable {

        private final Pairing pairing;
        private final SortedRows<LiveProduct> live = new SortedRows<>(scratch, LiveProduct.FORMAT, MOST_BYTES);
        private final SortedRows<LocalProduct> local = new SortedRows<>(scratch, LocalProduct.FORMAT, MOST_BYTES);

        Left(Pairing pairing) {
            this.pairing = pairing;
        }

        @Override
        public void add(LiveProduct product) throws IOException {
            live.add(pairing.live.apply(product), product);
        }

        @Override
        public void add(LocalProduct product) throws IOException {
            local.add(pairing.local.apply(product), product);
        }

        void pair(Found found, Rest rest) throws IOException {
            MergeJoin.join(
                    pairing.pairable(live.inOrder(), pairing.live, rest::add),
                    pairing.live,
                    pairing.pairable(local.inOrder(), pairing.local, rest::add),
                    pairing.local,
                    new Sides<>() {
                        @Override
                        public void both(LiveProduct live, LocalProduct local) throws IOException {
                            found.row(new Mismatched(live, local, pairing.why));
                        }

                        @Override
                        public void left(LiveProduct live) throws IOException {
                            rest.add(live);
                        }

                        @Override
                        public void right(LocalProduct local) throws IOException {
                            rest.add(local);
                        }
                    });
        }

        @Override
        public void close() throws IOException {
            live.close();
            local.close();
        }
    }
}
