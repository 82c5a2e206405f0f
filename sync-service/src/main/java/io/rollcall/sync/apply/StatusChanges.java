package io.rollcall.sync.apply;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import io.rollcall.http.remote.RemoteRejection;
import io.rollcall.sync.catalog.CatalogOwner;
import io.rollcall.sync.catalog.CatalogOwner.ActionRow;
import io.rollcall.sync.catalog.CatalogOwner.Product;
import io.rollcall.workspace.JsonText;

/** Sets products inactive that are not live any more, and active that are; what the pipeline made of them stays. */
@ApplicationScoped
@RequiredArgsConstructor
class StatusChanges implements RowWork {

    /** @param updatedAt of the change, by which a later one is told */
    record Before(String identifier, String status, Instant updatedAt) {}

    private static final int MOST = 1_000;
    private static final String STATUS = "status";
    private static final String SET_ACTIVE = "set_active";
    private static final String SET_INACTIVE = "set_inactive";

    private final ProductEdits edits;

    @RestClient
    private final CatalogOwner catalog;

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public boolean does(ApplyRow row) {
        return row.action().equals(Action.DISCONTINUE.token()) || isActivation(row);
    }

    static boolean isActivation(ApplyRow row) {
        return row.action().equals(Action.ACCEPT_VALUE.token())
                && STATUS.equals(row.row().field())
                && "catalog".equals(row.row().catalogOrigin());
    }

    @Override
    public List<Outcome> apply(ApplyState apply, List<ApplyRow> rows) {
        var outcomes = new ArrayList<Outcome>();
        Map<String, List<ApplyRow>> byAction =
                rows.stream().collect(Collectors.groupingBy(row -> isActivation(row) ? SET_ACTIVE : SET_INACTIVE));
        byAction.forEach((action, of) -> outcomes.addAll(set(apply, action, of)));
        return outcomes;
    }

    private List<Outcome> set(ApplyState apply, String action, List<ApplyRow> rows) {
        Map<String, Product> before = edits.now(
                apply.category(),
                rows.stream().map(row -> row.row().identifier()).toList());
        List<String> productIds = rows.stream()
                .map(row -> before.get(row.row().identifier()))
                .filter(product -> product != null)
                .map(Product::productId)
                .toList();
        Map<String, ActionRow> done = productIds.isEmpty()
                ? Map.of()
                : catalog
                        .act(
                                apply.category(),
                                NewProducts.key(apply, action, rows),
                                new CatalogOwner.Action(action, productIds))
                        .results()
                        .stream()
                        .collect(Collectors.toMap(ActionRow::productId, Function.identity()));
        return rows.stream()
                .map(row -> outcome(row, before.get(row.row().identifier()), done))
                .toList();
    }

    private static Outcome outcome(ApplyRow row, Product before, Map<String, ActionRow> done) {
        ActionRow result = before == null ? null : done.get(before.productId());
        if (result == null || result.status().equals("refused")) {
            return Outcome.stale(row, "The product is gone.");
        }
        return Outcome.applied(row, new Before(before.identifier(), row.was(), result.updatedAt()))
                .edited(before.identifier(), result.updatedAt());
    }

    @Override
    public List<Undone> undo(ApplyState apply, List<ApplyRow> rows) {
        Map<Integer, Before> before = new HashMap<>();
        rows.forEach(row -> before.put(row.n(), JsonText.MAPPER.convertValue(row.before(), Before.class)));
        Map<String, Product> now = edits.now(
                apply.category(),
                before.values().stream().map(Before::identifier).toList());
        var undone = new ArrayList<Undone>();
        for (ApplyRow row : rows) {
            Before was = before.get(row.n());
            undone.add(undo(apply, row, was, now.get(was.identifier())));
        }
        return undone;
    }

    private Undone undo(ApplyState apply, ApplyRow row, Before was, @Nullable Product is) {
        if (is == null) {
            return Undone.of(row, Undone.GONE);
        } else if (is.status().equals(was.status())) {
            return Undone.of(row, Undone.UNDONE);
        } else if (!is.updatedAt().equals(was.updatedAt())) {
            return Undone.of(row, Undone.CHANGED);
        }
        try {
            Product back = edits.change(apply.category(), is, CatalogOwner.Changed.status(was.status()));
            return Undone.edited(row, back.identifier(), back.updatedAt());
        } catch (RemoteRejection editedMeanwhile) {
            return Undone.of(row, Undone.CHANGED);
        }
    }
}
