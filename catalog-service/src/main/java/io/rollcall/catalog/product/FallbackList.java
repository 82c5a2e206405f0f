package io.rollcall.catalog.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import lombok.RequiredArgsConstructor;

import io.rollcall.catalog.category.Categories;
import io.rollcall.http.ListParameters;
import io.rollcall.identity.InvalidText;
import io.rollcall.identity.Name;
import io.rollcall.identity.ProductId;
import io.rollcall.identity.ProductIdentity;
import io.rollcall.identity.Source;
import io.rollcall.persistence.SortKey;
import io.rollcall.workspace.ActiveFiltering;
import io.rollcall.workspace.JsonText;
import io.rollcall.workspace.Workspace;

/**
 * The list while a category has no catalog (D11, D20): the products of {@code activeFiltering.json} and of the job inputs
 * that exist. Reads the files anew for every page; a catalog is one seed away.
 */
@ApplicationScoped
@RequiredArgsConstructor
class FallbackList {

    private static final Map<String, Function<ProductState, String>> SORT = Map.of(
            "brand", product -> product.brand().toLowerCase(Locale.ROOT),
            "model", product -> product.model().toLowerCase(Locale.ROOT),
            "variant", product -> product.variant().toLowerCase(Locale.ROOT),
            "productId", ProductState::productId,
            "importSource", ProductState::importSource,
            "hasOutput", product -> String.valueOf(product.hasOutput()),
            "id", product -> "%019d".formatted(product.id()));

    private final Workspace workspace;

    private final Categories categories;

    /** All that a query finds, in its order; the files are read once. */
    List<ProductState> all(String category, ProductQuery query) {
        return found(products(category), query);
    }

    private static List<ProductState> found(List<ProductState> all, ProductQuery query) {
        return all.stream()
                .filter(product -> matches(product, query))
                .sorted(order(query.sortKeys(ProductList.SORT)))
                .toList();
    }

    ProductPage page(String category, ProductQuery query) {
        List<ProductState> all = products(category);
        var keys = query.sortKeys(ProductList.SORT);
        List<ProductState> found = found(all, query);
        int from = query.cursor() == null
                ? 0
                : after(found, ListParameters.values(query.cursor(), keys, 1).get(0));
        int to = Math.min(found.size(), from + query.limit());
        String next = to < found.size()
                ? ListParameters.cursor(keys, List.of(found.get(to - 1).productId()))
                : null;
        Source source = all.isEmpty() ? Source.NONE : Source.ACTIVE_FILTERING;
        return new ProductPage(found.subList(from, to), found.size(), false, next, source.token(), null, null);
    }

    /** None has a badge before there is a catalog. */
    Map<String, Long> countByBadge(String category) {
        return BadgeCounts.complete(Map.of("", (long) products(category).size()));
    }

    /** What each value of a filter would leave, as {@link ProductCounts} has it. */
    Map<String, Map<String, Long>> counts(String category, ProductQuery query, List<String> asked) {
        List<ProductState> all = products(category);
        var counts = new LinkedHashMap<String, Map<String, Long>>();
        for (String column : asked) {
            counts.put(
                    column,
                    found(all, query.ofAny(column)).stream()
                            .collect(Collectors.groupingBy(
                                    product -> value(product, column), TreeMap::new, Collectors.counting())));
        }
        return counts;
    }

    private static String value(ProductState product, String column) {
        return switch (column) {
            case ProductCounts.BRAND -> Name.of(product.brand()).slug().value();
            case ProductCounts.STATUS -> product.status();
            default -> ProductQuery.NO_BADGE;
        };
    }

    Optional<ProductState> product(String category, String productId) {
        return products(category).stream()
                .filter(product -> product.productId().equals(productId))
                .findFirst();
    }

    private List<ProductState> products(String category) {
        categories.requireReadableFile(category);
        var byId = new TreeMap<String, ProductState>();
        try {
            ActiveFiltering.read(workspace.activeFiltering(category)).ifPresent(file -> file.rows()
                    .forEach(row ->
                            add(byId, category, row.id(), row.brand(), row.model(), row.variant(), "activeFiltering")));
            readJobInputs(category, byId);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new ArrayList<>(byId.values());
    }

    private void readJobInputs(String category, Map<String, ProductState> byId) throws IOException {
        Path folder = workspace.jobInputs(category);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
            for (Path file : files) {
                try {
                    JsonNode lock =
                            JsonText.MAPPER.readTree(Files.readAllBytes(file)).path("identityLock");
                    add(
                            byId,
                            category,
                            lock.path("id").asLong(),
                            lock.path("brand").asText(),
                            lock.path("model").asText(),
                            lock.path("variant").asText(),
                            "jobInput");
                } catch (IOException unreadable) {
                    // A job file that cannot be read, a folder or one that has just gone names no product; the
                    // reconciler
                    // and the quarantine report it.
                }
            }
        }
    }

    private void add(
            Map<String, ProductState> byId,
            String category,
            long id,
            String brand,
            String model,
            String variant,
            String source) {
        try {
            var identity = ProductIdentity.of(category, brand, model, variant);
            if (identity.brand().slug().isEmpty() || identity.model().slug().isEmpty()) {
                return;
            }
            ProductId productId = identity.productId();
            byId.computeIfAbsent(
                    productId.value(),
                    unseen -> new ProductState(
                            productId.value(),
                            null,
                            id,
                            category,
                            identity.brand().text(),
                            identity.model().text(),
                            identity.variant().text(),
                            "active",
                            null,
                            hasOutput(category, productId),
                            List.of(),
                            source,
                            null,
                            null,
                            0,
                            List.of(),
                            null));
        } catch (InvalidText unnameable) {
            // Seeding reports such rows; a list shows what can be named.
        }
    }

    private boolean hasOutput(String category, ProductId productId) {
        return Files.isDirectory(workspace.outputs(category).resolve(productId.value()))
                || Files.isDirectory(workspace.published(category).resolve(productId.value()));
    }

    private static boolean matches(ProductState product, ProductQuery query) {
        return query.words().stream().allMatch(word -> word.isIn(product))
                && isOfBrand(query.brands(), Name.of(product.brand()))
                && isAmong(query.statuses(), product.status())
                && isAmong(query.badges(), "")
                && (query.hasOutput() == null || query.hasOutput() == product.hasOutput());
    }

    private static boolean isOfBrand(List<String> asked, Name brand) {
        return isAmong(asked, brand.folded()) || isAmong(asked, brand.slug().value());
    }

    private static boolean isAmong(List<String> asked, String value) {
        return asked.isEmpty() || asked.contains(value);
    }

    private static Comparator<ProductState> order(List<SortKey> keys) {
        Comparator<ProductState> order = (a, b) -> 0;
        for (SortKey key : keys) {
            Comparator<ProductState> next =
                    Comparator.comparing(SORT.getOrDefault(key.name(), ProductState::productId));
            order = order.thenComparing(key.descending() ? next.reversed() : next);
        }
        return order.thenComparing(ProductState::productId);
    }

    private static int after(List<ProductState> found, String productId) {
        return IntStream.range(0, found.size())
                        .filter(i -> found.get(i).productId().equals(productId))
                        .findFirst()
                        .orElse(-1)
                + 1;
    }
}
