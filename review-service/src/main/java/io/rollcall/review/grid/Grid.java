package io.rollcall.review.grid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.http.ListParameters;
import io.rollcall.persistence.SortKey;
import io.rollcall.review.decision.LaneView;
import io.rollcall.review.grid.GridPage.GridCell;
import io.rollcall.review.grid.GridPage.GridField;
import io.rollcall.review.grid.GridPage.GridItem;
import io.rollcall.review.snapshot.CategoryFields;
import io.rollcall.review.snapshot.Snapshot;
import io.rollcall.review.snapshot.Snapshots;
import io.rollcall.specdb.input.FieldRule;

/** Reads products with their values, a page at a time and in a few queries whatever its size. */
@ApplicationScoped
@RequiredArgsConstructor
class Grid {

    private record Product(String productId, String brand, String model, String variant) {}

    /** Where a page begins: after a product, or at a number. */
    record Place(String after, int offset) {}

    private static final List<SortKey> BY_ID = List.of(new SortKey("productId", "product_id", false));

    private final Snapshots snapshots;
    private final CategoryFields fields;

    GridPage page(String category, GridFilter filter, int limit, Integer offset, String cursor) {
        Place place = place(offset, cursor);
        return snapshots.of(category).read(handle -> {
            var snapshot = new Snapshot(handle, category);
            List<Product> found = products(snapshot, filter, limit + 1, place);
            List<Product> shown = found.subList(0, Math.min(limit, found.size()));
            Map<String, Map<String, GridCell>> cells = cells(snapshot, shown);
            return new GridPage(
                    columns(category, cells),
                    shown.stream()
                            .map(product -> new GridItem(
                                    product.productId(),
                                    product.brand(),
                                    product.model(),
                                    product.variant(),
                                    cells.getOrDefault(product.productId(), Map.of())))
                            .toList(),
                    total(snapshot, filter),
                    found.size() > limit
                            ? ListParameters.cursor(
                                    BY_ID, List.of(shown.get(limit - 1).productId()))
                            : null);
        });
    }

    private static Place place(Integer offset, String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return new Place("", offset == null ? 0 : offset);
        }
        if (offset != null) {
            throw new ListParameters.NotAList("Give offset or cursor, not both.");
        }
        return new Place(ListParameters.values(cursor, BY_ID, 1).get(0), 0);
    }

    private static List<Product> products(Snapshot snapshot, GridFilter filter, int limit, Place place) {
        return snapshot.query("select p.product_id, p.brand, p.model, p.variant from products p where " + filter.where()
                        + " and p.product_id > :after order by p.product_id limit :limit offset :offset")
                .bind("brand", filter.brand())
                .bind("after", place.after())
                .bind("limit", limit)
                .bind("offset", place.offset())
                .map(Snapshot.rows(Product.class))
                .list();
    }

    private static long total(Snapshot snapshot, GridFilter filter) {
        return snapshot.query("select count(*) from products p where " + filter.where())
                .bind("brand", filter.brand())
                .mapTo(Long.class)
                .one();
    }

    /** By product and field. */
    private static Map<String, Map<String, GridCell>> cells(Snapshot snapshot, List<Product> products) {
        var cells = new LinkedHashMap<String, Map<String, GridCell>>();
        if (products.isEmpty()) {
            return cells;
        }
        products.forEach(product -> cells.put(product.productId(), new LinkedHashMap<>()));
        snapshot.query("""
                        select f.product_id, f.field_key, f.id, f.value, f.confidence, f.source, f.overridden, f.needs_ai_review,
                            s.user_accept_primary_status, s.ai_confirm_primary_status, s.user_accept_shared_status,
                            s.ai_confirm_shared_status
                        from item_field_state f left join key_review_state s
                            on s.item_field_state_id = f.id and s.target_kind = 'grid_key'
                        where f.category = :category and f.product_id in (select value from json_each(:products))""")
                .bind("products", Snapshot.list(cells.keySet()))
                .map((row, context) -> cells.get(row.getString(1)).put(row.getString(2), cell(row)))
                .list();
        return cells;
    }

    private static GridCell cell(ResultSet row) throws SQLException {
        return new GridCell(
                row.getLong(3),
                row.getString(4),
                row.getDouble(5),
                row.getString(6),
                row.getBoolean(7),
                row.getBoolean(8),
                new LaneView(row.getString(9), row.getString(10)),
                new LaneView(row.getString(11), row.getString(12)));
    }

    /** Those of the rules, then what products have beside them. */
    private List<GridField> columns(String category, Map<String, Map<String, GridCell>> cells) {
        var rules = new LinkedHashMap<>(fields.of(category).fields());
        cells.values().stream()
                .flatMap(ofProduct -> ofProduct.keySet().stream())
                .filter(field -> !rules.containsKey(field))
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(field -> rules.put(field, FieldRule.NONE));
        return rules.entrySet().stream()
                .map(field -> new GridField(
                        field.getKey(),
                        field.getValue().isList() ? "list" : "scalar",
                        field.getValue().isComponent() ? field.getValue().componentType() : null))
                .toList();
    }
}
