package io.rollcall.sync.diff;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;

import io.rollcall.sync.source.SourceRow.Place;

/**
 * A product of the catalog, without what is known of its fields, which is fetched where it is needed.
 *
 * @param key its identity as it is compared: folded, the brand resolved (D6)
 * @param identifier the stable one (D3)
 * @param active also for a draft; an inactive product that is not live needs nothing (D27a)
 * @param sourceId of the row it was once taken from; empty when it came another way
 * @param url of its page; empty when none is known
 * @param seed where the row stands that it was seeded from, in {@code activeFiltering.json}; null when it has none there
 * @param updatedAt when somebody last edited it
 * @param onceLive whether it is known to have been live before: it came from there, or an earlier list had it
 * @param digest of its fields and their values, as {@link LiveProduct#digest} when they all stand in one row; otherwise
 *     {@link LiveProduct#UNKNOWN}
 */
public record LocalProduct(
        String key,
        String identifier,
        String productId,
        String brand,
        String model,
        String variant,
        boolean active,
        String sourceId,
        String url,
        Place seed,
        Instant updatedAt,
        boolean onceLive,
        long digest) {

    public static final RowFormat<LocalProduct> FORMAT = new RowFormat<>() {
        @Override
        public void write(LocalProduct row, DataOutput out) throws IOException {
            writeText(row.key, out);
            writeText(row.identifier, out);
            writeText(row.productId, out);
            writeText(row.brand, out);
            writeText(row.model, out);
            writeText(row.variant, out);
            out.writeBoolean(row.active);
            writeText(row.sourceId, out);
            writeText(row.url, out);
            out.writeBoolean(row.seed != null);
            if (row.seed != null) {
                writePlace(row.seed, out);
            }
            out.writeLong(row.updatedAt.getEpochSecond());
            out.writeInt(row.updatedAt.getNano());
            out.writeBoolean(row.onceLive);
            out.writeLong(row.digest);
        }

        @Override
        public LocalProduct read(DataInput in) throws IOException {
            return new LocalProduct(
                    readText(in),
                    readText(in),
                    readText(in),
                    readText(in),
                    readText(in),
                    readText(in),
                    in.readBoolean(),
                    readText(in),
                    readText(in),
                    in.readBoolean() ? readPlace(in) : null,
                    Instant.ofEpochSecond(in.readLong(), in.readInt()),
                    in.readBoolean(),
                    in.readLong());
        }
    };

    /** @param origin where the value stands: {@code override}, {@code published}, {@code output} or {@code active_filtering} */
    public record LocalValue(JsonNode value, String origin) {}
}
