package io.rollcall.cli;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Production beside the catalog of one category: compared, and what was ticked applied or undone. */
record ProductionSync(Api api, String category, Terminal terminal) {

    /**
     * @param refresh to ask the source however young the last list is
     * @param confirmDrop whether a list that is much shorter than the one before is right
     */
    SyncDiff compare(boolean refresh, boolean confirmDrop) {
        ObjectNode wish = Api.body().put("dryRun", true);
        if (refresh) {
            wish.put("refresh", true);
        }
        if (confirmDrop) {
            wish.put("confirmDrop", true);
        }
        try {
            return new SyncDiff(this, waiting("Comparing with production", () -> api.post(path(), wish)));
        } catch (Problem refused) {
            boolean sourceFailed = refused.status() == 422 && !refused.code().equals("validation_failed");
            throw sourceFailed
                    ? refused.advising(List.of(command("source test") + " says which step fails"))
                    : advised(refused);
        }
    }

    /**
     * Rows of the latest comparison.
     *
     * @param of null for all but those that match
     * @param field null for all fields
     */
    Listing rows(SyncClass of, String field) {
        return Listing.read(api, path("rows").with("class", of).with("field", field), Listing.ALL);
    }

    SyncOutcome apply(String planId, SyncPlan plan) {
        ObjectNode wish = Api.body().put("dryRun", false).put("planId", planId);
        wish.set("actions", plan.asked());
        return asking(() -> new SyncOutcome(waiting("Applying", () -> api.post(path(), wish))));
    }

    SyncOutcome get(String applyId) {
        return asking(() -> new SyncOutcome(api.get(path("applies", applyId))));
    }

    SyncOutcome undo(String applyId) {
        return asking(() ->
                new SyncOutcome(waiting("Undoing", () -> api.post(path("applies", applyId, "undo"), Api.body()))));
    }

    JsonNode history(int limit) {
        return api.get(path("history").with("limit", limit));
    }

    /** A command about this category, as in {@code source test}. */
    String command(String words) {
        return "./rollcall " + words + " --category " + BrandAdvice.quoted(category);
    }

    private ApiPath path(String... more) {
        return ApiPath.of(Stream.concat(Stream.of("catalog", category, "production-sync"), Stream.of(more))
                .toArray(String[]::new));
    }

    private JsonNode waiting(String what, Supplier<JsonNode> request) {
        return new Waiting(terminal, what).during(request);
    }

    private <T> T asking(Supplier<T> request) {
        try {
            return request.get();
        } catch (Problem refused) {
            throw advised(refused);
        }
    }

    private Problem advised(Problem refused) {
        return switch (refused.code()) {
            case "confirmation_required" ->
                refused.advising(List.of("if the shorter list is right, the same with --confirm-drop"));
            case "source_not_configured" -> refused.advising(ProductSource.examples(category));
            case "pull_running", "apply_running" ->
                refused.advising(List.of("the same again, when the other one is done"));
            case "plan_unknown" ->
                refused.advising(List.of("the same again: it compares anew and applies what it then finds"));
            case "not_found" -> refused.advising(List.of(command("production-sync history")));
            default -> refused;
        };
    }
}
