package io.rollcall.cli;

import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One thing that would settle a refusal.
 *
 * @param identity the one to go on with; blank for advice
 * @param productId its id; empty when there is none yet
 */
record Suggestion(Action action, String label, Identity identity, String productId) {

    enum Action {
        STRIP_VARIANT,
        USE_EXISTING,
        OPEN_EXISTING,
        ADD_EXCEPTION,
        ADD_PRODUCT,
        /** Nothing a command could do, as to think of a Latin name. */
        ADVICE;

        private static Action of(String token) {
            for (Action action : values()) {
                if (action.name().toLowerCase(Locale.ROOT).equals(token)) {
                    return action;
                }
            }
            return ADVICE;
        }
    }

    static Suggestion of(JsonNode item) {
        return new Suggestion(
                Action.of(Cells.of(item, "action")),
                Cells.text(Cells.of(item, "label")),
                Identity.of(item),
                Cells.of(item, "productId"));
    }

    /** The label, and what to add to the command line to have it carried out. */
    String with(String option, int number) {
        return switch (action) {
            case ADVICE -> label;
            case ADD_EXCEPTION -> label + " (" + option + " " + number + " --reason TEXT)";
            case STRIP_VARIANT, USE_EXISTING, OPEN_EXISTING, ADD_PRODUCT -> label + " (" + option + " " + number + ")";
        };
    }
}
