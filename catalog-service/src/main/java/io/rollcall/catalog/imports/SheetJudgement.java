package io.rollcall.catalog.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.rollcall.identity.Candidate;
import io.rollcall.identity.IdentityDecision;
import io.rollcall.identity.IdentityDecision.Accepted;
import io.rollcall.identity.IdentityDecision.Rejected;
import io.rollcall.identity.IdentityRules;
import io.rollcall.identity.Intake;
import io.rollcall.identity.KnownIdentities;
import io.rollcall.identity.ProductId;
import io.rollcall.identity.ProductIdentity;
import io.rollcall.identity.Reason;

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
        var fabricated = new ArrayList<Rejected>();
        var candidates = new ArrayList<Candidate>();
        for (SheetRow row : named) {
            Rejected looks = fabricated(category, row.asked(), known);
            fabricated.add(looks);
            candidates.add(
                    looks == null || kept.contains(row.id())
                            ? row.asked()
                            : new Candidate(row.asked().brand(), row.asked().model(), ""));
        }
        List<IdentityDecision> decisions = IdentityRules.decideAll(category, candidates, Intake.IMPORT.mode(), known);
        Map<ProductId, SheetRow> firsts = firsts(named, decisions);
        var judged = new HashMap<SheetRow, Judged>();
        for (int i = 0; i < named.size(); i++) {
            SheetRow row = named.get(i);
            judged.put(
                    row,
                    new Judged(
                            row,
                            fabricated.get(i),
                            decisions.get(i),
                            duplicateOf(row, decisions.get(i), firsts, known)));
        }
        return rows.stream()
                .map(row -> judged.getOrDefault(row, new Judged(row, null, null, null)))
                .toList();
    }

    private static Rejected fabricated(String category, Candidate asked, KnownIdentities known) {
        return IdentityRules.decide(category, asked, Intake.IMPORT.mode(), known) instanceof Rejected rejected
                        && (rejected.reason() == Reason.VARIANT_IS_MODEL_SUBSTRING
                                || rejected.reason() == Reason.VARIANT_REPEATS_MODEL_WORDS)
                ? rejected
                : null;
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
