package io.rollcall.sync.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.node.TextNode;

import io.rollcall.sync.diff.DiffRow;
import io.rollcall.sync.diff.DiffRow.Drifted;
import io.rollcall.sync.diff.DiffRow.Duplicate;
import io.rollcall.sync.diff.DiffRow.InCatalogOnly;
import io.rollcall.sync.diff.DiffRow.InProductionOnly;
import io.rollcall.sync.diff.DiffRow.Matched;
import io.rollcall.sync.diff.DiffRow.Mismatched;
import io.rollcall.sync.diff.DiffRow.Why;
import io.rollcall.sync.diff.FieldDrift;
import io.rollcall.sync.diff.LiveProduct;
import io.rollcall.sync.diff.LocalProduct;
import io.rollcall.sync.pull.SourceProducts.InvalidRow;
import io.rollcall.sync.report.SyncRow.Here;

/** Makes of what a diff found the rows that people look at, each with the badge of its product (D47). */
final class ReportRows {

    /** @param badge empty where another row says it, or the row is of no product here */
    record Shown(SyncRow row, String badge) {}

    static final String STATUS = "status";
    static final String POSSIBLY_DISCONTINUED = "possibly_discontinued";
    static final String LOCAL_ONLY = "local_only";

    private static final String NO_BADGE = "";

    private ReportRows() {}

    static List<Shown> of(DiffRow row) {
        if (row instanceof Matched matched) {
            return matched(matched);
        } else if (row instanceof Drifted drifted) {
            return drifted(drifted);
        } else if (row instanceof Mismatched mismatched) {
            return List.of(new Shown(mismatched(mismatched), "identity_mismatch"));
        } else if (row instanceof InProductionOnly only) {
            return List.of(new Shown(onlyLive(only.live()), NO_BADGE));
        } else if (row instanceof InCatalogOnly only) {
            SyncRow shown = onlyHere(only.local());
            return List.of(new Shown(shown, shown.reason()));
        }
        return List.of(new Shown(duplicate((Duplicate) row), NO_BADGE));
    }

    static SyncRow of(InvalidRow invalid) {
        return SyncRow.builder()
                .rowClass(RowClass.INVALID_ROWS.token())
                .rowId(RowId.of(
                        RowClass.INVALID_ROWS, String.valueOf(invalid.index()), invalid.sourceId(), invalid.reason()))
                .index(invalid.index())
                .sourceId(invalid.sourceId())
                .reason(invalid.reason())
                .note(invalid.explanation().isEmpty() ? null : invalid.explanation())
                .build();
    }

    static SyncRow matched(
            String identifier, String productId, String brand, String model, String variant, Instant updatedAt) {
        return SyncRow.builder()
                .rowClass(RowClass.MATCHED.token())
                .rowId(RowId.of(RowClass.MATCHED, identifier, brand, model, variant, ""))
                .productId(productId)
                .identifier(identifier)
                .brand(brand)
                .model(model)
                .variant(variant)
                .catalogUpdatedAt(updatedAt)
                .build();
    }

    /** That it matches needs no row of its own ({@link MatchedProducts}). */
    private static List<Shown> matched(Matched matched) {
        var rows = new ArrayList<Shown>();
        addAside(rows, matched.live(), matched.local(), matched.notResearched(), matched.accepted());
        return rows;
    }

    private static List<Shown> drifted(Drifted drifted) {
        var rows = new ArrayList<Shown>();
        for (FieldDrift drift : drifted.drifts()) {
            rows.add(
                    new Shown(drift(RowClass.FIELD_DRIFT, drifted.live(), drifted.local(), drift), "production_drift"));
        }
        if (drifted.activate()) {
            var status = new FieldDrift(
                    STATUS, TextNode.valueOf("active"), "active", TextNode.valueOf("inactive"), "inactive", "catalog");
            rows.add(new Shown(
                    drift(RowClass.FIELD_DRIFT, drifted.live(), drifted.local(), status), "production_drift"));
        }
        addAside(rows, drifted.live(), drifted.local(), drifted.notResearched(), drifted.accepted());
        return rows;
    }

