package io.rollcall.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import lombok.AccessLevel;
import lombok.NoArgsConstructor;

/** What a measurement in a real browser found; those are the {@code *.figures.ts} beside the browser tests. */
@NoArgsConstructor(access = AccessLevel.PRIVATE)
final class BrowserFigures {

    private static final Path BROWSER = Instance.SOURCE.resolve("tests/end-to-end/browser");

    static JsonNode of(String measurement, Instance instance) throws IOException, InterruptedException {
        Path answer = Files.createTempFile("rollcall-bench-", ".json");
        run(instance, answer, "node", "../../../gui/scripts/install.mjs");
        run(instance, answer, "npx", "playwright", "test", measurement, "--project", "figures");
        JsonNode seen = Instance.JSON.readTree(answer.toFile());
        Files.delete(answer);
        return seen;
    }

    private static void run(Instance instance, Path answer, String... command)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("rollcall-bench-", ".out");
        var builder = new ProcessBuilder(command)
                .directory(BROWSER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("ROLLCALL_URL", instance.url());
        builder.environment().put("ROLLCALL_WORKSPACE", instance.workspace().toString());
        builder.environment().put("ROLLCALL_FIGURES", answer.toString());
        if (builder.start().waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed:\n" + Files.readString(output));
        }
        Files.delete(output);
    }
}
