package io.rollcall.catalog.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;

import io.rollcall.http.ListParameters;
import io.rollcall.persistence.SortKey;
import io.rollcall.persistence.Sql;
import io.rollcall.workspace.Queue;
import io.rollcall.workspace.QueueRows;
import io.rollcall.workspace.QueueRows.Row;
import io.rollcall.workspace.Workspace;

/** Pages of the queue, read from its file each time: it is the pipeline's, and what stands there counts. */
@ApplicationScoped
@RequiredArgsConstructor
class QueueList {

    private static final Map<String, Function<Row, String>> SORT = Map.of(
            "productId", Row::productId,
            "status", Row::status,
            "priority", row -> "%010d".formatted(row.priority()),
            "attempts", row -> "%010d".formatted(row.attempts()),
            "nextRetryAt", Row::nextRetryAt,
            "lastFailedAt", Row::lastFailedAt,
            "updatedAt", Row::updatedAt);

    private static final Map<String, String> KEYS =
            SORT.keySet().stream().collect(Collectors.toMap(Function.identity(), Function.identity()));

    /** @param movedTo null when it goes */
    private record Left(String productId, String movedTo) {}

    private final Workspace workspace;
    private final Sql sql;

    Path file(String category) {
        return new Queue(workspace, category).readable();
    }

    void requireReadable(String category) throws IOException {
        QueueRows.read(file(category), () -> {}, row -> {});
    }

    QueuePage page(String category, QueueQuery query) throws IOException {
        var keys = new ArrayList<>(ListParameters.sort(query.sort(), KEYS, "productId"));
        keys.add(new SortKey("productId", "productId", false));
        Selection selection = new Selection(keys, ListParameters.limit(query.limit()), query);
        Path file = file(category);
        boolean exists = Files.exists(file);
        String updatedAt = QueueRows.read(file, selection::begin, selection::take);
        List<Row> rows = selection.inOrder();
        List<Row> shown = rows.subList(0, Math.min(rows.size(), selection.limit));
        String next = rows.size() > shown.size()
                ? ListParameters.cursor(keys, values(keys, shown.get(shown.size() - 1)))
                : null;
        return new QueuePage(
                states(category, shown),
                selection.total,
                next,
                selection.counts,
                selection.failing,
                selection.filtered,
                updatedAt.isBlank() ? null : updatedAt,
                exists ? "file" : "none");
    }

    private List<QueueEntryState> states(String category, List<Row> rows) {
        var ids = rows.stream().map(Row::productId).toList();
        return QuarkusTransaction.joiningExisting().call(() -> {
            Set<String> products = products(category, ids);
            Map<String, String> moving = new HashMap<>();
            Set<String> leaving = new HashSet<>();
            formerJobInputs(category, ids).forEach(left -> {
                if (left.movedTo() == null) {
                    leaving.add(left.productId());
                } else {
                    moving.put(left.productId(), left.movedTo());
                }
            });
            return rows.stream()
                    .map(row -> QueueEntryState.of(
                            row,
                            products.contains(row.productId()),
                            moving.get(row.productId()),
                            leaving.contains(row.productId())))
                    .toList();
        });
    }

    private Set<String> products(String category, List<String> ids) {
        return new HashSet<>(sql.query(
                        "select product_id from product where category = :category and product_id = any (:ids collate \"C\")")
                .bind("category", category)
                .bindTexts("ids", ids)
                .list(String.class));
    }

    private List<Left> formerJobInputs(String category, List<String> ids) {
        return sql.query("""
                        select product_id, moved_to from departure
                        where category = :category and not queue_done and product_id = any (:ids) order by number""").bind("category", category).bindTexts("ids", ids).list(Left.class);
    }

    private static List<String> values(List<SortKey> keys, Row row) {
        return keys.stream().map(key -> SORT.get(key.name()).apply(row)).toList();
    }

    /** The rows of one page, and the counts of all: memory is that of a page however long the queue is. */
    private static final class Selection {
        private final Comparator<Row> order;
        private final int limit;
        private final QueueQuery query;
        private final List<String> after;
        private final List<SortKey> keys;
        private PriorityQueue<Row> page;
        private Map<String, Integer> counts;
        private Map<String, Integer> filtered;
        private long total;
        private int failing;

        Selection(List<SortKey> keys, int limit, QueueQuery query) {
            this.keys = keys;
            this.limit = limit;
            this.query = query;
            this.order = order(keys);
            this.after = query.cursor() == null ? null : ListParameters.values(query.cursor(), keys, keys.size());
        }

        void begin() {
            page = new PriorityQueue<>(order.reversed());
            counts = new TreeMap<>();
            filtered = new TreeMap<>();
            total = 0;
            failing = 0;
        }

        void take(Row row) {
            counts.merge(row.status(), 1, Integer::sum);
            failing += row.lastError().isBlank() ? 0 : 1;
            if (query.matchesOfAnyStatus(row)) {
                filtered.merge(row.status(), 1, Integer::sum);
            }
            if (!query.matches(row)) {
                return;
            }
            total++;
            if (after == null || isAfter(row)) {
                page.add(row);
                if (page.size() > limit + 1) {
                    page.poll();
                }
            }
        }

        List<Row> inOrder() {
            return page.stream().sorted(order).toList();
        }

        private boolean isAfter(Row row) {
            List<String> values = values(keys, row);
            for (int i = 0; i < keys.size(); i++) {
                int compared = values.get(i).compareTo(after.get(i));
                if (compared != 0) {
                    return keys.get(i).descending() ? compared < 0 : compared > 0;
                }
            }
            return false;
        }

        private static Comparator<Row> order(List<SortKey> keys) {
            Comparator<Row> order = (a, b) -> 0;
            for (SortKey key : keys) {
                Comparator<Row> next = Comparator.comparing(SORT.get(key.name()));
                order = order.thenComparing(key.descending() ? next.reversed() : next);
            }
            return order;
        }
    }
}
