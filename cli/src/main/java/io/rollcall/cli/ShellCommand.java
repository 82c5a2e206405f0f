package io.rollcall.cli;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;

/** Another program, run by the shell in this folder. What it says is for the person: the answer is ours. */
record ShellCommand(String text) {

    /** @return its exit code */
    int run(Terminal terminal) {
        try {
            Process process = new ProcessBuilder(shell())
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new File(isWindows() ? "NUL" : "/dev/null")))
                    .start();
            try (var said =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), Charset.defaultCharset()))) {
                for (String line = said.readLine(); line != null; line = said.readLine()) {
                    terminal.err().println(line);
                    terminal.err().flush();
                }
            }
            return process.waitFor();
        } catch (IOException noShell) {
            throw new Misuse("“" + text + "” cannot be run: " + noShell.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Misuse("“" + text + "” was stopped");
        }
    }

    private List<String> shell() {
        return isWindows() ? List.of("cmd", "/c", text) : List.of("sh", "-c", text);
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }
}
