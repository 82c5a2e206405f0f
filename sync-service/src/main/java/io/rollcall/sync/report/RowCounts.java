package io.rollcall.sync.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.persistence.Filters;
import io.rollcall.persistence.Sql;

/** How many rows a diff has: kept by class, brand and field, since counting a million costs more than a page of them. */
@ApplicationScoped
@RequiredArgsConstructor
class RowCounts {

    /** The largest are told; nobody chooses from more. */
    static final int MOST = 200;

    private record Counted(String value, long rows) {}

    private final Sql sql;

    /** Within the transaction that stored the rows. */
    void keep(UUID planId) {
        sql.update("""
                insert into sync_diff_count (plan_id, class, brand, field, rows)
                select plan_id, class, brand, field, count(*) from sync_diff_row where plan_id = :planId
                group by plan_id, class, brand, field""").bind("planId", planId).execute();
    }

    void forget(UUID planId) {
        sql.update("delete from sync_diff_count where plan_id = :planId")
                .bind("planId", planId)
                .execute();
    }

    long total(UUID planId, RowFilter filter) {
        Filters filters = source(filter).equal("plan_id", planId);
        return sql.query("select coalesce(%s, 0) from %s where %s"
                        .formatted(rows(filter), table(filter), filters.condition()))
                .bind(filters.parameters())
                .one(Long.class);
    }

    /** The largest first, each with how many rows all other filters leave; those without a brand or field are left out. */
    Map<String, Map<String, Long>> of(UUID planId, RowFilter filter, List<String> asked) {
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        for (String column : asked) {
            counts.put(column, by(column, planId, column.equals("brand") ? filter.ofAnyBrand() : filter.ofAnyField()));
        }
        return counts;
    }

    private Map<String, Long> by(String column, UUID planId, RowFilter filter) {
        Filters filters = source(filter).equal("plan_id", planId).and(column + " <> ''");
        Map<String, Long> counts = new LinkedHashMap<>();
        sql.query("""
                        select %1$s as value, %2$s as rows from %3$s where %4$s
                        group by 1 order by 2 desc, 1 limit :most""".formatted(column, rows(filter), table(filter), filters.condition()))
                .bind(filters.parameters())
                .bind("most", MOST)
                .list(Counted.class)
                .forEach(counted -> counts.put(counted.value(), counted.rows()));
        return counts;
    }

    private static Filters source(RowFilter filter) {
        return filter.hasWords() ? filter.filters() : filter.counted();
    }

    private static String table(RowFilter filter) {
        return filter.hasWords() ? "sync_diff_row" : "sync_diff_count";
    }

    private static String rows(RowFilter filter) {
        return filter.hasWords() ? "count(*)" : "sum(rows)::bigint";
    }
}
