package io.rollcall.catalog.workbookimport;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.rollcall.catalog.identity.ListJudgement;
import io.rollcall.identity.IdentityDecision;
import io.rollcall.identity.IdentityDecision.Accepted;
import io.rollcall.identity.IdentityDecision.Rejected;
import io.rollcall.identity.Intake;
import io.rollcall.identity.KnownIdentities;
import io.rollcall.identity.ProductId;
import io.rollcall.identity.ProductIdentity;

/**
 * What would become of each product of a workbook: a pure function of the sheet and of what is known. A variant that looks
 * fabricated is taken off, visibly, unless it is to be kept (D8); all rows are judged as one batch (D9).
 */
final class SheetJudgement {

    private SheetJudgement() {}

    /**
     * @param fabricated what the gate says of the variant that is or would be taken off; null when there is none
     * @param decision about what would be imported; null for a row that names no product
     * @param duplicateOf the row of the same workbook that is the same product; null when there is none
     */
    record Judged(SheetRow row, Rejected fabricated, IdentityDecision decision, SheetRow duplicateOf) {

        boolean isNew() {
            return duplicateOf == null
                    && decision instanceof Accepted accepted
                    && accepted.existing().isEmpty();
        }

        boolean isExisting() {
            return decision instanceof Accepted && !isNew();
        }

        boolean isStripped() {
            return fabricated != null
                    && decision instanceof Accepted accepted
                    && !accepted.identity().hasVariant();
        }

        /** As it would be stored; for a row that is new or existing. */
        ProductIdentity identity() {
            Accepted accepted = (Accepted) decision;
            return accepted.existing().orElse(accepted.identity());
        }
    }

    /**
     * @param kept ids of the rows whose variant is to be kept
     * @param known at least what is alike to each row with and without its variant
     */
    static List<Judged> judge(String category, List<SheetRow> rows, Set<String> kept, KnownIdentities known) {
        var named = rows.stream().filter(row -> row.problem() == null).toList();
        List<ListJudgement.Judged> listed = ListJudgement.judge(
                category,
                named.stream().map(SheetRow::asked).toList(),
                place -> kept.contains(named.get(place).id()),
                Intake.IMPORT,
                known);
        List<IdentityDecision> decisions =
                listed.stream().map(ListJudgement.Judged::decision).toList();
        Map<ProductId, SheetRow> firsts = firsts(named, decisions);
        var judged = new HashMap<SheetRow, Judged>();
        for (int i = 0; i < named.size(); i++) {
            SheetRow row = named.get(i);
            judged.put(
                    row,
                    new Judged(
                            row,
                            listed.get(i).fabricated(),
                            decisions.get(i),
                            duplicateOf(row, decisions.get(i), firsts, known)));
        }
        return rows.stream()
                .map(row -> judged.getOrDefault(row, new Judged(row, null, null, null)))
                .toList();
    }

    /** The row of each new product that counts for it. */
    private static Map<ProductId, SheetRow> firsts(List<SheetRow> rows, List<IdentityDecision> decisions) {
        var firsts = new HashMap<ProductId, SheetRow>();
        for (int i = 0; i < rows.size(); i++) {
            if (decisions.get(i) instanceof Accepted accepted
                    && accepted.existing().isEmpty()) {
                firsts.put(accepted.identity().productId(), rows.get(i));
            }
        }
        return firsts;
    }

    private static SheetRow duplicateOf(
            SheetRow row, IdentityDecision decision, Map<ProductId, SheetRow> firsts, KnownIdentities known) {
        if (!(decision instanceof Accepted accepted) || accepted.existing().isEmpty()) {
            return null;
        }
        ProductId existing = accepted.existing().get().productId();
        SheetRow first = firsts.get(existing);
        return first == null
                        || first.equals(row)
                        || known.withProductId(existing).isPresent()
                ? null
                : first;
    }
}
