package io.rollcall.sync.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

import io.rollcall.http.remote.RemoteFailure;
import io.rollcall.sync.catalog.CatalogOwner.AddRow;
import io.rollcall.sync.catalog.CatalogOwner.Adds;
import io.rollcall.sync.catalog.CatalogOwner.NewProduct;
import io.rollcall.sync.catalog.CatalogView;
import io.rollcall.sync.report.SyncRow.Kept;

/** Rows with what is true of them now: what the catalog would say to an add (D37, D45), and who keeps what. */
@ApplicationScoped
@RequiredArgsConstructor
public class ShownRows {

    private static final Logger LOG = Logger.getLogger(ShownRows.class);

    private final KeptProducts keptProducts;

    @RestClient
    private final CatalogView catalog;

    /** Not within a transaction. While the catalog is away, rows have no verdict. */
    List<SyncRow> of(String category, List<SyncRow> rows) {
        Map<String, Kept> kept = kept(category, rows);
        Map<String, AddRow> verdicts = verdicts(category, rows);
        var shown = new ArrayList<SyncRow>();
        for (SyncRow row : rows) {
            AddRow verdict = verdicts.get(row.rowId());
            SyncRow now = isOnlyHere(row) ? row.withKept(kept.get(row.identifier())) : row;
            shown.add(verdict == null ? now : judged(now, verdict));
        }
        return shown;
    }

    private Map<String, Kept> kept(String category, List<SyncRow> rows) {
        List<String> identifiers = rows.stream()
                .filter(ShownRows::isOnlyHere)
                .map(SyncRow::identifier)
                .filter(Objects::nonNull)
                .toList();
        return identifiers.isEmpty()
                ? Map.of()
                : QuarkusTransaction.requiringNew().call(() -> keptProducts.of(category, identifiers));
    }

    private Map<String, AddRow> verdicts(String category, List<SyncRow> rows) {
        List<SyncRow> added = rows.stream().filter(ShownRows::canBeAdded).toList();
        var verdicts = new HashMap<String, AddRow>();
        if (added.isEmpty()) {
            return verdicts;
        }
        try {
            var asked = new Adds(added.stream().map(ShownRows::product).toList());
            for (AddRow verdict : catalog.wouldAdd(category, true, asked).results()) {
                verdicts.put(added.get(verdict.index()).rowId(), verdict);
            }
        } catch (RemoteFailure away) {
            LOG.infof("No verdicts on what is new in %s: %s", category, away.getMessage());
        }
        return verdicts;
    }

    private static SyncRow judged(SyncRow row, AddRow verdict) {
        return row.withVerdict(verdict.reason() == null ? "valid" : verdict.reason())
                .withVerdictMessage(verdict.message())
                .withExplanation(verdict.explanation())
                .withHints(verdict.hints());
    }

    public static NewProduct product(SyncRow row) {
        boolean hasPage = row.url() != null && row.url().matches("https?://.+");
        return new NewProduct(row.brand(), row.model(), row.variant(), hasPage ? List.of(row.url()) : List.of());
    }

    private static boolean isOnlyHere(SyncRow row) {
        return row.rowClass().equals(RowClass.IN_CATALOG_ONLY.token());
    }

    private static boolean canBeAdded(SyncRow row) {
        return row.rowClass().equals(RowClass.IN_PRODUCTION_ONLY.token());
    }
}
