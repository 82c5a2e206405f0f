package io.rollcall.brand.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.brand.registry.BrandState.InCategory;
import io.rollcall.http.ListParameters;
import io.rollcall.identity.InvalidText;
import io.rollcall.identity.Name;
import io.rollcall.persistence.SortKey;
import io.rollcall.workspace.ActiveFiltering;
import io.rollcall.workspace.BrandCounts;
import io.rollcall.workspace.FileStamp;
import io.rollcall.workspace.Workspace;

/**
 * The brands while there is no registry: those of every category's catalog file, or else of its
 * {@code activeFiltering.json}. A file is read again when it has changed.
 */
@ApplicationScoped
@RequiredArgsConstructor
class InferredBrands {

    private enum Source {
        PRODUCT_CATALOG,
        ACTIVE_FILTERING;

        String token() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param stamp tells whether the file is still the one that was read */
    private record Read(Source source, FileStamp stamp, Map<String, Long> brands) {}

    private static final Map<String, Function<BrandState, String>> SORT = Map.of(
            "name", brand -> brand.name().toLowerCase(Locale.ROOT),
            "products", brand -> "%012d".formatted(brand.products()));

    private final Workspace workspace;
    private final Map<String, Read> known = new ConcurrentHashMap<>();

    BrandPage page(BrandFilter asked, List<SortKey> keys, int limit, String cursor) {
        Map<String, Read> reads = reads();
        List<BrandState> found = found(reads, asked).sorted(order(keys)).toList();
        int from = cursor == null
                ? 0
                : after(found, ListParameters.values(cursor, keys, 1).get(0));
        int to = Math.min(found.size(), from + limit);
        String next = to < found.size()
                ? ListParameters.cursor(keys, List.of(found.get(to - 1).slug()))
                : null;
        String source = reads.values().stream()
                .map(Read::source)
                .min(Comparator.naturalOrder())
                .map(Source::token)
                .orElse("none");
        return new BrandPage(found.subList(from, to), found.size(), next, source, null);
    }

    Map<String, Long> countByCategory(BrandFilter asked) {
        return found(reads(), asked)
                .flatMap(brand -> brand.categories().stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    private Map<String, Read> reads() {
        var reads = new TreeMap<String, Read>();
        for (String each : categories()) {
            read(each, reads);
        }
        return reads;
    }

    private static Stream<BrandState> found(Map<String, Read> reads, BrandFilter asked) {
        return brands(reads).stream()
                .filter(brand -> asked.categories().isEmpty()
                        || brand.categories().stream().anyMatch(asked.categories()::contains))
                .filter(brand -> asked.name().isEmpty()
                        || Name.of(brand.name()).folded().equals(asked.name())
                        || brand.slug().equals(asked.name()))
                .filter(brand -> Name.of(brand.name()).folded().contains(asked.q()));
    }

    private static Collection<BrandState> brands(Map<String, Read> reads) {
        var names = new TreeMap<String, Name>();
        var counts = new TreeMap<String, List<InCategory>>();
        reads.forEach((category, read) -> read.brands().forEach((text, products) -> {
            try {
                Name name = Name.of(text);
                String slug = name.slug().value();
                if (!slug.isEmpty()) {
                    names.putIfAbsent(slug, name);
                    counts.computeIfAbsent(slug, unseen -> new ArrayList<>()).add(new InCategory(category, products));
                }
            } catch (InvalidText unusable) {
                // A seed reports it; a list shows what can be named.
            }
        }));
        return names.entrySet().stream()
                .map(brand -> inferred(brand.getKey(), brand.getValue(), counts.get(brand.getKey())))
                .toList();
    }

    private static BrandState inferred(String slug, Name name, List<InCategory> counts) {
        var categories = counts.stream().map(InCategory::category).distinct().toList();
        var brand = new Brand("", slug, name.text(), List.of(), categories, "", Instant.EPOCH, "inferred", 0, null);
        var products = categories.stream()
                .map(category -> new InCategory(
                        category,
                        counts.stream()
                                .filter(count -> count.category().equals(category))
                                .mapToLong(InCategory::products)
                                .sum()))
                .toList();
        return BrandState.of(brand, products, null);
    }

    private void read(String category, Map<String, Read> reads) {
        try {
            Path catalog = workspace.productCatalog(category);
            FileStamp ofCatalog = FileStamp.of(catalog);
            boolean hasCatalog = !ofCatalog.isAbsent();
            Path file = hasCatalog ? catalog : workspace.activeFiltering(category);
            FileStamp stamp = hasCatalog ? ofCatalog : FileStamp.of(file);
            if (!stamp.isAbsent()) {
                Read before = known.get(category);
                Source source = hasCatalog ? Source.PRODUCT_CATALOG : Source.ACTIVE_FILTERING;
                boolean isSame = before != null
                        && before.source() == source
                        && before.stamp().equals(stamp);
                Read now = isSame ? before : read(file, hasCatalog, stamp);
                known.put(category, now);
                reads.put(category, now);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Read read(Path file, boolean isCatalog, FileStamp stamp) throws IOException {
        if (isCatalog) {
            return new Read(Source.PRODUCT_CATALOG, stamp, BrandCounts.ofCatalog(file));
        }
        var counts = new TreeMap<String, Long>();
        ActiveFiltering.read(file)
                .ifPresent(content -> content.rows().forEach(row -> counts.merge(row.brand(), 1L, Long::sum)));
        return new Read(Source.ACTIVE_FILTERING, stamp, counts);
    }

    private List<String> categories() {
        try {
            return workspace.categories();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Comparator<BrandState> order(List<SortKey> keys) {
        Comparator<BrandState> order = (a, b) -> 0;
        for (SortKey key : keys) {
            Comparator<BrandState> next = Comparator.comparing(SORT.getOrDefault(key.name(), BrandState::slug));
            order = order.thenComparing(key.descending() ? next.reversed() : next);
        }
        return order.thenComparing(BrandState::slug);
    }

    private static int after(List<BrandState> found, String slug) {
        return IntStream.range(0, found.size())
                        .filter(i -> found.get(i).slug().equals(slug))
                        .findFirst()
                        .orElse(-1)
                + 1;
    }
}
