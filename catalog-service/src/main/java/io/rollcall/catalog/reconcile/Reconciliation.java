package io.rollcall.catalog.reconcile;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import lombok.RequiredArgsConstructor;

import io.rollcall.http.ExplanationState.Competitor;
import io.rollcall.identity.IdentityDecision;
import io.rollcall.identity.IdentityDecision.Rejected;
import io.rollcall.identity.IdentityRules;
import io.rollcall.identity.KnownIdentities;
import io.rollcall.identity.Mode;
import io.rollcall.identity.Name;
import io.rollcall.identity.ProductId;
import io.rollcall.identity.ProductIdentity;
import io.rollcall.identity.Reason;

/**
 * Which class each job file is of (D14): a pure function of what the files say and of the canonical list with its
 * exceptions. In doubt a file is untracked, never an orphan: orphans may be deleted.
 */
@RequiredArgsConstructor
final class Reconciliation {

    /**
     * @param known the product it belongs to, or stands beside; null when there is none
     * @param message why it is so, put into words when they are wanted
     */
    record Verdict(
            ScannedFile file, FileClass fileClass, String reason, ProductIdentity known, Supplier<String> message) {

        boolean is(FileClass wanted) {
            return fileClass == wanted;
        }

        String productId() {
            return known.productId().value();
        }
    }

    private final String category;
    private final KnownIdentities canonical;

    /** @return one for each file, in their order */
    List<Verdict> classify(List<ScannedFile> files) {
        List<Optional<ProductIdentity>> products =
                files.parallelStream().map(this::product).toList();
        Map<ProductId, ScannedFile> keepers = new HashMap<>();
        for (int i = 0; i < files.size(); i++) {
            ScannedFile file = files.get(i);
            products.get(i).ifPresent(known -> keepers.merge(known.productId(), file, (a, b) -> keeper(known, a, b)));
        }
        return IntStream.range(0, files.size())
                .parallel()
                .mapToObj(i -> classify(files.get(i), products.get(i), keepers))
                .toList();
    }

    private Verdict classify(ScannedFile file, Optional<ProductIdentity> product, Map<ProductId, ScannedFile> keepers) {
        if (file.problem() != null) {
            return new Verdict(file, FileClass.UNREADABLE, "unreadable", null, file::problem);
        }
        if (product.isEmpty()) {
            return stranger(file, file.identity());
        }
        ProductIdentity known = product.get();
        ScannedFile keeper = keepers.get(known.productId());
        return keeper == file
                ? new Verdict(file, FileClass.CANONICAL, null, known, () -> "It is the job of " + known.spoken() + ".")
                : new Verdict(
                        file,
                        FileClass.ORPHAN,
                        OrphanReason.DUPLICATE_OF_CANONICAL.token(),
                        known,
                        () -> "It is a second file of " + known.spoken() + ", whose job is " + keeper.name() + ".");
    }

    /** The product of the canonical list that it says it is. */
    private Optional<ProductIdentity> product(ScannedFile file) {
        return file.problem() == null
                ? sameModel(file.identity()).stream()
                        .filter(known -> known.variant()
                                .folded()
                                .equals(file.identity().variant().folded()))
                        .findFirst()
                : Optional.empty();
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

    private Verdict stranger(ScannedFile file, ProductIdentity identity) {
        List<ProductIdentity> same = sameModel(identity);
        if (!same.isEmpty()) {
            return ofKnownModel(file, identity, same);
        }
        return canonical
                .withProductId(identity.productId())
                .map(known -> new Verdict(
                        file,
                        FileClass.UNTRACKED,
                        Reason.SAME_PRODUCT_DIFFERENT_SPLIT.token(),
                        known,
                        () -> "Its id is that of “" + known.spoken()
                                + "”, with another split into brand, model and variant."))
                .orElseGet(() -> new Verdict(
                        file,
                        FileClass.UNTRACKED,
                        "not_in_canonical",
                        null,
                        () -> "No product of the list has its brand and model."));
    }

    private Verdict ofKnownModel(ScannedFile file, ProductIdentity identity, List<ProductIdentity> same) {
        ProductIdentity first = same.get(0);
        if (!identity.hasVariant()) {
            return new Verdict(
                    file,
                    FileClass.UNTRACKED,
                    Reason.CANONICAL_VARIANT_EXISTS.token(),
                    first,
                    () -> "“" + identity.spoken()
                            + "” is known only with variants; nobody can say which one is meant.");
        }
        if (isExcepted(identity)) {
            return new Verdict(
                    file,
                    FileClass.UNTRACKED,
                    "exception",
                    first,
                    () -> "An exception lets the variant “" + identity.variant()
                            + "” through, but it is not in the list.");
        }
        return same.stream()
                .filter(known -> !known.hasVariant())
                .findFirst()
                .map(known -> new Verdict(
                        file,
                        FileClass.ORPHAN,
                        OrphanReason.FABRICATED_VARIANT_WITH_CANONICAL.token(),
                        known,
                        () -> "“" + known.spoken() + "” is known without variants; “" + identity.variant()
                                + "” was made up."))
                .orElseGet(() -> new Verdict(
                        file,
                        FileClass.ORPHAN,
                        OrphanReason.VARIANT_NOT_IN_CANONICAL.token(),
                        first,
                        () -> "The list knows other variants of it, not “" + identity.variant() + "”."));
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

    /** A verdict as people read it. What the gate says of the file is told too: it is what people know the rules by. */
    ReconcileFile described(Verdict verdict, PipelineWork work) {
        ScannedFile file = verdict.file();
        ProductIdentity identity = file.identity();
        ProductIdentity known = verdict.known();
        boolean isOrphan = verdict.is(FileClass.ORPHAN);
        IdentityDecision decision = isOrphan || verdict.is(FileClass.UNTRACKED)
                ? IdentityRules.decide(category, file.candidate(), Mode.SYNC, canonical)
                : null;
        return new ReconcileFile(
                file.name(),
                verdict.fileClass().token(),
                verdict.reason(),
                decision instanceof Rejected rejected ? rejected.reason().token() : null,
                verdict.message().get(),
                decision == null ? null : decision.explanation().matchedText(),
                identity == null ? null : identity.productId().value(),
                shown(file, file.job().brand()),
                shown(file, file.job().model()),
                shown(file, file.job().variant()),
                known == null ? null : verdict.productId(),
                known == null ? null : Competitor.of(known),
                file.bytes(),
                identity == null ? List.of() : file.job().seedUrls(),
                isOrphan ? work.results(verdict) : List.of(),
                isOrphan && work.isMovable(verdict),
                isOrphan ? work.queueIds(verdict) : List.of(),
                isOrphan && work.isRunning(verdict));
    }

    private static String shown(ScannedFile file, String text) {
        return file.identity() == null ? Name.printable(text) : text;
    }
}
