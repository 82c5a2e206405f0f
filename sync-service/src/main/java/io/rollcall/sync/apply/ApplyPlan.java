package io.rollcall.sync.apply;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import io.rollcall.sync.catalog.CatalogOwner.Product;
import io.rollcall.sync.report.RowList;
import io.rollcall.sync.report.SyncRow;

/**
 * Binds what is asked to the rows of the latest diff: a row that it does not have any more, or whose product was edited since, is
 * stale, and the others are carried out (D30). Nothing is changed yet.
 */
@ApplicationScoped
@RequiredArgsConstructor
class ApplyPlan {

    /**
     * @param row that is to be carried out, or cannot be
     * @param document its row of the diff, as it is stored; null when the diff has none
     */
    record Planned(ApplyRow row, @Nullable String document) {}

    private static final int AT_ONCE = 1_000;

    private final RowList rows;
    private final ProductEdits edits;

    /** Not within a transaction. Rows that cannot be carried out are refused here. */
    List<Planned> of(String category, UUID latest, AskedActions asked) {
        Map<String, RowList.Applicable> known = new HashMap<>();
        List<AskedRow> wanted = byRow(latest, asked, known);
        addUnknown(known, latest, wanted);
        Map<String, Product> now = now(category, known.values());
        var planned = new ArrayList<Planned>();
        Set<String> seen = new HashSet<>();
        for (AskedRow row : wanted) {
            if (!seen.add(row.rowId())) {
                throw new ApplyProblems.RowTwice(row.rowId());
            }
            planned.add(planned(planned.size(), row, known.get(row.rowId()), now));
        }
        return planned;
    }

    /**
     * A product that has no row of the kind any more is named by its id.
     *
     * @param known gets the rows that were looked up for it
     */
    private List<AskedRow> byRow(UUID latest, AskedActions asked, Map<String, RowList.Applicable> known) {
        var wanted = new ArrayList<AskedRow>();
        addNamed(wanted, known, latest, asked.add(), Action.ADD);
        addNamed(wanted, known, latest, asked.flag(), Action.FLAG);
        addNamed(wanted, known, latest, asked.skip(), Action.SKIP);
        wanted.addAll(asked.rows());
        asked.all().forEach(selection -> addSelected(wanted, latest, selection));
        return wanted;
    }

    private void addSelected(List<AskedRow> wanted, UUID latest, AskedSelection selection) {
        List<String> selected = rows.ids(latest, selection.filter(), AskedActions.MOST);
        if (selected.size() > AskedActions.MOST) {
            throw new ApplyProblems.TooManyRows(AskedActions.MOST);
        }
        var except = Set.copyOf(selection.except());
        selected.stream()
                .filter(row -> !except.contains(row))
                .map(selection::of)
                .forEach(wanted::add);
    }

    private void addNamed(
            List<AskedRow> wanted,
            Map<String, RowList.Applicable> known,
            UUID latest,
            List<String> productIds,
            Action action) {
        Map<String, List<SyncRow>> found = new HashMap<>();
        for (int from = 0; from < productIds.size(); from += AT_ONCE) {
            rows.ofProducts(latest, productIds.subList(from, Math.min(productIds.size(), from + AT_ONCE))).stream()
                    .filter(row -> action.isFor(row.row().rowClass()))
                    .forEach(row -> {
                        known.put(row.row().rowId(), row);
                        found.computeIfAbsent(row.row().productId(), id -> new ArrayList<>())
                                .add(row.row());
                    });
        }
        for (String productId : productIds) {
            List<SyncRow> of = found.getOrDefault(productId, List.of());
            if (of.isEmpty()) {
                wanted.add(AskedRow.of(productId, action));
            }
            of.forEach(row -> wanted.add(AskedRow.of(row.rowId(), action)));
        }
    }

    private void addUnknown(Map<String, RowList.Applicable> known, UUID latest, List<AskedRow> wanted) {
        List<String> rowIds = wanted.stream()
                .map(AskedRow::rowId)
                .filter(rowId -> !known.containsKey(rowId))
                .toList();
        for (int from = 0; from < rowIds.size(); from += AT_ONCE) {
            rows.named(latest, rowIds.subList(from, Math.min(rowIds.size(), from + AT_ONCE)))
                    .forEach(row -> known.put(row.row().rowId(), row));
        }
    }

    private Map<String, Product> now(String category, Collection<RowList.Applicable> rows) {
        List<String> identifiers = rows.stream()
                .map(row -> row.row().identifier())
                .filter(identifier -> identifier != null)
                .distinct()
                .toList();
        Map<String, Product> now = new HashMap<>();
        for (int from = 0; from < identifiers.size(); from += AT_ONCE) {
            now.putAll(edits.now(category, identifiers.subList(from, Math.min(identifiers.size(), from + AT_ONCE))));
        }
        return now;
    }

    private static Planned planned(
            int n, AskedRow asked, RowList.@Nullable Applicable known, Map<String, Product> now) {
        Product product = known == null || known.row().identifier() == null
                ? null
                : now.get(known.row().identifier());
        Optional<Refusal> refusal = known == null
                ? Optional.of(new Refusal(
                        "plan_stale", "The latest diff has no such row. Compare again to see how it is now."))
                : Refusal.of(asked, known, product);
        var row = new ApplyRow(
                n,
                asked.rowId(),
                asked.action(),
                asked.wanted(),
                asked.why(),
                asked.until(),
                known == null ? null : known.row(),
                product == null ? "" : product.status(),
                refusal.isPresent() ? Outcome.REFUSED : ApplyRow.PENDING,
                refusal.map(Refusal::reason).orElse(null),
                refusal.map(Refusal::message).orElse(null),
                null,
                null);
        return new Planned(row, known == null ? null : known.document());
    }
}
