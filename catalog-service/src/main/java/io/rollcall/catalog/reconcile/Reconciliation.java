package io.rollcall.catalog.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.rollcall.http.ExplanationState.Competitor;
import io.rollcall.identity.IdentityDecision;
import io.rollcall.identity.IdentityDecision.Rejected;
import io.rollcall.identity.IdentityRules;
import io.rollcall.identity.InvalidText;
import io.rollcall.identity.KnownIdentities;
import io.rollcall.identity.Mode;
import io.rollcall.identity.Name;
import io.rollcall.identity.ProductIdentity;
import io.rollcall.identity.Reason;

/**
 * Which class each job file is of (D14): a pure function of what the files say and of the canonical list with its
 * exceptions. In doubt a file is untracked, never an orphan: orphans may be deleted.
 */
final class Reconciliation {

    private final String category;
    private final KnownIdentities canonical;

    private Reconciliation(String category, KnownIdentities canonical) {
        this.category = category;
        this.canonical = canonical;
    }

    /** @return one for each file, in their order */
    static List<ReconcileFile> classify(String category, List<ScannedFile> files, KnownIdentities canonical) {
        return new Reconciliation(category, canonical).classify(files);
    }

    private List<ReconcileFile> classify(List<ScannedFile> files) {
        var products = new ArrayList<Optional<ProductIdentity>>();
        Map<String, ScannedFile> keepers = new HashMap<>();
        for (ScannedFile file : files) {
            Optional<ProductIdentity> product = file.problem() == null ? product(file) : Optional.empty();
            products.add(product);
            product.ifPresent(known -> keepers.merge(known.productId().value(), file, (a, b) -> keeper(known, a, b)));
        }
        var classified = new ArrayList<ReconcileFile>();
        for (int i = 0; i < files.size(); i++) {
            classified.add(classify(files.get(i), products.get(i), keepers));
        }
        return classified;
    }

    private ReconcileFile classify(
            ScannedFile file, Optional<ProductIdentity> product, Map<String, ScannedFile> keepers) {
        if (file.problem() != null) {
            return unreadable(file, file.problem());
        }
        if (product.isEmpty()) {
            return stranger(file);
        }
        ProductIdentity known = product.get();
        ScannedFile keeper = keepers.get(known.productId().value());
        return keeper == file
                ? judged(file, FileClass.CANONICAL, null, "It is the job of " + known.spoken() + ".", known)
                : judged(
                        file,
                        FileClass.ORPHAN,
                        "duplicate_of_canonical",
                        "It is a second file of " + known.spoken() + ", whose job is " + keeper.name() + ".",
                        known);
    }

    /** The product of the canonical list that it says it is. */
    private Optional<ProductIdentity> product(ScannedFile file) {
        try {
            ProductIdentity identity = identity(file);
            return sameModel(identity).stream()
                    .filter(known ->
                            known.variant().folded().equals(identity.variant().folded()))
                    .findFirst();
        } catch (InvalidText unnameable) {
            return Optional.empty();
        }
    }

    /** The one whose name is the product's id, else the oldest. */
    private static ScannedFile keeper(ProductIdentity product, ScannedFile one, ScannedFile other) {
        String right = product.productId().value();
        return Comparator.comparing((ScannedFile file) -> !file.stem().equals(right))
                                .thenComparing(ScannedFile::modified)
                                .thenComparing(ScannedFile::name)
                                .compare(one, other)
                        <= 0
                ? one
                : other;
    }

    private ReconcileFile stranger(ScannedFile file) {
        ProductIdentity identity;
        try {
            identity = identity(file);
        } catch (InvalidText unnameable) {
            return unreadable(file, file.name() + " names no product: " + unnameable.getMessage());
        }
        List<ProductIdentity> same = sameModel(identity);
        if (same.isEmpty()) {
            return canonical
                    .withProductId(identity.productId())
                    .map(known -> judged(
                            file,
                            FileClass.UNTRACKED,
                            Reason.SAME_PRODUCT_DIFFERENT_SPLIT.token(),
                            "Its id is that of “" + known.spoken()
                                    + "”, with brand, model and variant cut differently.",
                            known))
                    .orElseGet(() -> judged(
                            file,
                            FileClass.UNTRACKED,
                            "not_in_canonical",
                            "No product of the list has its brand and model.",
                            null));
        }
        return ofKnownModel(file, identity, same);
    }

    private ReconcileFile ofKnownModel(ScannedFile file, ProductIdentity identity, List<ProductIdentity> same) {
        ProductIdentity first = same.get(0);
        if (!identity.hasVariant()) {
            return judged(
                    file,
                    FileClass.UNTRACKED,
                    Reason.CANONICAL_VARIANT_EXISTS.token(),
                    "“" + identity.spoken() + "” is known only with variants; nobody can say which one is meant.",
                    first);
        }
        if (isExcepted(identity)) {
            return judged(
                    file,
                    FileClass.UNTRACKED,
                    "exception",
                    "An exception lets the variant “" + identity.variant() + "” through, but it is not in the list.",
                    first);
        }
        return same.stream()
                .filter(known -> !known.hasVariant())
                .findFirst()
                .map(known -> judged(
                        file,
                        FileClass.ORPHAN,
                        "fabricated_variant_with_canonical",
                        "“" + known.spoken() + "” is known without variants; “" + identity.variant() + "” was made up.",
                        known))
                .orElseGet(() -> judged(
                        file,
                        FileClass.ORPHAN,
                        "variant_not_in_canonical",
                        "The list knows other variants of it, not “" + identity.variant() + "”.",
                        first));
    }

    private ProductIdentity identity(ScannedFile file) {
        return ProductIdentity.of(
                category, file.job().brand(), file.job().model(), file.job().variant());
    }

    private List<ProductIdentity> sameModel(ProductIdentity identity) {
        return canonical.sameModel(
                canonical.brandKey(identity.brand()), identity.model().folded());
    }

    private boolean isExcepted(ProductIdentity identity) {
        return canonical.hasException(
                canonical.brandKey(identity.brand()),
                identity.model().folded(),
                identity.variant().folded());
    }

    private ReconcileFile unreadable(ScannedFile file, String problem) {
        return new ReconcileFile(
                file.name(),
                FileClass.UNREADABLE.token(),
                "unreadable",
                null,
                problem,
                null,
                null,
                Name.printable(file.job().brand()),
                Name.printable(file.job().model()),
                Name.printable(file.job().variant()),
                null,
                null,
                file.bytes(),
                List.of(),
                List.of(),
                false,
                List.of(),
                false);
    }

    /** What the gate says of it is told too: it is what people know the rules by. */
    private ReconcileFile judged(
            ScannedFile file, FileClass fileClass, String reason, String message, ProductIdentity known) {
        IdentityDecision decision = fileClass == FileClass.CANONICAL
                ? null
                : IdentityRules.decide(category, file.candidate(), Mode.SYNC, canonical);
        return new ReconcileFile(
                file.name(),
                fileClass.token(),
                reason,
                decision instanceof Rejected rejected ? rejected.reason().token() : null,
                message,
                decision == null ? null : decision.explanation().matchedText(),
                identity(file).productId().value(),
                file.job().brand(),
                file.job().model(),
                file.job().variant(),
                known == null ? null : known.productId().value(),
                known == null ? null : Competitor.of(known),
                file.bytes(),
                file.job().seedUrls(),
                List.of(),
                false,
                List.of(),
                false);
    }
}
