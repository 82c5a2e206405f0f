package io.rollcall.cli;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** What to do about a refusal, in commands. */
final class BrandAdvice {
    private BrandAdvice() {}

    /** @param slug of the brand that was to be changed; empty when the command does not name one */
    static Problem about(Problem refused, String slug) {
        JsonNode document = refused.document();
        return switch (refused.code()) {
            case "brand_in_use" -> refused.advising(inUse(document, slug));
            case "brand_name_taken" -> refused.advising(taken(document));
            case "brand_busy" -> refused.advising(List.of("the same again, when the other change is done"));
            case "version_conflict" -> refused.advisingToLook("./rollcall brand show " + slug);
            case "plan_stale" ->
                refused.advising(List.of("the same again: it looks anew and applies what it then finds"));
            default -> refused;
        };
    }

    /** As a shell takes it for one word. */
    static String quoted(String text) {
        return text.matches("[\\p{L}\\p{N}._][\\p{L}\\p{N}._-]*") ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    private static List<String> inUse(JsonNode document, String slug) {
        if (slug.isEmpty()) {
            return List.of();
        }
        Stream<String> look = Listing.rows(document, "categories").stream()
                .map(use ->
                        "./rollcall product list --category " + quoted(Cells.of(use, "category")) + " --brand " + slug);
        return Stream.concat(
                        look,
                        Stream.of("the same with --force: the products stay (needs the right of an administrator)"))
                .toList();
    }

    private static List<String> taken(JsonNode document) {
        String owner = Cells.of(document, "owner");
        return owner.isEmpty() ? List.of() : List.of("./rollcall brand show " + owner);
    }
}
