package io.rollcall.cli;

import java.util.Arrays;

/**
 * One command, one answer, one exit code. Plain picocli and the JDK's HTTP client, without Quarkus: a command runs for
 * a fraction of a second, and starting a framework would take longer than the answer.
 */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // Needed before parsing: the help has colours too.
        Terminal terminal = Terminal.ofProcess(!Arrays.asList(arguments).contains("--no-color"));
        int code = RollcallCommand.on(terminal, arguments).execute(arguments);
        terminal.plainOut().flush();
        terminal.plainErr().flush();
        System.exit(code);
    }
}
