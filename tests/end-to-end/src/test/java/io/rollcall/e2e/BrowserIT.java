package io.rollcall.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.rollcall.testenvironment.S3MockServer;

/** The journeys of a person on the bundled sample, whose list of live products is in a bucket too. */
@Order(RunOrder.SAMPLE)
class BrowserIT {

    private final Rollcall rollcall = Rollcall.withSample();

    @TempDir
    private Path storage;

    @Test
    void the_journeys_succeed_in_a_real_browser() throws Exception {
        try (var s3 = new S3MockServer(storage)) {
            s3.makeBucket("live");
            s3.put(
                    "live/production/mouse.json",
                    Files.readAllBytes(rollcall.workspace().resolve("helper_files/mouse/production.json")));
            BrowserTests.succeed(rollcall, Map.of("ROLLCALL_STORAGE", s3.endpoint()), "screens", "journeys");
        }
    }
}
