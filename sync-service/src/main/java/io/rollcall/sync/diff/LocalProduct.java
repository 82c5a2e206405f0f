package io.rollcall.sync.diff;

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
        public void write(LocalProduct row, RowBytes out) {
            out.putText(row.key);
            out.putText(row.identifier);
            out.putText(row.productId);
            out.putText(row.brand);
            out.putText(row.model);
            out.putText(row.variant);
            out.putBoolean(row.active);
            out.putText(row.sourceId);
            out.putText(row.url);
            out.putBoolean(row.seed != null);
            if (row.seed != null) {
                out.putPlace(row.seed);
            }
            out.putLong(row.updatedAt.getEpochSecond());
            out.putInt(row.updatedAt.getNano());
            out.putBoolean(row.onceLive);
            out.putLong(row.digest);
        }

        @Override
        public LocalProduct read(RowBytes in) {
            return new LocalProduct(
                    in.getText(),
                    in.getText(),
                    in.getText(),
                    in.getText(),
                    in.getText(),
                    in.getText(),
                    in.getBoolean(),
                    in.getText(),
                    in.getText(),
                    in.getBoolean() ? in.getPlace() : null,
                    Instant.ofEpochSecond(in.getLong(), in.getInt()),
                    in.getBoolean(),
                    in.getLong());
        }
    };

    /** @param origin where the value stands: {@code override}, {@code published}, {@code output} or {@code active_filtering} */
    public record LocalValue(JsonNode value, String origin) {}
}
