package io.rollcall.cli;

import java.util.List;
import java.util.function.Function;

/** Carries out what the gate suggests. */
record SuggestedStep(Gate gate, Catalog catalog) {

    /**
     * @param reason of an exception; null when none was given
     * @param goOn what to do with the identity that settles it
     * @throws Misuse for what nobody but a person can do, for an exception without a reason, and for a reason otherwise
     */
    ExitCode carryOut(Suggestion suggestion, String reason, Function<Identity, ExitCode> goOn) {
        if (reason != null && suggestion.action() != Suggestion.Action.ADD_EXCEPTION) {
            // Whoever gives one means an exception: what is suggested may have changed since it was shown.
            throw new Misuse("“" + suggestion.label() + "” takes no --reason; is it the suggestion you mean?");
        }
        Identity identity = suggestion.identity();
        switch (suggestion.action()) {
            case STRIP_VARIANT, USE_EXISTING -> {
                catalog.output().note("Applied: " + suggestion.label());
                return goOn.apply(identity);
            }
            case ADD_EXCEPTION -> {
                except(identity, reason);
                return goOn.apply(identity);
            }
            case ADD_PRODUCT -> catalog.add(identity, List.of());
            case OPEN_EXISTING -> catalog.show(suggestion.productId());
            case ADVICE ->
                throw new Misuse("“" + suggestion.label() + "” is advice only: no command can do it for you");
        }
        return ExitCode.OK;
    }

    private void except(Identity identity, String reason) {
        if (reason == null || reason.isBlank()) {
            throw new Misuse("An exception needs --reason TEXT: why the variant is real");
        }
        String identifier = Cells.of(gate.addException(identity, reason), "identifier");
        catalog.output().note("Exception " + Cells.text(identifier) + " lets " + identity.spoken() + " through");
    }
}
