package io.rollcall.review.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The cells of a category's products side by side in memory, so that whatever is asked for is found by looking at each of them:
 * a million take milliseconds.
 */
public final class CellIndex {

    private static final int NONE = 0;

    /** The cells of a field, by the number of their product; id 0 where a product has none. */
    private record Column(long[] ids, int[] marks) {}

    /** After which cell a page begins. */
    public record Place(String fieldKey, String productId) {
        public static final Place FIRST = new Place("", "");
    }

    public record FoundCell(long id, IndexedProduct product, String fieldKey, List<CellState> states) {}

    /** @param total of all pages */
    public record FoundCells(List<FoundCell> cells, long total) {}

    /** @param states how many of them are in each */
    public record FieldCount(String fieldKey, long cells, Map<CellState, Long> states) {}

    private final List<IndexedProduct> products;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final SortedMap<String, Column> columns = new TreeMap<>();

    CellIndex(List<IndexedProduct> products, Stream<IndexedCell> cells) {
        this.products = products;
        for (IndexedProduct product : products) {
            numbers.put(product.productId(), numbers.size());
        }
        cells.forEach(this::put);
    }

    /** @param now those of {@code ids} that are still there */
    synchronized void replace(Collection<Long> ids, List<IndexedCell> now) {
        var gone = new HashSet<>(ids);
        now.forEach(cell -> gone.remove(cell.id()));
        if (!gone.isEmpty()) {
            columns.values().forEach(column -> remove(column, gone));
        }
        now.forEach(this::put);
    }

    private static void remove(Column column, Set<Long> gone) {
        for (int product = 0; product < column.ids().length; product++) {
            if (gone.contains(column.ids()[product])) {
                column.ids()[product] = NONE;
            }
        }
    }

    private void put(IndexedCell cell) {
        Integer product = numbers.get(cell.productId());
        if (product != null) {
            Column column = columns.computeIfAbsent(
                    cell.fieldKey(), unseen -> new Column(new long[products.size()], new int[products.size()]));
            column.ids()[product] = cell.id();
            column.marks()[product] = cell.marks();
        }
    }

    /** The products that are asked for, by id. */
    public synchronized List<IndexedProduct> products(CellFilter filter) {
        boolean[] having = new boolean[products.size()];
        if (filter.asksForCells()) {
            columns(filter).values().forEach(column -> {
                for (int product = 0; product < having.length; product++) {
                    having[product] |= isAskedFor(filter, column, product);
                }
            });
        } else {
            Arrays.fill(having, true);
        }
        var found = new ArrayList<IndexedProduct>();
        for (int product = 0; product < having.length; product++) {
            if (having[product] && filter.accepts(products.get(product))) {
                found.add(products.get(product));
            }
        }
        return found;
    }

    /** Those that one of these products has. */
    synchronized SortedSet<String> fieldsOf(Collection<IndexedProduct> some) {
        int[] asked = some.stream()
                .mapToInt(product -> numbers.get(product.productId()))
                .toArray();
        var fields = new TreeSet<>(columns.keySet());
        fields.removeIf(field ->
                Arrays.stream(asked).allMatch(product -> columns.get(field).ids()[product] == NONE));
        return fields;
    }

    /** The cells that are asked for, by field and then product, so that like follows like. */
    public synchronized FoundCells cells(CellFilter filter, Place after, int limit) {
        boolean[] accepted = accepted(filter);
        var found = new ArrayList<FoundCell>();
        long total = 0;
        for (Map.Entry<String, Column> field : columns(filter).entrySet()) {
            int first = firstAfter(after, field.getKey());
            Column column = field.getValue();
            for (int product = 0; product < accepted.length; product++) {
                if (accepted[product] && isAskedFor(filter, column, product)) {
                    total++;
                    if (product >= first && found.size() < limit) {
                        found.add(found(column, product, field.getKey()));
                    }
                }
            }
        }
        return new FoundCells(found, total);
    }

    public synchronized List<FieldCount> counts() {
        return columns.entrySet().stream()
                .map(field -> count(field.getKey(), field.getValue()))
                .filter(count -> count.cells() > 0)
                .toList();
    }

    private static FieldCount count(String field, Column column) {
        long cells = 0;
        var states = new long[CellState.values().length];
        for (int product = 0; product < column.ids().length; product++) {
            if (column.ids()[product] != NONE) {
                cells++;
                for (CellState state : CellState.values()) {
                    states[state.ordinal()] += isIn(state, column.marks()[product]) ? 1 : 0;
                }
            }
        }
        var counted = new EnumMap<CellState, Long>(CellState.class);
        for (CellState state : CellState.values()) {
            counted.put(state, states[state.ordinal()]);
        }
        return new FieldCount(field, cells, counted);
    }

    private FoundCell found(Column column, int product, String field) {
        List<CellState> states = Arrays.stream(CellState.values())
                .filter(state -> isIn(state, column.marks()[product]))
                .toList();
        return new FoundCell(column.ids()[product], products.get(product), field, states);
    }

    private SortedMap<String, Column> columns(CellFilter filter) {
        if (filter.fields().isEmpty()) {
            return columns;
        }
        var asked = new TreeMap<>(columns);
        asked.keySet().retainAll(filter.fields());
        return asked;
    }

    private boolean[] accepted(CellFilter filter) {
        boolean[] accepted = new boolean[products.size()];
        for (int product = 0; product < accepted.length; product++) {
            accepted[product] = filter.accepts(products.get(product));
        }
        return accepted;
    }

    /** The number of the first product of a field's page. */
    private int firstAfter(Place after, String field) {
        int order = field.compareTo(after.fieldKey());
        if (order != 0) {
            return order < 0 ? products.size() : 0;
        }
        return IndexedProduct.firstAfter(products, after.productId());
    }

    private static boolean isAskedFor(CellFilter filter, Column column, int product) {
        return column.ids()[product] != NONE && (column.marks()[product] & filter.marks()) == filter.marks();
    }

    private static boolean isIn(CellState state, int marks) {
        return (marks & state.mark()) != 0;
    }
}
