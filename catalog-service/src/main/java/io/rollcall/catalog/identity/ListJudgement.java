package io.rollcall.catalog.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

import io.rollcall.identity.Candidate;
import io.rollcall.identity.IdentityDecision;
import io.rollcall.identity.IdentityDecision.Accepted;
import io.rollcall.identity.IdentityDecision.Rejected;
import io.rollcall.identity.IdentityRules;
import io.rollcall.identity.Intake;
import io.rollcall.identity.KnownIdentities;
import io.rollcall.identity.Reason;

/**
 * What would become of each row of a list that is taken in as a whole: a pure function of the list and of what is known. A
 * variant that looks fabricated is taken off, visibly, unless it is to be kept (D8); all rows are judged as one batch (D9).
 */
public final class ListJudgement {

    private ListJudgement() {}

    /**
     * @param fabricated what the gate says of the variant that is or would be taken off; null when there is none
     * @param decision about what would be taken in
     */
    public record Judged(Candidate asked, Rejected fabricated, IdentityDecision decision) {

        public boolean isNew() {
            return decision instanceof Accepted accepted && accepted.existing().isEmpty();
        }

        public boolean isStripped() {
            return fabricated != null
                    && decision instanceof Accepted accepted
                    && !accepted.identity().hasVariant();
        }

        /** What is remembered as refused (D12): the row, or the variant that was taken off; null when nothing was. */
        public Rejected refused() {
            return decision instanceof Rejected rejected ? rejected : isStripped() ? fabricated : null;
        }
    }

    /**
     * @param kept places of the rows whose variant is to be kept
     * @param known at least what is alike to each row with and without its variant
     */
    public static List<Judged> judge(
            String category, List<Candidate> rows, IntPredicate kept, Intake way, KnownIdentities known) {
        var fabricated = new ArrayList<Rejected>();
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < rows.size(); i++) {
            Candidate row = rows.get(i);
            Rejected looks = kept.test(i) ? null : fabricated(category, row, way, known);
            fabricated.add(looks);
            candidates.add(looks == null ? row : new Candidate(row.brand(), row.model(), ""));
        }
        List<IdentityDecision> decisions = IdentityRules.decideAll(category, candidates, way.mode(), known);
        var judged = new ArrayList<Judged>();
        for (int i = 0; i < rows.size(); i++) {
            judged.add(new Judged(rows.get(i), fabricated.get(i), decisions.get(i)));
        }
        return judged;
    }

    private static Rejected fabricated(String category, Candidate asked, Intake way, KnownIdentities known) {
        return IdentityRules.decide(category, asked, way.mode(), known) instanceof Rejected rejected
                        && (rejected.reason() == Reason.VARIANT_IS_MODEL_SUBSTRING
                                || rejected.reason() == Reason.VARIANT_REPEATS_MODEL_WORDS)
                ? rejected
                : null;
    }
}
