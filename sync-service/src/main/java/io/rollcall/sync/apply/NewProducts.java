package io.rollcall.sync.apply;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.rollcall.sync.catalog.CatalogOwner;
import io.rollcall.sync.catalog.CatalogOwner.AddReport;
import io.rollcall.sync.catalog.CatalogOwner.AddRow;
import io.rollcall.sync.catalog.CatalogOwner.AddedBrand;
import io.rollcall.sync.catalog.CatalogOwner.Adds;
import io.rollcall.sync.catalog.CatalogOwner.AddsToUndo;
import io.rollcall.sync.report.ShownRows;
import io.rollcall.workspace.JsonText;

/** Adds what is live and not here, through the catalog's one door (D46), which registers missing brands first. */
@ApplicationScoped
@RequiredArgsConstructor
class NewProducts implements RowWork {

    /** What was added. */
    record Before(String identifier, Instant updatedAt) {}

    private static final int MOST = 10_000;

    private final Applies applies;

    @RestClient
    private final CatalogOwner catalog;

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public boolean does(ApplyRow row) {
        return isAdd(row);
    }

    static boolean isAdd(ApplyRow row) {
        return isAdd(row.action(), row.wanted());
    }

    static boolean isAdd(String action, String wanted) {
        return action.equals(Action.ADD.token())
                || (action.equals(Action.RESOLVE.token()) && wanted.equals(Resolution.ADD_THEIRS.token()));
    }

    @Override
    public List<Outcome> apply(ApplyState apply, List<ApplyRow> rows) {
        var products = rows.stream().map(row -> ShownRows.product(row.row())).toList();
        AddReport report = catalog.add(apply.category(), key(apply, "add", rows), new Adds(products));
        if (!report.brandsAdded().isEmpty()) {
            List<String> slugs =
                    report.brandsAdded().stream().map(AddedBrand::slug).toList();
            QuarkusTransaction.requiringNew().run(() -> applies.brandsAdded(apply.id(), slugs));
        }
        var outcomes = new ArrayList<Outcome>();
        for (AddRow added : report.results()) {
            outcomes.add(outcome(rows.get(added.index()), added));
        }
        return outcomes;
    }

    private static Outcome outcome(ApplyRow row, AddRow added) {
        return switch (added.status()) {
            case "created" -> Outcome.applied(row, new Before(added.identifier(), added.updatedAt()));
            case "skipped_existing" ->
                Outcome.skipped(row, added.reason(), added.message() == null ? "" : added.message());
            default -> Outcome.refused(row, added.reason(), added.message());
        };
    }

    @Override
    public List<Undone> undo(ApplyState apply, List<ApplyRow> rows) {
        Map<String, ApplyRow> added = new HashMap<>();
        var products = new ArrayList<CatalogOwner.Added>();
        for (ApplyRow row : rows) {
            Before before = JsonText.MAPPER.convertValue(row.before(), Before.class);
            added.put(before.identifier(), row);
            products.add(new CatalogOwner.Added(before.identifier(), before.updatedAt()));
        }
        return catalog
                .undo(apply.category(), key(apply, "undo", rows), new AddsToUndo(products, apply.brandsAdded()))
                .results()
                .stream()
                .map(result -> Undone.of(
                        added.get(result.identifier()),
                        switch (result.status()) {
                            case "removed" -> Undone.UNDONE;
                            case "changed" -> Undone.CHANGED;
                            default -> Undone.GONE;
                        }))
                .toList();
    }

    /** The same rows have the same key, so that what a crash left unrecorded is not done twice. */
    static String key(ApplyState apply, String what, List<ApplyRow> rows) {
        return "production-sync-%s-%s-%d-%d"
                .formatted(apply.id(), what, rows.get(0).n(), rows.size());
    }
}
