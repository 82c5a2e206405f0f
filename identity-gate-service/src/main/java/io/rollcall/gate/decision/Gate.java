package io.rollcall.gate.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.gate.index.IdentityMemory;
import io.rollcall.identity.Candidate;
import io.rollcall.identity.Hint;
import io.rollcall.identity.IdentityDecision;
import io.rollcall.identity.IdentityDecision.Accepted;
import io.rollcall.identity.IdentityRules;
import io.rollcall.identity.KnownIdentities;
import io.rollcall.identity.Mode;
import io.rollcall.identity.ProductIdentity;
import io.rollcall.identity.RuleStep;

/** Asks the rules over the gate's memory; without a catalog, over {@code activeFiltering.json} (D11). */
@ApplicationScoped
@RequiredArgsConstructor
public class Gate {

    /** @param steps what each rule said; empty when that was not asked */
    record Judged(IdentityDecision decision, List<Hint> hints, List<RuleStep> steps) {}

    private final IdentityMemory memory;
    private final Fallback fallback;

    public IdentityDecision decide(String category, Candidate candidate, Mode mode) {
        return ask(category, known -> IdentityRules.decide(category, candidate, mode, known));
    }

    /** The products that have this identity. */
    public List<ProductIdentity> products(ProductIdentity identity) {
        return ask(
                identity.category(),
                known -> known
                        .sameModel(
                                known.brandKey(identity.brand()),
                                identity.model().folded())
                        .stream()
                        .filter(product -> product.variant()
                                .folded()
                                .equals(identity.variant().folded()))
                        .toList());
    }

    Judged judge(String category, Candidate candidate, Mode mode, boolean unfolded) {
        return ask(category, known -> {
            IdentityDecision decision = IdentityRules.decide(category, candidate, mode, known);
            var steps = unfolded ? IdentityRules.unfold(category, candidate, mode, known) : List.<RuleStep>of();
            return new Judged(decision, hints(category, decision, known), steps);
        });
    }

    List<Judged> judgeAll(String category, List<Candidate> candidates, Mode mode) {
        return ask(category, known -> {
            var judged = new ArrayList<Judged>(candidates.size());
            for (IdentityDecision decision : IdentityRules.decideAll(category, candidates, mode, known)) {
                judged.add(new Judged(decision, hints(category, decision, known), List.of()));
            }
            return judged;
        });
    }

    private <T> T ask(String category, Function<KnownIdentities, T> question) {
        return memory.ask(category, known -> question.apply(known.orElseGet(() -> fallback.identities(category))));
    }

    /** A product that is known needs none. */
    private static List<Hint> hints(String category, IdentityDecision decision, KnownIdentities known) {
        if (decision instanceof Accepted accepted) {
            return accepted.existing().isPresent() ? List.of() : Hint.about(accepted.identity(), known);
        }
        var normalized = decision.normalized();
        return normalized.productId() == null
                ? List.of()
                : Hint.about(
                        ProductIdentity.stored(category, normalized.brand(), normalized.model(), normalized.variant()),
                        known);
    }
}
