package io.rollcall.specdb.seeding;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import lombok.RequiredArgsConstructor;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

import io.rollcall.identity.ProductId;
import io.rollcall.specdb.SpecDb;
import io.rollcall.specdb.SpecDbMoved;
import io.rollcall.specdb.input.ComponentDb;
import io.rollcall.specdb.input.ComponentOverride;
import io.rollcall.specdb.input.FieldRules;
import io.rollcall.specdb.input.ListedValues;
import io.rollcall.specdb.input.ProductOutput;
import io.rollcall.specdb.seeding.Batch.FailedWrite;
import io.rollcall.specdb.seeding.SeedReport.FailedProduct;
import io.rollcall.workspace.UnreadableFile;
import io.rollcall.workspace.Workspace;

/**
 * Makes the snapshot of a category from the files of its workspace, or brings it up to date: in one transaction, which reads the
 * files once it is its turn. What people decided stays.
 */
@RequiredArgsConstructor
public final class Seeding {

    static final String NO_ID = "This is no product id.";

    /** Whoever seeds at the same moment may take minutes. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final int CACHE_KB = 64 << 10;
    private static final List<String> TABLES = List.of(
            "candidates",
            "item_field_state",
            "candidate_reviews",
            "component_identity",
            "component_aliases",
            "component_values",
            "enum_lists",
            "list_values",
            "item_component_links",
            "item_list_links",
            "products",
            "key_review_state",
            "key_review_audit");

    private final Workspace workspace;
    private final String category;
    private final Clock clock;
    private final Duration patience;

    public Seeding(Workspace workspace, String category, Clock clock) {
        this(workspace, category, clock, PATIENCE);
    }

    /**
     * @throws io.rollcall.specdb.input.MissingFieldRules when there is nothing to go by
     * @throws UnreadableFile when a file that is not of one product alone cannot be read
     * @throws io.rollcall.specdb.ForeignSpecDb when the snapshot is not ours
     * @throws UnwritableSpecDb when it is locked, or the disk is full
     */
    public SeedReport run() throws IOException {
        FieldRules.read(workspace.fieldRules(category));
        Path file = workspace.specDb(category);
        try {
            return seeded(file);
        } catch (SpecDbMoved decidedMeanwhile) {
            return seeded(file);
        } catch (JdbiException | FailedWrite broken) {
            throw UnwritableSpecDb.of(file, broken);
        }
    }

    private SeedReport seeded(Path file) throws IOException {
        try (SpecDb db = SpecDb.openOrCreate(file, category)) {
            return db.write(patience, CACHE_KB, this::seed);
        }
    }

    private SeedReport seed(Handle handle) throws IOException {
        try (var states = ReviewStates.of(handle)) {
            return seed(handle, states);
        }
    }

    private SeedReport seed(Handle handle, ReviewStates states) throws IOException {
        FieldRules rules = FieldRules.read(workspace.fieldRules(category));
        boolean first = NewIds.of(handle, "item_field_state").isNew();
        var pruning = new Pruning(handle);
        try (var components = new ComponentRows(handle, category, states, pruning);
                var lists = new ListRows(handle, category, rules, states, pruning)) {
            components.write(SeededComponents.of(
                    rules,
                    ComponentDb.read(workspace.componentDb(category)),
                    ComponentOverride.read(workspace.componentOverrides(category))));
            lists.write(ListedValues.read(workspace, category));
        }
        List<FailedProduct> errors = new ArrayList<>();
        seedProducts(handle, rules, states, first, errors);
        CatalogRows.write(
                handle,
                category,
                workspace.productCatalog(category),
                (product, reason) -> errors.add(new FailedProduct(product, reason)));
        if (!first) {
            states.clearPointers();
        }
        states.write();
        states.writeAudit(clock.instant());
        if (!first) {
            states.clearPointers();
        }
        return new SeedReport(workspace.specDb(category), counts(handle), pruning.removed(), errors, finish(handle));
    }

    /** @param first whether there are no cells yet, so that nothing has to be looked for */
    private void seedProducts(
            Handle handle, FieldRules rules, ReviewStates states, boolean first, List<FailedProduct> errors)
            throws IOException {
        try (var products = new ProductRows(handle, category, rules, states, first, clock.instant())) {
            for (ProductOutput output : ProductOutput.all(workspace, category)) {
                String productId = output.productId();
                if (!ProductId.isValid(productId)) {
                    errors.add(new FailedProduct(productId, NO_ID));
                    continue;
                }
                try {
                    products.write(output, workspace.overrides(category, productId))
                            .forEach(id -> errors.add(new FailedProduct(
                                    productId, "Two different candidates have one id; one of them is " + id + ".")));
                } catch (UnreadableFile torn) {
                    errors.add(new FailedProduct(
                            productId, workspace.relative(torn.file()) + " cannot be read: " + torn.why()));
                } catch (IOException unreadable) {
                    errors.add(new FailedProduct(productId, "Its files cannot be read: " + unreadable.getMessage()));
                }
            }
            products.send();
            products.linkTheRest();
        }
    }

    private Map<String, Long> counts(Handle handle) {
        var counts = new LinkedHashMap<String, Long>();
        TABLES.forEach(table -> counts.put(
                table,
                handle.createQuery("select count(*) from " + table)
                        .mapTo(Long.class)
                        .one()));
        return counts;
    }

    private long finish(Handle handle) {
        return handle.createQuery(
                        "update spec_db set sync_version = sync_version + 1, seeded_at = :now returning sync_version")
                .bind("now", clock.instant().toString())
                .mapTo(Long.class)
                .one();
    }
}
