package io.rollcall.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A place for one value.
 *
 * @param kind as its addresses have it
 * @param name what a person calls it
 */
record ReviewSlot(String category, Kind kind, String id, String name) {

    enum Kind {
        CELL("cells"),
        COMPONENT_VALUE("component-values"),
        LIST_VALUE("list-values");

        private final String path;

        Kind(String path) {
            this.path = path;
        }
    }

    /** The lanes; the names are the API's. */
    enum Lane {
        item,
        shared
    }

    static ReviewSlot cell(Api api, String category, String product, String field) {
        try {
            JsonNode found = api.get(ApiPath.of("review", category, "cells")
                    .with("product", product)
                    .with("field", field));
            return new ReviewSlot(category, Kind.CELL, Cells.of(found, "cellId"), field + " of " + product);
        } catch (Problem refused) {
            throw refused.code().equals("cell_not_found")
                    ? refused.advising(List.of("./rollcall review list --category " + BrandAdvice.quoted(category)
                            + " -q " + BrandAdvice.quoted(product)))
                    : refused;
        }
    }

    static ReviewSlot shared(String category, Kind kind, long id) {
        String what = kind == Kind.COMPONENT_VALUE ? "component value " : "list value ";
        return new ReviewSlot(category, kind, Long.toString(id), what + id);
    }

    /** Cells are of one product, unless somebody says otherwise; the others are shared. */
    Lane usualLane() {
        return kind == Kind.CELL ? Lane.item : Lane.shared;
    }

    ApiPath path(String... more) {
        var parts = new ArrayList<>(List.of("review", category, kind.path, id));
        parts.addAll(Arrays.asList(more));
        return ApiPath.of(parts.toArray(String[]::new));
    }
}
