package io.rollcall.review.grid;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.http.ListParameters;
import io.rollcall.persistence.SortKey;
import io.rollcall.review.grid.GridPage.GridField;
import io.rollcall.review.grid.GridPage.GridItem;
import io.rollcall.review.snapshot.CategoryFields;
import io.rollcall.review.snapshot.Snapshot;
import io.rollcall.review.snapshot.Snapshots;
import io.rollcall.specdb.input.FieldRule;

/** Reads products with their values, a page at a time and in one query whatever its size. */
@ApplicationScoped
@RequiredArgsConstructor
class Grid {

    private record ProductCells(String productId, String cells) {}

    private static final String NO_CELLS = "{}";
    private static final List<SortKey> BY_ID = List.of(new SortKey("productId", "product_id", false));

    private final Snapshots snapshots;
    private final CellIndexes indexes;
    private final CategoryFields fields;

    GridPage page(String category, CellFilter filter, int limit, Integer offset, String cursor) {
        return snapshots.read(category, handle -> {
            var snapshot = new Snapshot(handle, category);
            CellIndex index = indexes.of(snapshot);
            List<IndexedProduct> found = index.products(filter);
            int from = from(found, offset, cursor);
            int end = Math.min(from + limit, found.size());
            List<IndexedProduct> shown = found.subList(from, end);
            Map<String, String> cells = cells(snapshot, shown);
            return new GridPage(
                    columns(category, index.fieldsOf(shown)),
                    shown.stream()
                            .map(product -> new GridItem(
                                    product.productId(),
                                    product.brand(),
                                    product.model(),
                                    product.variant(),
                                    cells.getOrDefault(product.productId(), NO_CELLS)))
                            .toList(),
                    found.size(),
                    end < found.size()
                            ? ListParameters.cursor(
                                    BY_ID, List.of(found.get(end - 1).productId()))
                            : null);
        });
    }

    private static int from(List<IndexedProduct> found, Integer offset, String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return offset == null ? 0 : Math.min(offset, found.size());
        }
        if (offset != null) {
            throw new ListParameters.NotAList("Give offset or cursor, not both.");
        }
        return IndexedProduct.firstAfter(
                found, ListParameters.values(cursor, BY_ID, 1).get(0));
    }

    /** By product, written by SQLite as they are answered: reading and writing 8,000 values here takes as long again. */
    private static Map<String, String> cells(Snapshot snapshot, List<IndexedProduct> products) {
        return snapshot.query("""
                        select f.product_id, json_group_object(f.field_key, json_object(
                            'cellId', f.id, 'value', f.value, 'confidence', f.confidence, 'source', f.source,
                            'overridden', json(iif(f.overridden, 'true', 'false')),
                            'needsReview', json(iif(f.needs_ai_review, 'true', 'false')),
                            'itemLane', json_object(
                                'accept', s.user_accept_primary_status, 'confirm', s.ai_confirm_primary_status),
                            'sharedLane', json_object(
                                'accept', s.user_accept_shared_status, 'confirm', s.ai_confirm_shared_status))) as cells
                        from item_field_state f left join key_review_state s
                            on s.item_field_state_id = f.id and s.target_kind = 'grid_key'
                        where f.category = :category and f.product_id in (select value from json_each(:products))
                        group by f.product_id""")
                .bind(
                        "products",
                        Snapshot.list(
                                products.stream().map(IndexedProduct::productId).toList()))
                .map(Snapshot.rows(ProductCells.class))
                .collect(Collectors.toMap(ProductCells::productId, ProductCells::cells));
    }

    /** Those of the rules, then what products have beside them. */
    private List<GridField> columns(String category, SortedSet<String> fieldsOfProducts) {
        var rules = new LinkedHashMap<>(fields.of(category).fields());
        fieldsOfProducts.forEach(field -> rules.putIfAbsent(field, FieldRule.NONE));
        return rules.entrySet().stream()
                .map(field -> new GridField(
                        field.getKey(),
                        field.getValue().isList() ? "list" : "scalar",
                        field.getValue().isComponent() ? field.getValue().componentType() : null))
                .toList();
    }
}
