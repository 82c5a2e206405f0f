package io.rollcall.cli;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.io.JsonEOFException;

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

    /** The parser's own words are for programmers. */
    static BrokenRow noJson(int line, JacksonException unreadable) {
        if (unreadable instanceof JsonEOFException) {
            return at(line, "the JSON ends too early: a bracket, brace or quote is not closed");
        }
        int column =
                unreadable.getLocation() == null ? 0 : unreadable.getLocation().getColumnNr();
        return at(
                line,
                "this is not valid JSON" + (column > 0 ? " (at character " + column + ")" : "")
                        + "; names and texts need double quotes, and commas between them");
    }

    /** Of the file as a whole. */
    static BrokenRow of(String why) {
        return new BrokenRow(why);
    }

    /** @param line the last that could be read; 0 when none could */
    static BrokenRow after(int line, String why) {
        return new BrokenRow((line == 0 ? "At the beginning: " : "After line " + line + ": ") + why);
    }
}
