package io.rollcall.catalog.product;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.catalog.category.Categories;
import io.rollcall.persistence.Sql;

/** The numbers of a category's products, none of which is ever given twice (D3). In the caller's transaction. */
@ApplicationScoped
@RequiredArgsConstructor
class ProductNumbers {

    /** Beyond this a number in a file is garbage, and would leave none for those that follow. */
    private static final long HIGHEST_KEPT = 1_000_000_000;

    private final Sql sql;
    private final Categories categories;

    /** One that a product has elsewhere it keeps when nobody can have had it here. */
    List<Long> take(String category, List<AddedProduct> products) {
        if (products.stream().allMatch(product -> product.wantedId() == 0)) {
            long first = next(category, products.size());
            return LongStream.range(first, first + products.size()).boxed().toList();
        }
        long next = next(category, 0);
        Set<Long> kept = new HashSet<>();
        var ids = new ArrayList<Long>();
        for (AddedProduct product : products) {
            long wanted = product.wantedId();
            ids.add(wanted >= next && wanted <= HIGHEST_KEPT && kept.add(wanted) ? wanted : 0);
        }
        long highest = Math.max(
                next - 1, kept.stream().mapToLong(Long::longValue).max().orElse(0));
        for (int i = 0; i < ids.size(); i++) {
            if (ids.get(i) == 0) {
                ids.set(i, ++highest);
            }
        }
        next(category, highest + 1 - next);
        return ids;
    }

    /** @return the first of them */
    private long next(String category, long count) {
        Supplier<Optional<Long>> take = () -> sql.query(
                        "update category set next_id = next_id + :count where category = :category returning next_id - :count")
                .bind("count", count)
                .bind("category", category)
                .first(Long.class);
        return take.get().orElseGet(() -> {
            categories.open(category);
            return take.get().orElseThrow();
        });
    }
}
