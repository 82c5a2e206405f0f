package io.rollcall.persistence.history;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.rollcall.persistence.Filters;
import io.rollcall.persistence.KeysetPage;
import io.rollcall.persistence.SortKey;
import io.rollcall.persistence.Sql;

/**
 * Who did what to the aggregates of a service, from a table with a row for each change of each: {@code identifier}, {@code
 * version}, {@code action}, {@code actor}, {@code at} and the {@code state} it had then. A version that nobody has to see has no
 * row.
 *
 * <pre>{@code
 * record Recorded(
 *         long number, String action, String actor, Instant at, @Json Book state, @Json Book previous, boolean newest)
 *         implements AuditHistory.Entry {}
 *
 * var history = new AuditHistory<>(sql, "book_audit", "number", Recorded.class);
 * }</pre>
 *
 * @param <E> a record of columns {@code number}, {@code action}, {@code actor}, {@code at}, {@code state}, {@code previous}
 *     (null for the first), {@code newest} (whether nothing came after it), and others of the table's
 */
public final class AuditHistory<E extends AuditHistory.Entry> {

    /** What was done once. */
    public interface Entry {

        /** Grows with time. */
        long number();
    }

    /**
     * @param total of all that match, but no more than 10 000
     * @param more whether there are more than {@code total}
     * @param next the cursor of what follows; null when nothing does
     */
    public record Page<E>(List<E> entries, long total, boolean more, String next) {}

    private final Sql sql;
    private final Class<E> type;
    private final String number;
    private final String table;
    private final String entries;

    /**
     * @param number the column that grows with time
     * @param others columns of the table that entries have besides
     */
    public AuditHistory(Sql sql, String table, String number, Class<E> type, String... others) {
        this.sql = sql;
        this.type = type;
        this.number = "a." + number;
        this.table = table + " a";
        String columns = Stream.of(others).map(column -> "a." + column + ",").collect(Collectors.joining(" "));
        this.entries = """
                select a.%2$s as number, a.action, a.actor, a.at, a.state, p.state as previous, %3$s
                    not exists (select 1 from %1$s n where n.identifier = a.identifier and n.version > a.version) as newest
                from %1$s a left join lateral (
                    select b.state from %1$s b where b.identifier = a.identifier and b.version < a.version
                    order by b.version desc limit 1) p on true
                where """.formatted(table, number, columns);
    }

    /**
     * The newest first.
     *
     * @param filters of columns of {@code a}, the table
     * @throws io.rollcall.persistence.UnreadableCursor when it is not a cursor of a history
     */
    public Page<E> page(Filters filters, int limit, String cursor) {
        var page = KeysetPage.of(List.of(new SortKey("id", number, true, "bigint")), cursor, limit);
        List<E> found = sql.query("%s %s and %s order by %s limit :limit"
                        .formatted(entries, filters.condition(), page.after(), page.order()))
                .bind(filters.parameters())
                .bind(page.parameters())
                .list(type);
        var count = BoundedCount.of(sql, table, filters);
        var slice = page.slice(found, entry -> List.of(String.valueOf(entry.number())));
        return new Page<>(slice.rows(), count.total(), count.more(), slice.next());
    }

    /** All of them, the oldest first: for what is known to be few. */
    public List<E> all(Filters filters) {
        return sql.query("%s %s order by %s".formatted(entries, filters.condition(), number))
                .bind(filters.parameters())
                .list(type);
    }

    public Optional<E> entry(long wanted, Filters filters) {
        return all(filters.equal(number, wanted)).stream().findFirst();
    }
}
