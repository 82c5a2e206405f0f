package io.rollcall.catalog.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.persistence.Filters;
import io.rollcall.persistence.Sql;

/** Which products of a category a query asks for, as a condition of their table. */
@ApplicationScoped
@RequiredArgsConstructor
class ProductFilters {

    private final Sql sql;

    Filters of(String category, ProductQuery query) {
        var filters = new Filters()
                .equal("category", category)
                .contains(
                        "search_key",
                        query.words().stream().map(SearchWord::searched).toList());
        brands(filters, query.brands());
        return filters.among("status", query.statuses())
                .among("coalesce(badge, '') collate \"C\"", query.badges())
                .equal("has_output", query.hasOutput());
    }

    /** Brands by any of their names; one that is known no more by the name its products have. */
    private void brands(Filters filters, List<String> names) {
        var known = new ArrayList<String>();
        var others = new ArrayList<String>();
        for (String name : names) {
            brand(name).ifPresentOrElse(known::add, () -> others.add(name));
        }
        filters.among("brand_id", known, "brand_key", others);
    }

    private Optional<String> brand(String name) {
        return sql.query("""
                        select identifier from known_brand_name where folded = :name
                        union select identifier from known_brand where slug = :name and not removed""").bind("name", name).first(String.class);
    }
}
