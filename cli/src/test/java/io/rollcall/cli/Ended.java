package io.rollcall.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;

/** What a command left behind. */
record Ended(int code, String out, String err) {

    static Ended after(Map<String, String> environment, String... arguments) {
        return after(environment, OptionalInt.empty(), false, arguments);
    }

    static Ended after(Map<String, String> environment, OptionalInt width, boolean color, String... arguments) {
        return after(environment, InputStream.nullInputStream(), width, color, arguments);
    }

    /** With something on its standard input. */
    static Ended reading(String input, Map<String, String> environment, String... arguments) {
        var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        return after(environment, in, OptionalInt.empty(), false, arguments);
    }

    private static Ended after(
            Map<String, String> environment, InputStream in, OptionalInt width, boolean color, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var terminal = new Terminal(environment, in, new PrintWriter(out), new PrintWriter(err), width, color);
        int code = RollcallCommand.on(terminal).execute(arguments);
        terminal.out().flush();
        terminal.err().flush();
        return new Ended(code, out.toString(), err.toString());
    }
}
