package io.rollcall.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.rollcall.testenvironment.S3MockServer;

/** The journeys of {@code tests/end-to-end/browser} on the bundled sample, whose list of live products is in a bucket too; screenshots go to {@code target/screenshots}. */
class BrowserIT {

    private static final Path BROWSER = Path.of(System.getProperty("rollcall.source", "../.."))
            .toAbsolutePath()
            .normalize()
            .resolve("tests/end-to-end/browser");
    private static final int TAIL = 80;

    private record Finished(int exitCode, String tail) {}

    private final Rollcall rollcall = Rollcall.withSample();

    @TempDir
    private Path storage;

    @Test
    void the_journeys_succeed_in_a_real_browser() throws Exception {
        installWhatTheLockSays();
        try (var s3 = new S3MockServer(storage)) {
            s3.makeBucket("live");
            s3.put(
                    "live/production/mouse.json",
                    Files.readAllBytes(rollcall.workspace().resolve("helper_files/mouse/production.json")));
            var journeys = run(
                    Map.of(
                            "ROLLCALL_URL",
                            rollcall.url(),
                            "ROLLCALL_WORKSPACE",
                            rollcall.workspace().toString(),
                            "ROLLCALL_STORAGE",
                            s3.endpoint(),
                            "CI",
                            "1"),
                    "npx",
                    "playwright",
                    "test");
            assertThat(journeys.exitCode()).as(journeys.tail()).isZero();
        }
    }

    /** {@code npm ci} starts from nothing every time, so it only runs when the lock is not the installed one. */
    private static void installWhatTheLockSays() throws IOException, InterruptedException {
        Path lock = BROWSER.resolve("package-lock.json");
        Path installed = BROWSER.resolve("node_modules/.installed-lock.json");
        if (Files.exists(installed) && Files.mismatch(lock, installed) == -1) {
            return;
        }
        var install = run(Map.of(), "npm", "ci", "--no-audit", "--no-fund");
        assertThat(install.exitCode()).as(install.tail()).isZero();
        Files.copy(lock, installed);
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
