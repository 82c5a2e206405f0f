package io.rollcall.persistence.history;

import io.rollcall.persistence.Filters;
import io.rollcall.persistence.Sql;

/**
 * How many entries match. A history grows for ever, so no more than 10 000 are counted.
 *
 * @param more whether there are more than {@code total}
 */
public record BoundedCount(long total, boolean more) {

    private static final int MOST = 10_000;

    /** @param table with the alias that the filters name */
    public static BoundedCount of(Sql sql, String table, Filters filters) {
        long counted = sql.query("select count(*) from (select 1 from %s where %s limit :most) counted"
                        .formatted(table, filters.condition()))
                .bind(filters.parameters())
                .bind("most", MOST + 1)
                .one(Long.class);
        return new BoundedCount(Math.min(counted, MOST), counted > MOST);
    }
}
