package io.rollcall.sync.diff;

import io.rollcall.sync.source.SourceRow;
import io.rollcall.sync.source.SourceRow.Place;

/**
 * A product that is live in production: one row of a source, without the values of its fields, which are fetched where they
 * are needed.
 *
 * @param key its identity as it is compared: folded, the brand resolved (D6)
 * @param index of the row in the source, from 0
 * @param sourceId the row's own {@code id}; empty when it has none
 * @param url the row's own; empty when it has none
 * @param place of the row in the source
 * @param digest of its fields and their values, in no order; {@link #UNKNOWN} when none was made
 */
public record LiveProduct(
        String key,
        long index,
        String productId,
        String brand,
        String model,
        String variant,
        String sourceId,
        String url,
        Place place,
        long digest) {

    public static final long UNKNOWN = SourceRow.Named.NOT_DIGESTED;

    public static final RowFormat<LiveProduct> FORMAT = new RowFormat<>() {
        @Override
        public void write(LiveProduct row, RowBytes out) {
            out.putText(row.key);
            out.putLong(row.index);
            out.putText(row.productId);
            out.putText(row.brand);
            out.putText(row.model);
            out.putText(row.variant);
            out.putText(row.sourceId);
            out.putText(row.url);
            out.putPlace(row.place);
            out.putLong(row.digest);
        }

        @Override
        public LiveProduct read(RowBytes in) {
            return new LiveProduct(
                    in.getText(),
                    in.getLong(),
                    in.getText(),
                    in.getText(),
                    in.getText(),
                    in.getText(),
                    in.getText(),
                    in.getText(),
                    in.getPlace(),
                    in.getLong());
        }
    };
}
