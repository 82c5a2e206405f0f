package io.rollcall.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
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

    @FunctionalInterface
    private interface Rule {
        Optional<IdentityDecision> judge(Question question);
    }

    private static final List<Rule> RULES = List.of(
            IdentityRules::variantInsideModel,
            IdentityRules::variantRepeatsModelWords,
            IdentityRules::nothingToCompareWith,
            IdentityRules::knownIdentity,
            IdentityRules::knownProductId,
            IdentityRules::knownWithoutVariant,
            IdentityRules::knownOnlyWithVariants,
            IdentityRules::variantUnknownToTheCatalog);

    private IdentityRules() {}

    /** Judges one identity in a category. Never throws for what the candidate holds. */
    public static IdentityDecision decide(String category, Candidate candidate, Mode mode, KnownIdentities known) {
        try {
            Name brand = Name.of(candidate.brand());
            Name model = Name.of(candidate.model());
            Name variant = Variant.of(candidate.variant());
            return unnameable(brand, model, variant, known).orElseGet(() -> {
                Question question = Question.of(ProductIdentity.of(category, brand, model, variant), mode, known);
                return RULES.stream()
                        .map(rule -> rule.judge(question))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElseGet(() -> question.accept(Explanation.of(10, "Nothing known stands against it.")));
            });
        } catch (InvalidText invalid) {
            return new Rejected(
                    new Normalized(candidate.brand(), candidate.model(), candidate.variant(), null),
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
        IntStream.range(0, candidates.size())
                .boxed()
                .sorted(Comparator.comparing(candidates::get, BatchOrder.COMPARATOR))
                .forEach(index -> {
                    decisions[index] = decide(category, candidates.get(index), mode, view);
                    if (decisions[index] instanceof Accepted accepted
                            && accepted.existing().isEmpty()) {
                        view.add(accepted.identity());
                    }
                });
        return Arrays.asList(decisions);
    }

    private static Optional<IdentityDecision> unnameable(Name brand, Name model, Name variant, KnownIdentities known) {
        var normalized = new Normalized(brand.text(), model.text(), variant.text(), null);
        var missing = new ArrayList<String>();
        if (brand.isBlank()) missing.add("brand");
        if (model.isBlank()) missing.add("model");
        if (!missing.isEmpty()) {
            String message =
                    "A product needs a brand and a model; the " + String.join(" and the ", missing) + " is blank.";
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
        return Optional.of(new Rejected(
                normalized,
                Reason.SLUG_REQUIRED,
                Optional.empty(),
                known.source(),
                Explanation.of(1, message, Suggestion.useLatinName(unslugged))));
    }

    private static Optional<IdentityDecision> variantInsideModel(Question question) {
        String model = question.model().value();
        String variant = question.variant().value();
        if (variant.isEmpty() || !model.contains(variant) || question.hasException()) {
            return Optional.empty();
        }
        boolean token = ("-" + model + "-").contains("-" + variant + "-");
        ProductIdentity stripped = question.identity().withoutVariant();
        var explanation = Explanation.of(
                        2,
                        "“" + question.identity().variant() + "” is "
                                + (token ? "already in the model name “" : "only a part of a word in “")
                                + question.identity().model() + "”, so it is not a variant.",
                        Suggestion.stripVariant(stripped))
                .matching(
                        token ? "token" : "infix",
                        MatchedText.in(
                                question.identity().model(), question.identity().variant()));
        return Optional.of(question.reject(Reason.VARIANT_IS_MODEL_SUBSTRING, stripped, question.against(explanation)));
    }

    private static Optional<IdentityDecision> variantRepeatsModelWords(Question question) {
        if (question.variant().isEmpty()
                || !new HashSet<>(question.model().words())
                        .containsAll(question.variant().words())
                || question.hasException()) {
            return Optional.empty();
        }
        ProductIdentity stripped = question.identity().withoutVariant();
        var explanation = Explanation.of(
                        3,
                        "Every word of “" + question.identity().variant() + "” is already in the model name “"
                                + question.identity().model() + "”.",
                        Suggestion.stripVariant(stripped))
                .matching("token", question.identity().variant().text());
        return Optional.of(
                question.reject(Reason.VARIANT_REPEATS_MODEL_WORDS, stripped, question.against(explanation)));
    }

    private static Optional<IdentityDecision> nothingToCompareWith(Question question) {
        if (question.mode() == Mode.AUTHORING || question.known().source() != Source.NONE) {
            return Optional.empty();
        }
        var explanation = Explanation.of(
                0,
                "The category has neither a catalog nor an activeFiltering.json: nothing says which products exist.");
        return Optional.of(question.reject(Reason.NO_CANONICAL_SOURCE, question.identity(), explanation));
    }

    private static Optional<IdentityDecision> knownIdentity(Question question) {
        String variant = question.identity().variant().folded();
        return question.sameModel().stream()
                .filter(known -> known.variant().folded().equals(variant))
                .findFirst()
                .map(known -> question.accept(Explanation.of(4, "It is known already.", Suggestion.openExisting(known))
                        .against(known)));
    }

    private static Optional<IdentityDecision> knownProductId(Question question) {
        ProductId productId = question.identity().productId();
        return question.known().withProductId(productId).map(known -> {
            if (known.isSplitLike(question.identity())) {
                String message =
                        "The id " + productId + " belongs to “" + known.spoken() + "”, which is written otherwise.";
                return question.reject(
                        Reason.SLUG_COLLISION,
                        known,
                        Explanation.of(6, message, Suggestion.openExisting(known))
                                .against(known));
            }
            String message =
                    "It is the product “" + known.spoken() + "”, with brand, model and variant cut differently.";
            return question.reject(
                    Reason.SAME_PRODUCT_DIFFERENT_SPLIT,
                    known,
                    Explanation.of(5, message, Suggestion.useExisting(known), Suggestion.openExisting(known))
                            .against(known));
        });
    }

    private static Optional<IdentityDecision> knownWithoutVariant(Question question) {
        if (!question.identity().hasVariant()) {
            return Optional.empty();
        }
        return question.sameModel().stream()
                .filter(known -> !known.hasVariant())
                .findFirst()
                .map(known -> question.reject(
                        Reason.CANONICAL_WITHOUT_VARIANT_EXISTS,
                        known,
                        Explanation.of(
                                        7,
                                        "“" + known.spoken() + "” is known without variants.",
                                        Suggestion.useExisting(known),
                                        Suggestion.openExisting(known))
                                .against(known)));
    }

    private static Optional<IdentityDecision> knownOnlyWithVariants(Question question) {
        if (question.identity().hasVariant() || question.sameModel().isEmpty()) {
            return Optional.empty();
        }
        ProductIdentity known = question.sameModel().get(0);
        var explanation = Explanation.of(
                        8,
                        "“" + question.identity().spoken() + "” is known only with variants; say which one is meant.",
                        question.sameModel().stream()
                                .map(Suggestion::useExisting)
                                .toArray(Suggestion[]::new))
                .against(known);
        return Optional.of(question.reject(Reason.CANONICAL_VARIANT_EXISTS, known, explanation));
    }

    private static Optional<IdentityDecision> variantUnknownToTheCatalog(Question question) {
        if (!question.identity().hasVariant() || question.sameModel().isEmpty() || question.mode() == Mode.AUTHORING) {
            return Optional.empty();
        }
        ProductIdentity known = question.sameModel().get(0);
        var explanation = Explanation.of(
                        9,
                        "The variant “" + question.identity().variant()
                                + "” is not in the catalog; only the catalog can name a new one.",
                        question.sameModel().stream()
                                .map(Suggestion::useExisting)
                                .toArray(Suggestion[]::new))
                .against(known);
        return Optional.of(question.reject(Reason.VARIANT_NOT_IN_CATALOG, known, explanation));
    }
}
