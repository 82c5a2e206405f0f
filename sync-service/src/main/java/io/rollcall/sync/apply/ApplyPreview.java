package io.rollcall.sync.apply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

import io.rollcall.http.remote.RemoteFailure;
import io.rollcall.identity.BrandNames;
import io.rollcall.identity.Name;
import io.rollcall.sync.apply.ApplyPreviewReport.RefusedRow;
import io.rollcall.sync.catalog.CatalogOwner.AddRow;
import io.rollcall.sync.catalog.CatalogOwner.Adds;
import io.rollcall.sync.catalog.CatalogView;
import io.rollcall.sync.catalog.KnownCatalog;
import io.rollcall.sync.report.ShownRows;
import io.rollcall.sync.report.SyncRow;

/** What an apply would do, without doing anything: whatever it would refuse, its preview refuses (D37). */
@ApplicationScoped
@RequiredArgsConstructor
class ApplyPreview {

    private static final Logger LOG = Logger.getLogger(ApplyPreview.class);
    private static final int MOST_REFUSED = 200;

    /** About more the catalog is not asked: a person waits for the answer. */
    private static final int MOST_JUDGED = 10_000;

    private static final int AT_ONCE = 1_000;

    private final ApplyPlan plan;
    private final KnownCatalog known;

    @RestClient
    private final CatalogView catalog;

    /** Not within a transaction. */
    ApplyPreviewReport of(String category, UUID latest, AskedActions asked) {
        List<ApplyRow> rows = plan.of(category, latest, asked).stream()
                .map(ApplyPlan.Planned::row)
                .toList();
        List<ApplyRow> adds = rows.stream()
                .filter(row -> row.isPending() && NewProducts.isAdd(row))
                .toList();
        Map<Integer, AddRow> verdicts = verdicts(category, adds);
        Map<String, Integer> summary = new LinkedHashMap<>();
        var added = new ArrayList<ApplyRow>();
        var refused = new ArrayList<RefusedRow>();
        for (ApplyRow row : rows) {
            AddRow verdict = verdicts.get(row.n());
            if (!row.isPending()) {
                refused.add(refused(row, row.outcome(), row.message()));
            } else if (verdict != null && !verdict.status().equals("created")) {
                refused.add(refused(row, verdict.reason(), verdict.message()));
            } else {
                summary.merge(row.action(), 1, Integer::sum);
                if (NewProducts.isAdd(row)) {
                    added.add(row);
                }
            }
        }
        return new ApplyPreviewReport(
                latest,
                summary,
                unregistered(added),
                List.copyOf(refused.subList(0, Math.min(refused.size(), MOST_REFUSED))),
                refused.size(),
                adds.size() - verdicts.size());
    }

    private static RefusedRow refused(ApplyRow row, String reason, String message) {
        SyncRow of = row.row();
        return new RefusedRow(row.rowId(), row.action(), reason, message, of == null ? null : of.productId());
    }

    /** By the place of the row; as far as the catalog can be asked. */
    private Map<Integer, AddRow> verdicts(String category, List<ApplyRow> adds) {
        var verdicts = new HashMap<Integer, AddRow>();
        List<ApplyRow> judged = adds.subList(0, Math.min(adds.size(), MOST_JUDGED));
        try {
            for (int from = 0; from < judged.size(); from += AT_ONCE) {
                List<ApplyRow> some = judged.subList(from, Math.min(judged.size(), from + AT_ONCE));
                var products =
                        some.stream().map(row -> ShownRows.product(row.row())).toList();
                for (AddRow verdict :
                        catalog.wouldAdd(category, true, new Adds(products)).results()) {
                    verdicts.put(some.get(verdict.index()).n(), verdict);
                }
            }
        } catch (RemoteFailure away) {
            LOG.infof("No verdicts on what would be added to %s: %s", category, away.getMessage());
        }
        return verdicts;
    }

    /** Each brand once, as the first of its products spells it. */
    private List<String> unregistered(List<ApplyRow> added) {
        BrandNames registered = QuarkusTransaction.requiringNew().call(known::brands);
        var names = new TreeMap<String, String>();
        for (ApplyRow add : added) {
            Name brand = Name.of(add.row().brand());
            if (registered.key(brand).isEmpty()) {
                names.putIfAbsent(brand.folded(), brand.text());
            }
        }
        return List.copyOf(names.values());
    }
}