    private static void addAside(
            List<Shown> rows,
            LiveProduct live,
            LocalProduct local,
            List<String> notResearched,
            List<FieldDrift> accepted) {
        if (!notResearched.isEmpty()) {
            rows.add(new Shown(
                    here(RowClass.NOT_RESEARCHED, local).fields(notResearched).build(), NO_BADGE));
        }
        for (FieldDrift drift : accepted) {
            rows.add(new Shown(drift(RowClass.ACCEPTED_DRIFT, live, local, drift), NO_BADGE));
        }
    }

    private static SyncRow drift(RowClass rowClass, LiveProduct live, LocalProduct local, FieldDrift drift) {
        return here(
                        rowClass,
                        local,
                        drift.field(),
                        drift.productionValue().toString(),
                        drift.localValue().toString())
                .index(live.index())
                .field(drift.field())
                .productionValue(drift.productionValue())
                .catalogValue(drift.localValue())
                .productionCompared(drift.productionCompared())
                .catalogCompared(drift.localCompared())
                .catalogOrigin(drift.origin())
                .note("production value is authoritative")
                .build();
    }

    private static SyncRow mismatched(Mismatched row) {
        LocalProduct local = row.local();
        boolean sameId = row.why() == Why.SAME_PRODUCT_ID;
        return live(
                        RowClass.IDENTITY_MISMATCH,
                        row.live(),
                        local.identifier(),
                        local.brand(),
                        local.model(),
                        local.variant())
                .identifier(local.identifier())
                .reason(sameId ? "same_product_id" : "suspected_rename")
                .note(
                        switch (row.why()) {
                            case SAME_PRODUCT_ID -> "Both names make one product id.";
                            case SAME_SOURCE_ID ->
                                "The product here was taken from the row with this id, which has another name now.";
                            case SAME_URL -> "Both have the same page.";
                        })
                .catalog(new Here(local.productId(), local.identifier(), local.brand(), local.model(), local.variant()))
                .catalogUpdatedAt(local.updatedAt())
                .build();
    }

    private static SyncRow onlyLive(LiveProduct live) {
        return live(RowClass.IN_PRODUCTION_ONLY, live).build();
    }

    private static SyncRow onlyHere(LocalProduct local) {
        return here(RowClass.IN_CATALOG_ONLY, local)
                .reason(local.onceLive() ? POSSIBLY_DISCONTINUED : LOCAL_ONLY)
                .build();
    }

    private static SyncRow duplicate(Duplicate row) {
        return live(
                        RowClass.DUPLICATE_ROWS,
                        row.live(),
                        String.valueOf(row.live().index()))
                .firstIndex(row.first())
                .reason(row.differs() ? "differs" : "same")
                .note(
                        row.differs()
                                ? "The first row of this product counts, and this one says something else."
                                : "The first row of this product counts, and this one says the same.")
                .build();
    }

    private static SyncRow.SyncRowBuilder live(RowClass rowClass, LiveProduct live, String... sides) {
        return SyncRow.builder()
                .rowClass(rowClass.token())
                .rowId(RowId.of(
                        rowClass,
                        live.productId(),
                        live.brand(),
                        live.model(),
                        live.variant(),
                        String.join("\u0000", sides)))
                .productId(live.productId())
                .brand(live.brand())
                .model(live.model())
                .variant(live.variant())
                .index(live.index())
                .sourceId(live.sourceId())
                .url(live.url());
    }

    private static SyncRow.SyncRowBuilder here(RowClass rowClass, LocalProduct local, String... sides) {
        return SyncRow.builder()
                .rowClass(rowClass.token())
                .rowId(RowId.of(
                        rowClass,
                        local.identifier(),
                        local.brand(),
                        local.model(),
                        local.variant(),
                        String.join("\u0000", sides)))
                .productId(local.productId())
                .identifier(local.identifier())
                .brand(local.brand())
                .model(local.model())
                .variant(local.variant())
                .catalogUpdatedAt(local.updatedAt());
    }
}
