package io.rollcall.catalog.history;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.rollcall.contracts.event.ProductEvent;
import io.rollcall.http.HistoryCursor;
import io.rollcall.http.ListParameters;

/** Reads who did what to the products of a category, newest first. */
@ApplicationScoped
class ProductHistory {

    private static final String ENTRIES = """
            select a.number, a.action, a.actor, a.at, cast(a.state as text) as state, cast(p.state as text) as before,
                not exists (select 1 from product_audit n where n.identifier = a.identifier and n.version > a.version) as newest
            from product_audit a
            left join product_audit p on p.identifier = a.identifier and p.version = a.version - 1
            where a.category = :category""";

    private final EntityManager entities;
    private final ObjectMapper json;

    ProductHistory(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /**
     * What is asked for; null for any.
     *
     * @param identifier of the product
     * @param actor who did it
     * @param action as entries name it
     */
    record Wanted(String identifier, String actor, String action) {

        private Map<String, String> filters() {
            var filters = new LinkedHashMap<String, String>();
            filters.put("identifier", identifier);
            filters.put("actor", actor);
            filters.put("action", action);
            filters.values().removeIf(value -> value == null || value.isBlank());
            return filters;
        }

        private String condition() {
            return filters().keySet().stream()
                    .map(column -> " and a." + column + " = :" + column)
                    .collect(Collectors.joining());
        }
    }

    @Transactional
    ProductHistoryPage page(String category, Wanted wanted, Integer askedLimit, String cursor) {
        int limit = ListParameters.limit(askedLimit);
        long before = HistoryCursor.after(cursor).before();
        List<Recorded> found = entries(asking(
                        ENTRIES + wanted.condition() + " and a.number < :before order by a.number desc",
                        category,
                        wanted)
                .setParameter("before", before)
                .setMaxResults(limit + 1));
        String next =
                found.size() > limit ? new HistoryCursor(found.get(limit - 1).number()).cursor() : null;
        long total = ((Number) asking(
                                "select count(*) from product_audit a where a.category = :category"
                                        + wanted.condition(),
                                category,
                                wanted)
                        .getSingleResult())
                .longValue();
        return new ProductHistoryPage(
                found.stream().limit(limit).map(Recorded::toEntry).toList(), total, next);
    }

    @Transactional
    Optional<Recorded> entry(String category, long number) {
        return entries(asking(ENTRIES + " and a.number = :number", category, new Wanted(null, null, null))
                        .setParameter("number", number))
                .stream()
                .findFirst();
    }

    private Query asking(String sql, String category, Wanted wanted) {
        Query query = entities.createNativeQuery(sql).setParameter("category", category);
        wanted.filters().forEach(query::setParameter);
        return query;
    }

    private List<Recorded> entries(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> recorded((Object[]) row)).toList();
    }

    private Recorded recorded(Object[] row) {
        return new Recorded(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (String) row[2],
                (Instant) row[3],
                product((String) row[4]),
                row[5] == null ? null : product((String) row[5]),
                (Boolean) row[6]);
    }

    private ProductEvent product(String state) {
        try {
            return json.readValue(state, ProductEvent.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
