package io.rollcall.sync.pull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import lombok.RequiredArgsConstructor;

import io.rollcall.identity.BrandNames;
import io.rollcall.sync.catalog.KnownProduct;
import io.rollcall.sync.diff.AcceptedDrift;
import io.rollcall.sync.diff.Diff;
import io.rollcall.sync.diff.DiffSummary;
import io.rollcall.sync.diff.FieldRules;
import io.rollcall.sync.diff.FieldValues;
import io.rollcall.sync.diff.IdentityKey;
import io.rollcall.sync.diff.LiveProduct;
import io.rollcall.sync.diff.LocalProduct;
import io.rollcall.sync.diff.LocalProduct.LocalValue;
import io.rollcall.sync.diff.LocalValues;
import io.rollcall.sync.diff.RowFormat;
import io.rollcall.sync.diff.SortedRows;
import io.rollcall.sync.pull.SourceProducts.Identified;
import io.rollcall.sync.pull.SourceProducts.InvalidRow;
import io.rollcall.sync.pull.SourceProducts.Product;
import io.rollcall.sync.source.JsonPath;
import io.rollcall.sync.source.Limits;
import io.rollcall.sync.source.UnreadableSource;
import io.rollcall.workspace.UnreadableFile;
import io.rollcall.workspace.Workspace;

/**
 * Compares a list that was pulled from production with the catalog and what is known here of its products. Memory is bounded
 * by what is sorted at once, not by the lists.
 */
@RequiredArgsConstructor
public final class Comparison {

    /** Takes what is found, as it is found. */
    public interface Found extends Diff.Found {
        void invalid(InvalidRow row) throws IOException;
    }

    private static final long MOST_BYTES = 32L * 1024 * 1024;
    private static final JsonPath ALL = JsonPath.of("$");

    private final Workspace workspace;
    private final String category;
    private final BrandNames brands;
    private final AcceptedDrift acceptedDrift;

    /** A folder for what does not fit into memory. */
    private final Path scratch;

    /**
     * @param live the list, as it was pulled
     * @param path to the list within it
     * @param known the catalog's products, by product id
     * @throws UnreadableFile when one of the files here is there and cannot be read
     */
    public DiffSummary compare(SourceFile live, JsonPath path, Iterator<KnownProduct> known, Found found)
            throws IOException {
        var key = new IdentityKey(brands);
        FieldRules rules = FieldRulesFile.of(workspace, category);
        var values = new LocalValues(workspace, category, rules);
        Path seeds = workspace.activeFiltering(category);
        try (var sortedLive = sorted(LiveProduct.FORMAT);
                var sortedLocal = sorted(LocalProduct.FORMAT);
                SourceFile seed = Files.exists(seeds) ? new SourceFile(seeds) : null) {
            var products = new SourceProducts(category, key);
            try (var sortedSeeds = sorted(LiveProduct.FORMAT)) {
                try (var reading = new Aside(() -> {
                    if (seed != null) {
                        sortSeeds(seed, seeds, products, sortedSeeds);
                    }
                })) {
                    live.digest(path, Limits.STANDARD, row -> {
                        Identified identified = products.of(row);
                        if (identified instanceof Product product) {
                            sortedLive.add(product.product().key(), product.product());
                        } else {
                            found.invalid((InvalidRow) identified);
                        }
                    });
                    reading.await();
                }
                new LocalProducts(key, values).sort(known, sortedSeeds.inOrder(), sortedLocal);
            }
            return new Diff(rules, fetched(live, seed, values), acceptedDrift, scratch)
                    .compare(sortedLive.inOrder(), sortedLocal.inOrder(), found);
        }
    }

    private <T> SortedRows<T> sorted(RowFormat<T> format) {
        return new SortedRows<>(scratch, format, MOST_BYTES);
    }

    /** Rows that name no product seeded none. */
    private static void sortSeeds(SourceFile seed, Path file, SourceProducts products, SortedRows<LiveProduct> sorted)
            throws IOException {
        try {
            seed.digest(ALL, Limits.STANDARD, row -> {
                if (products.of(row) instanceof Product product) {
                    sorted.add(product.product().productId(), product.product());
                }
            });
        } catch (UnreadableSource broken) {
            throw new UnreadableFile(file, broken.getMessage());
        }
    }

    private static FieldValues fetched(SourceFile live, SourceFile seed, LocalValues values) {
        return new FieldValues() {
            @Override
            public Map<String, JsonNode> live(LiveProduct product) throws IOException {
                return live.values(product.place());
            }

            @Override
            public Map<String, LocalValue> local(LocalProduct product) throws IOException {
                return values.of(product.productId(), product.seed() == null ? Map.of() : seed.values(product.seed()));
            }
        };
    }
}
