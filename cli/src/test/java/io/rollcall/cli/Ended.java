package io.rollcall.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
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

    /** At a screen of the usual width, where somebody types. */
    static Ended typing(String answers, Map<String, String> environment, String... arguments) {
        var in = new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8));
        return after(environment, in, OptionalInt.of(80), false, arguments);
    }

    /** What a command wrote, as it is. */
    static byte[] bytes(String url, String... arguments) {
        var out = new ByteArrayOutputStream();
        var nowhere = new PrintWriter(Writer.nullWriter());
        var in = InputStream.nullInputStream();
        var environment = Map.of("ROLLCALL_URL", url);
        RollcallCommand.on(new Terminal(environment, in, out, nowhere, nowhere, OptionalInt.empty(), false))
                .execute(arguments);
        return out.toByteArray();
    }

    private static Ended after(
            Map<String, String> environment, InputStream in, OptionalInt width, boolean color, String... arguments) {
        var out = new ByteArrayOutputStream();
        var text = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        var err = new StringWriter();
        var terminal = new Terminal(environment, in, out, text, new PrintWriter(err), width, color);
        int code = RollcallCommand.on(terminal, arguments).execute(arguments);
        terminal.out().flush();
        terminal.err().flush();
        return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString());
    }
}
