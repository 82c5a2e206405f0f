package io.rollcall.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs the tests of {@code tests/end-to-end/browser}; screenshots go to {@code target/screenshots}. */
final class BrowserTests {

    private static final Path BROWSER = Path.of(System.getProperty("rollcall.source", "../.."))
            .toAbsolutePath()
            .normalize()
            .resolve("tests/end-to-end/browser");
    private static final int TAIL = 80;

    private record Finished(int exitCode, String tail) {}

    private BrowserTests() {}

    /** @param environment what they need to know beside where Rollcall is */
    static void succeed(Rollcall rollcall, Map<String, String> environment, String... projects)
            throws IOException, InterruptedException {
        var install = run(Map.of(), "node", "../../../gui/scripts/install.mjs");
        assertThat(install.exitCode()).as(install.tail()).isZero();
        var all = new HashMap<>(environment);
        all.put("ROLLCALL_URL", rollcall.url());
        all.put("ROLLCALL_WORKSPACE", rollcall.workspace().toString());
        all.put("CI", "1");
        var command = new ArrayList<>(List.of("npx", "playwright", "test"));
        for (String project : projects) {
            command.add("--project=" + project);
        }
        var tests = run(all, command.toArray(String[]::new));
        assertThat(tests.exitCode()).as(tests.tail()).isZero();
    }

    /** Shows the output while it comes, and keeps its end for the failure. */
    private static Finished run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).directory(BROWSER.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        var tail = new ArrayDeque<String>();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println(line);
                tail.addLast(line);
                if (tail.size() > TAIL) {
                    tail.removeFirst();
                }
            }
        } finally {
            process.destroy();
        }
        return new Finished(process.waitFor(), String.join("\n", tail));
    }
}
