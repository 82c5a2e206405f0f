package io.rollcall.catalog.reconcile;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.rollcall.http.ExplanationState.Competitor;

/**
 * A job file and what it is to the canonical list (D14).
 *
 * @param file its name in the folder
 * @param fileClass {@code canonical}, {@code orphan}, {@code untracked} or {@code unreadable}
 * @param reason of an orphan: {@code fabricated_variant_with_canonical}, {@code variant_not_in_canonical} or
 *     {@code duplicate_of_canonical}; of an untracked file: {@code not_in_canonical}, {@code exception},
 *     {@code canonical_variant_exists} or {@code same_product_different_split}; {@code unreadable}; null when canonical
 * @param rule the reason the identity gate gives for what the file says (D6); null when it would accept it
 * @param message why it is so, as a sentence
 * @param matchedText the part of the model that the variant repeats, as it is written there; null when it repeats none
 * @param productId the id its identity makes; null when it makes none
 * @param brand as the file says; {@code ""} when it cannot be read, as are model and variant
 * @param canonicalProductId the product it belongs to, or stands beside; null when there is none
 * @param canonical the same, with its names
 * @param results research that was done under its name, as paths of the workspace
 * @param resultsMovable whether the canonical product has none, so that it can have this
 * @param queueIds the ids under which it can stand in the queue; those of an orphan alone
 * @param running whether the pipeline works on it; then it is not taken away
 */
@Schema(name = "ReconcileFile")
public record ReconcileFile(
        String file,

        @Schema(enumeration = {"canonical", "orphan", "untracked", "unreadable"})
        String fileClass,

        @Nullable String reason,
        @Nullable String rule,
        String message,
        @Nullable String matchedText,
        @Nullable String productId,
        String brand,
        String model,
        String variant,
        @Nullable String canonicalProductId,
        @Nullable Competitor canonical,
        long bytes,
        List<String> seedUrls,
        List<String> results,
        boolean resultsMovable,
        List<String> queueIds,
        boolean running) {

    boolean is(FileClass wanted) {
        return fileClass.equals(wanted.token());
    }

    String stem() {
        return file.substring(0, file.length() - ".json".length());
    }
}
