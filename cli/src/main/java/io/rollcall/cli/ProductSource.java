package io.rollcall.cli;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where the list of one category's live products comes from, as the server has it. */
record ProductSource(Api api, String category, Terminal terminal) {

    /** The document; secrets are references in it, or hidden. */
    Api.Tagged get() {
        return api.getTagged(path());
    }

    /** @param wanted a hidden secret in it stays as it is */
    JsonNode put(Api.Tagged wanted) {
        return asking(() -> api.put(path(), wanted));
    }

    /** @param wanted nothing of it is kept */
    JsonNode test(ObjectNode wanted) {
        return asking(() -> new Waiting(terminal, "Asking the source")
                .during(() -> api.post(ApiPath.of("catalog", category, "product-source", "test"), wanted)));
    }

    /** The list of a manual source. */
    JsonNode upload(SentFile file) {
        var path = ApiPath.of("catalog", category, "product-source", "file");
        var waiting = new Waiting(terminal, "Reading the list", file::share);
        return asking(() -> waiting.during(() -> api.putForm(path, FileForm.of(Map.of(), file))));
    }

    /** A command about this category, as in {@code source test}. */
    String command(String words) {
        return "./rollcall " + words + " --category " + BrandAdvice.quoted(category);
    }

    /** How it is said where the list comes from. */
    static List<String> examples(String category) {
        String set = "./rollcall source set --category " + BrandAdvice.quoted(category) + " --type ";
        return List.of(
                set + "s3 --bucket BUCKET --key KEY --region REGION",
                set + "api --url URL",
                set + "manual --upload FILE");
    }

    private ApiPath path() {
        return ApiPath.of("catalog", category, "product-source");
    }

    private <T> T asking(Supplier<T> request) {
        try {
            return request.get();
        } catch (Problem refused) {
            throw switch (refused.code()) {
                case "version_conflict", "write_conflict" ->
                    refused.advising(
                            List.of(command("source show") + ": somebody else was faster; then the same again"));
                default -> refused;
            };
        }
    }
}
