package io.rollcall.specdb.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A seed that is killed while it writes. */
class KilledSeedTest {

    private static final int PRODUCTS = 400;
    private static final long SOME_OF_IT = 4_000_000;

    @TempDir
    Path folder;

    @Test
    void leaves_the_snapshot_as_it_was() throws Exception {
        DemoWorkspace demo = DemoWorkspace.in(folder);
        demo.seed();
        addProducts(demo);
        Process seed = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OneSeed.class.getName(),
                        folder.toString())
                .inheritIO()
                .start();
        Path log = demo.workspace().specDb("demo").resolveSibling("spec.sqlite-wal");
        while (seed.isAlive() && size(log) < SOME_OF_IT) {
            Thread.onSpinWait();
        }
        assertThat(seed.isAlive()).as("it was still writing").isTrue();
        seed.destroyForcibly().waitFor();

        assertThat(demo.rows("pragma integrity_check")).containsExactly("ok");
        assertThat(demo.rows("select sync_version, (select count(*) from candidates) from spec_db"))
                .containsExactly("1|12");
        SeedReport next = demo.seed();
        assertThat(next.syncVersion()).isEqualTo(2);
        assertThat(next.counts()).containsEntry("candidates", 12L + PRODUCTS * 300);
    }

    private static long size(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException notYet) {
            return 0;
        }
    }

    private static void addProducts(DemoWorkspace demo) throws IOException {
        var candidates = new StringBuilder("{\"weight\": [");
        for (int i = 0; i < 300; i++) {
            candidates
                    .append(i == 0 ? "" : ", ")
                    .append("{\"candidate_id\": \"c%d\", \"value\": %d, \"quote\": \"It weighs %d g\"}"
                            .formatted(i, i + 40, i + 40));
        }
        for (int i = 0; i < PRODUCTS; i++) {
            demo.output("demo-c-" + i + "/latest/normalized.json", "{\"runId\": \"r\", \"fields\": {\"weight\": 50}}");
            demo.output("demo-c-" + i + "/latest/candidates.json", candidates + "]}");
        }
    }

    /** In a process of its own. */
    static final class OneSeed {

        private OneSeed() {}

        public static void main(String[] arguments) throws IOException {
            new DemoWorkspace(Path.of(arguments[0])).seed();
        }
    }
}
