package io.rollcall.cli;

import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Where a command reads its surroundings and writes its answer.
 *
 * @param environment as of the process
 * @param bytes where {@code plainOut} goes too, for what is written as it is
 * @param plainOut gets everything as it is: only what this program itself says, and data for other programs
 * @param width columns of the screen; empty when the output is piped, and then nothing is trimmed
 */
record Terminal(
        Map<String, String> environment,
        InputStream in,
        OutputStream bytes,
        PrintWriter plainOut,
        PrintWriter plainErr,
        OptionalInt width,
        boolean color) {
    private static final int USUAL_WIDTH = 80;

    /** Always UTF-8, whatever the locale says: other programs read it. */
    static Terminal ofProcess(boolean colorWanted) {
        // From Java 22 on there is a console also for pipes, unless it is this one.
        System.setProperty("jdk.console", "java.base");
        boolean screen = System.console() != null;
        Map<String, String> environment = System.getenv();
        var bytes = new FileOutputStream(FileDescriptor.out);
        return new Terminal(
                environment,
                System.in,
                bytes,
                writer(bytes),
                writer(new FileOutputStream(FileDescriptor.err)),
                screen ? OptionalInt.of(columns(environment)) : OptionalInt.empty(),
                screen && colorWanted && isColorful(environment));
    }

    static boolean isColorful(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(environment.get("TERM"));
    }

    /** For a person: nothing from elsewhere can do more there than be read. */
    PrintWriter out() {
        return Printable.on(plainOut);
    }

    PrintWriter err() {
        return Printable.on(plainErr);
    }

    /** For other programs, exactly; on a screen as for a person. */
    PrintWriter data() {
        return width.isPresent() ? out() : plainOut;
    }

    /** One line that somebody types without seeing it, or that is piped. */
    String secret(String prompt) {
        Console console = in == System.in && width.isPresent() ? System.console() : null;
        if (console != null) {
            plainErr.print(prompt);
            plainErr.flush();
            char[] typed = console.readPassword();
            return typed == null ? "" : new String(typed);
        }
        return line();
    }

    /** Byte by byte: what is typed after it may answer the next question. */
    String line() {
        var line = new ByteArrayOutputStream();
        try {
            for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
                line.write(next);
            }
            return line.toString(StandardCharsets.UTF_8);
        } catch (IOException closed) {
            return "";
        }
    }

    String bold(String text) {
        return painted("1", text);
    }

    String red(String text) {
        return painted("31", text);
    }

    String green(String text) {
        return painted("32", text);
    }

    String yellow(String text) {
        return painted("33", text);
    }

    /** Also visible without colour. */
    String marked(String text) {
        return color ? painted("7", text) : "[" + text + "]";
    }

    private String painted(String code, String text) {
        return color ? Printable.styled(code, text) : text;
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
    }

    private static int columns(Map<String, String> environment) {
        String told = environment.getOrDefault("COLUMNS", "");
        if (told.matches("[1-9]\\d{0,3}")) {
            return Integer.parseInt(told);
        }
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(Redirect.INHERIT)
                    .redirectError(Redirect.DISCARD)
                    .start();
            String answer = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return answer.matches("\\d+ [1-9]\\d*") ? Integer.parseInt(answer.split(" ")[1]) : USUAL_WIDTH;
        } catch (IOException noStty) {
            return USUAL_WIDTH;
        }
    }
}
