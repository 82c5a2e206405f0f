package io.rollcall.cli;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** What is said about one decision of the gate. */
record DecisionFacts(Terminal terminal) {

    /** @param suggestions what would settle it, as it is to be shown */
    Facts of(JsonNode decision, List<String> suggestions) {
        JsonNode explanation = decision.path("explanation");
        boolean valid = decision.path("valid").asBoolean();
        var facts = new Facts()
                .add("verdict", valid ? terminal.green("valid") : terminal.red("invalid"))
                .add("reason", decision, "reason")
                .add("rule", explanation, "rule")
                .add("why", explanation, "message")
                .add(
                        "identity",
                        identity(decision.path("normalized"), Cells.text(Cells.of(explanation, "matchedText"))))
                .add("match", explanation, "match")
                .add("canonical", decision, "canonicalProductId")
                .add("in the way", valid ? "" : text(explanation.path("competitor"), "productId"))
                .add("source", decision, "source");
        decision.path("hints").forEach(hint -> facts.add("you may mean", hint(hint)));
        for (int i = 0; i < suggestions.size(); i++) {
            facts.add("try " + (i + 1), suggestions.get(i));
        }
        return facts;
    }

    static String hint(JsonNode hint) {
        String productId = text(hint.path("product"), "productId");
        return (productId.isEmpty() ? "" : productId + ": ") + text(hint, "message");
    }

    /** Brand and model with the part that matched marked, and the variant. */
    private String identity(JsonNode normalized, String matched) {
        String model = text(normalized, "model");
        int at = matched.isEmpty() ? -1 : model.indexOf(matched);
        String shown = at < 0
                ? model
                : model.substring(0, at) + terminal.marked(matched) + model.substring(at + matched.length());
        String variant = text(normalized, "variant");
        return (text(normalized, "brand") + " " + shown + (variant.isEmpty() ? "" : " · " + variant)).strip();
    }

    private static String text(JsonNode item, String field) {
        return Cells.text(Cells.of(item, field));
    }
}
