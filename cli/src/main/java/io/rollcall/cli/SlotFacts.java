package io.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;

/** What is said about a value and its lanes. */
final class SlotFacts {
    private SlotFacts() {}

    static Facts addTo(Facts facts, JsonNode state) {
        return facts.add("value", state, "value")
                .add("confidence", state, "confidence")
                .add("source", state, "source")
                .add("item lane", lane(state.path("itemLane")))
                .add("shared lane", lane(state.path("sharedLane")))
                .add("needs review", state.path("needsReview").asBoolean() ? "yes" : "no");
    }

    /** “accepted, pending”; nothing where nothing was said. */
    private static String lane(JsonNode lane) {
        String accepted = Cells.of(lane, "accept");
        String confirmed = Cells.text(Cells.of(lane, "confirm"));
        return accepted + (accepted.isEmpty() || confirmed.isEmpty() ? "" : ", ") + confirmed;
    }
}
