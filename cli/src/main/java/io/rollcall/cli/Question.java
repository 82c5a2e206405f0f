package io.rollcall.cli;

import java.util.Locale;
import java.util.Set;

/** Asks the person before a command goes on. */
record Question(Terminal terminal) {
    private static final Set<String> YES = Set.of("y", "yes");

    /** Nobody can answer in a pipe. */
    boolean canBeAsked() {
        return terminal.width().isPresent();
    }

    /** @param what the sentence before “Go on?” */
    boolean isAnsweredYes(String what) {
        return isAgreedTo(what + " Go on?");
    }

    /** @param question as in “Import 35 products?” */
    boolean isAgreedTo(String question) {
        terminal.err().print(question + " [y/N] ");
        terminal.err().flush();
        return YES.contains(terminal.line().strip().toLowerCase(Locale.ROOT));
    }
}
