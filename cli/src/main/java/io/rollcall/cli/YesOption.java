package io.rollcall.cli;

import java.util.function.Supplier;

import picocli.CommandLine.Option;

/** Whether a person is asked first, as far as there is one. */
final class YesOption {
    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    /** @param what the sentence before “Go on?”, looked for only to ask; empty when there is nothing to ask about */
    boolean mayGoOn(Terminal terminal, Supplier<String> what) {
        var question = new Question(terminal);
        if (yes || !question.canBeAsked()) {
            return true;
        }
        String asked = what.get();
        return asked.isEmpty() || question.isAnsweredYes(asked);
    }
}
