package io.rollcall.identity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rule of the identity gate (D6).
 *
 * @param number as it stands in D6; 0 for D11, which comes between 3 and 4
 * @param title what holds when the rule has nothing to say
 */
record Rule(int number, String title, Judge judge) {

    @FunctionalInterface
    interface Judge {

        /** @return empty when the rule has nothing to say */
        Optional<IdentityDecision> of(ComparedCandidate question);
    }

    /** The first that answers decides. Rule 1 comes before: without it there is no question. */
    static final List<Rule> IN_ORDER = List.of(
            new Rule(2, "The variant is not a part of the model name", Rule::variantInsideModel),
            new Rule(3, "The variant does not repeat the model's words", Rule::variantRepeatsModelWords),
            new Rule(0, "A catalog or activeFiltering.json says which products exist", Rule::nothingToCompareWith),
            new Rule(4, "This brand, model and variant are not known yet", Rule::knownIdentity),
            new Rule(
                    5,
                    "No product has this id with another split into brand, model and variant",
                    Rule::sameProductDifferentSplit),
            new Rule(6, "No product has this id under another name", Rule::slugCollision),
            new Rule(7, "The model is not known without variants", Rule::knownWithoutVariant),
            new Rule(8, "The model is not known only with variants", Rule::knownOnlyWithVariants),
            new Rule(9, "The variant may be named here", Rule::variantUnknownToTheCatalog),
            new Rule(10, "No other rule rejects it", Rule::otherwiseValid));

    private static Optional<IdentityDecision> variantInsideModel(ComparedCandidate question) {
        ComparedWords model = question.model();
        ComparedWords variant = question.variant();
        if (variant.isEmpty() || !model.contains(variant) || question.hasException()) {
            return Optional.empty();
        }
        boolean token = model.containsWhole(variant);
        ProductIdentity stripped = question.identity().withoutVariant();
        var explanation = Explanation.of(
                        2,
                        "“" + question.identity().variant() + "” is "
                                + (token ? "already in the model name “" : "only a part of a word in “")
                                + question.identity().model() + "”, so it is not a variant.",
                        withoutTheVariant(question, stripped))
                .matching(
                        token ? "token" : "infix",
                        MatchedText.in(
                                question.identity().model(), question.identity().variant()));
        return Optional.of(question.reject(Reason.VARIANT_IS_MODEL_SUBSTRING, stripped, question.against(explanation)));
    }

    private static Optional<IdentityDecision> variantRepeatsModelWords(ComparedCandidate question) {
        if (question.variant().isEmpty()
                || !question.model().containsEachWordOf(question.variant())
                || question.hasException()) {
            return Optional.empty();
        }
        ProductIdentity stripped = question.identity().withoutVariant();
        var explanation = Explanation.of(
                        3,
                        "Every word of “" + question.identity().variant() + "” is already in the model name “"
                                + question.identity().model() + "”.",
                        withoutTheVariant(question, stripped))
                .matching("token", question.identity().variant().text());
        return Optional.of(
                question.reject(Reason.VARIANT_REPEATS_MODEL_WORDS, stripped, question.against(explanation)));
    }

    private static Optional<IdentityDecision> nothingToCompareWith(ComparedCandidate question) {
        if (question.mode() == Mode.AUTHORING || question.known().source() != Source.NONE) {
            return Optional.empty();
        }
        var explanation = Explanation.of(
                0,
                "The category has neither a catalog nor an activeFiltering.json: nothing says which products exist.");
        return Optional.of(question.reject(Reason.NO_CANONICAL_SOURCE, question.identity(), explanation));
    }

    private static Optional<IdentityDecision> knownIdentity(ComparedCandidate question) {
        String variant = question.identity().variant().folded();
        return question.sameModel().stream()
                .filter(known -> known.variant().folded().equals(variant))
                .findFirst()
                .map(known -> question.accept(Explanation.of(4, "It is known already.", Suggestion.openExisting(known))
                        .against(known)));
    }

    private static Optional<IdentityDecision> sameProductDifferentSplit(ComparedCandidate question) {
        return question.sameId()
                .filter(known -> !known.isSplitLike(question.identity()))
                .map(known -> differentSplit(
                        question,
                        known,
                        "It is the product “" + known.spoken()
                                + "”, with another split into brand, model and variant."))
                .or(() -> question.knownWithoutRepeatedBrand()
                        .map(known -> differentSplit(
                                question,
                                known,
                                "The model repeats the brand: it is the product “" + known.spoken() + "”.")));
    }

