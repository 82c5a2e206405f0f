package io.rollcall.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.OptionalInt;

/** What a command left behind. */
record Ended(int code, String out, String err) {

    static Ended after(Map<String, String> environment, String... arguments) {
        return after(environment, OptionalInt.empty(), false, arguments);
    }

    static Ended after(Map<String, String> environment, OptionalInt width, boolean color, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var terminal = new Terminal(environment, new PrintWriter(out), new PrintWriter(err), width, color);
        int code = RollcallCommand.on(terminal).execute(arguments);
        terminal.out().flush();
        terminal.err().flush();
        return new Ended(code, out.toString(), err.toString());
    }
}
