package io.rollcall.cli;

import com.fasterxml.jackson.core.JacksonException;

/** A row of a file that says nothing a product could be made of. */
final class BrokenRow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private BrokenRow(String message) {
        super(message);
    }

    /** @param line where the row begins, from 1 */
    static BrokenRow at(int line, String why) {
        return new BrokenRow("Line " + line + ": " + why);
    }

    /** In the parser's words, without those only a programmer understands. */
    static BrokenRow at(int line, JacksonException unreadable) {
        return at(line, unreadable.getOriginalMessage().replaceAll(" \\(code \\d+\\)| \\(start marker .*", ""));
    }

    /** @param line the last that could be read; 0 when none could */
    static BrokenRow after(int line, String why) {
        return new BrokenRow("Somewhere after line " + line + ": " + why);
    }
}