    private static IdentityDecision differentSplit(ComparedCandidate question, ProductIdentity known, String message) {
        return question.reject(
                Reason.SAME_PRODUCT_DIFFERENT_SPLIT,
                known,
                explained(question, 5, message, known, Suggestion.useExisting(known), Suggestion.openExisting(known)));
    }

    private static Optional<IdentityDecision> slugCollision(ComparedCandidate question) {
        ProductId productId = question.identity().productId();
        return question.sameId()
                .map(known -> question.reject(
                        Reason.SLUG_COLLISION,
                        known,
                        explained(
                                question,
                                6,
                                "The id " + productId + " belongs to “" + known.spoken() + "”.",
                                known,
                                Suggestion.openExisting(known))));
    }

    /** Names what an id had to leave out (D38), where that is why two names have one. */
    private static Explanation explained(
            ComparedCandidate question, int rule, String message, ProductIdentity known, Suggestion... suggestions) {
        ProductIdentity asked = question.identity();
        String ofAsked = DroppedText.in(asked);
        String ofKnown = DroppedText.in(known);
        if (ofAsked.equals(ofKnown)) {
            return Explanation.of(rule, message, suggestions).against(known);
        }
        String why = Stream.of(leftOut(ofAsked, asked), leftOut(ofKnown, known))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining());
        Stream<Suggestion> spelling = DroppedText.spelledOut(asked).map(Suggestion::useSpelling).stream();
        return Explanation.of(
                        rule,
                        message + why,
                        Stream.concat(spelling, Stream.of(suggestions)).toArray(Suggestion[]::new))
                .against(known);
    }

    private static String leftOut(String characters, ProductIdentity identity) {
        return characters.isEmpty()
                ? ""
                : " An id cannot hold the “" + characters + "” of “" + identity.spoken() + "”.";
    }

    private static Optional<IdentityDecision> knownWithoutVariant(ComparedCandidate question) {
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
                                        "“" + known.spoken()
                                                + "” is known without variants, so a variant of it would be a second"
                                                + " product of the same name.",
                                        knownWithoutVariants(question, known))
                                .against(known)));
    }

    private static Suggestion[] knownWithoutVariants(ComparedCandidate question, ProductIdentity known) {
        var existing = Stream.of(Suggestion.useExisting(known), Suggestion.openExisting(known));
        var variants = question.mode() == Mode.AUTHORING
                ? Stream.of(Suggestion.makeVariants(question.identity(), known))
                : Stream.<Suggestion>empty();
        return Stream.concat(existing, variants).toArray(Suggestion[]::new);
    }

    private static Optional<IdentityDecision> knownOnlyWithVariants(ComparedCandidate question) {
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

    private static Optional<IdentityDecision> variantUnknownToTheCatalog(ComparedCandidate question) {
        if (!question.identity().hasVariant() || question.sameModel().isEmpty() || question.mode() == Mode.AUTHORING) {
            return Optional.empty();
        }
        ProductIdentity known = question.sameModel().get(0);
        var explanation = Explanation.of(
                        9,
                        "The variant “" + question.identity().variant()
                                + "” is not in the catalog; only the catalog can name a new one.",
                        Stream.concat(
                                        question.sameModel().stream().map(Suggestion::useExisting),
                                        Stream.of(Suggestion.addProduct(question.identity())))
                                .toArray(Suggestion[]::new))
                .against(known);
        return Optional.of(question.reject(Reason.VARIANT_NOT_IN_CATALOG, known, explanation));
    }

    /** A product without the variant forbids one with it whatever exceptions there are, so none is offered then. */
    private static Suggestion[] withoutTheVariant(ComparedCandidate question, ProductIdentity stripped) {
        boolean known = question.sameModel().stream().anyMatch(product -> !product.hasVariant());
        return known
                ? new Suggestion[] {Suggestion.useExisting(stripped), Suggestion.openExisting(stripped)}
                : new Suggestion[] {Suggestion.stripVariant(stripped), Suggestion.addException(question.identity())};
    }

    private static Optional<IdentityDecision> otherwiseValid(ComparedCandidate question) {
        return Optional.of(question.accept(Explanation.of(10, "No rule rejects it.")));
    }
}
