package io.rollcall.sync.diff;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

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
        public void write(LiveProduct row, DataOutput out) throws IOException {
            writeText(row.key, out);
            out.writeLong(row.index);
            writeText(row.productId, out);
            writeText(row.brand, out);
            writeText(row.model, out);
            writeText(row.variant, out);
            writeText(row.sourceId, out);
            writeText(row.url, out);
            writePlace(row.place, out);
            out.writeLong(row.digest);
        }

        @Override
        public LiveProduct read(DataInput in) throws IOException {
            return new LiveProduct(
                    readText(in),
                    in.readLong(),
                    readText(in),
                    readText(in),
                    readText(in),
                    readText(in),
                    readText(in),
                    readText(in),
                    readPlace(in),
                    in.readLong());
        }
    };
}
