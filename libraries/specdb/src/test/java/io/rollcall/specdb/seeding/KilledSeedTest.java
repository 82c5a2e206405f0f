package io.rollcall.specdb.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** A seed that is killed while it writes. */
class KilledSeedTest {

    private static final int PRODUCTS = 100;
    private static final int CANDIDATES = 300;
    private static final String LONG = "It weighs what it weighs. ".repeat(120);

    @TempDir
    Path folder;

    /** A seed that never comes to the pipe would be waited for. */
    @Test
    @Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
    void leaves_the_snapshot_as_it_was() throws Exception {
        DemoWorkspace demo = DemoWorkspace.in(folder);
        demo.seed();
        addProducts(demo);
        Path last = addProductThatNobodyHasWritten(demo);
        Process seed = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OneSeed.class.getName(),
                        folder.toString())
                .inheritIO()
                .start();
        try (var opened = Files.newOutputStream(last)) {
            // From here on it waits, with all other products written.
            assertThat(demo.workspace().specDb("demo").resolveSibling("spec.sqlite-wal"))
                    .satisfies(log -> assertThat(Files.size(log)).isGreaterThan(1 << 20));
            seed.destroyForcibly().waitFor();
        }

        assertThat(demo.rows("pragma integrity_check")).containsExactly("ok");
        assertThat(demo.rows("select sync_version, (select count(*) from candidates) from spec_db"))
                .containsExactly("1|12");
        Files.delete(last);
        SeedReport next = demo.seed();
        assertThat(next.syncVersion()).isEqualTo(2);
        assertThat(next.counts()).containsEntry("candidates", 12L + PRODUCTS * CANDIDATES);
    }

    private static void addProducts(DemoWorkspace demo) throws IOException {
        var candidates = new StringBuilder("{\"weight\": [");
        for (int i = 0; i < CANDIDATES; i++) {
            candidates
                    .append(i == 0 ? "" : ", ")
                    .append("{\"candidate_id\": \"c%d\", \"value\": %d, \"quote\": \"%s\"}".formatted(i, i, LONG));
        }
        for (int i = 0; i < PRODUCTS; i++) {
            addProduct(demo, "demo-c-" + i);
            demo.output("demo-c-" + i + "/latest/candidates.json", candidates + "]}");
        }
    }

    /** Its candidates are a pipe: whoever reads it waits until somebody writes. */
    private static Path addProductThatNobodyHasWritten(DemoWorkspace demo) throws Exception {
        addProduct(demo, "demo-z");
        Path pipe = demo.output("demo-z/latest/candidates.json");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        return pipe;
    }

    private static void addProduct(DemoWorkspace demo, String productId) throws IOException {
        demo.output(productId + "/latest/normalized.json", "{\"runId\": \"r\", \"fields\": {\"weight\": 50}}");
    }

    /** In a process of its own. */
    static final class OneSeed {

        private OneSeed() {}

        public static void main(String[] arguments) throws IOException {
            new DemoWorkspace(Path.of(arguments[0])).seed();
        }
    }
}
