package io.rollcall.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import io.rollcall.identity.IdentityDecision.Accepted;
import io.rollcall.identity.IdentityDecision.Normalized;
import io.rollcall.identity.IdentityDecision.Rejected;

/**
 * The identity gate (D6): an ordered list of rules, the first that answers decides. Pure: the same question over the
 * same knowledge has the same answer everywhere, in the catalog's transaction and in the gate's memory.
 */
public final class IdentityRules {

    private static final String NAMEABLE = "Brand and model are given and make an id";
    private static final String EXCEPTED = "An exception lets this variant through";

    private IdentityRules() {}

    /** Judges one identity in a category. Never throws for what the candidate holds. */
    public static IdentityDecision decide(String category, Candidate candidate, Mode mode, KnownIdentities known) {
        try {
            Name brand = known.spelled(Name.of(candidate.brand()));
            Name model = Name.of(candidate.model());
            Name variant = Variant.of(candidate.variant());
            Optional<IdentityDecision> unnameable = unnameable(category, brand, model, variant, known);
            return unnameable.isPresent()
                    ? unnameable.get()
                    : judge(ComparedCandidate.of(ProductIdentity.of(category, brand, model, variant), mode, known));
        } catch (InvalidText invalid) {
            return new Rejected(
                    new Normalized(
                            Name.printable(candidate.brand()),
                            Name.printable(candidate.model()),
                            Name.printable(candidate.variant()),
                            null),
                    Reason.INVALID_TEXT,
                    Optional.empty(),
                    known.source(),
                    Explanation.of(1, invalid.getMessage()));
        }
    }

    /**
     * Judges many against one frozen view and what was accepted before them (D9), in an order of its own: a row without
     * a variant beats one with it, ties go by text. So the caller's order changes nothing.
     *
     * @return the decisions in the order of the candidates
     */
    public static List<IdentityDecision> decideAll(
            String category, List<Candidate> candidates, Mode mode, KnownIdentities frozen) {
        var view = new AcceptedSoFar(frozen);
        var decisions = new IdentityDecision[candidates.size()];
        var order = candidates.stream().map(BatchOrder::of).toList();
        IntStream.range(0, candidates.size())
                .boxed()
                .sorted(Comparator.comparing(order::get))
                .forEach(index -> {
                    decisions[index] = decide(category, candidates.get(index), mode, view);
                    if (decisions[index] instanceof Accepted accepted
                            && accepted.existing().isEmpty()) {
                        view.add(accepted.identity());
                    }
                });
        return Arrays.asList(decisions);
    }

    /** The same decision, rule by rule. */
    public static List<RuleStep> unfold(String category, Candidate candidate, Mode mode, KnownIdentities known) {
        IdentityDecision decision = decide(category, candidate, mode, known);
        int deciding = decision.explanation().rule();
        var steps = new ArrayList<RuleStep>();
        boolean decided = deciding == 1;
        steps.add(decided ? RuleStep.decided(1, NAMEABLE, decision) : RuleStep.passed(1, NAMEABLE));
        for (Rule rule : Rule.IN_ORDER) {
            if (decided) {
                steps.add(RuleStep.notReached(rule.number(), rule.title()));
            } else if (rule.number() == deciding) {
                steps.add(RuleStep.decided(rule.number(), rule.title(), decision));
                decided = true;
            } else {
                boolean excepted =
                        (rule.number() == 2 || rule.number() == 3) && isExcepted(category, candidate, mode, known);
                steps.add(RuleStep.passed(rule.number(), excepted ? EXCEPTED : rule.title()));
            }
        }
        return steps;
    }

    private static boolean isExcepted(String category, Candidate candidate, Mode mode, KnownIdentities known) {
        var identity = ProductIdentity.of(
                category,
                known.spelled(Name.of(candidate.brand())),
                Name.of(candidate.model()),
                Variant.of(candidate.variant()));
        return identity.hasVariant()
                && ComparedCandidate.of(identity, mode, known).hasException();
    }

    private static IdentityDecision judge(ComparedCandidate question) {
        for (Rule rule : Rule.IN_ORDER) {
            Optional<IdentityDecision> decision = rule.judge().of(question);
            if (decision.isPresent()) {
                return decision.get();
            }
        }
        throw new IllegalStateException("The last rule accepts");
    }

    private static Optional<IdentityDecision> unnameable(
            String category, Name brand, Name model, Name variant, KnownIdentities known) {
        var normalized = new Normalized(brand.text(), model.text(), variant.text(), null);
        var missing = new ArrayList<String>();
        if (brand.isBlank()) missing.add("brand");
        if (model.isBlank()) missing.add("model");
        if (!missing.isEmpty()) {
            String message = "A product needs a brand and a model; the " + String.join(" and the ", missing)
                    + (missing.size() == 1 ? " is" : " are") + " blank.";
            return Optional.of(new Rejected(
                    normalized,
                    Reason.IDENTITY_INCOMPLETE,
                    Optional.empty(),
                    known.source(),
                    Explanation.of(1, message)));
        }
        String unslugged = brand.slug().isEmpty()
                ? "brand"
                : model.slug().isEmpty()
                        ? "model"
                        : !variant.isBlank() && variant.slug().isEmpty() ? "variant" : null;
        if (unslugged == null) {
            return Optional.empty();
        }
        String message = "The " + unslugged + " has no letter a–z or digit, so no product id can be made of it.";
        Suggestion suggestion = DroppedText.spelledOut(ProductIdentity.of(category, brand, model, variant))
                .map(Suggestion::useSpelling)
                .orElseGet(() -> Suggestion.useLatinName(unslugged));
        return Optional.of(new Rejected(
                normalized,
                Reason.SLUG_REQUIRED,
                Optional.empty(),
                known.source(),
                Explanation.of(1, message, suggestion)));
    }
}
