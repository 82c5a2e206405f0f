package io.rollcall.testenvironment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.RestAssured;

/** Gives a {@code @QuarkusTest} real servers, a database of its own and an empty workspace, and holds what it is
 * answered to the document of the service. */
public class RealServers implements QuarkusTestResourceLifecycleManager {

    private Path workspace;

    @Override
    public Map<String, String> start() {
        RestAssured.replaceFiltersWith(new DescribedAnswers());
        TestEnvironment environment = TestEnvironment.get();
        try {
            workspace = Files.createTempDirectory("rollcall-workspace-");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        var config = new HashMap<String, String>();
        config.put("quarkus.datasource.jdbc.url", environment.createDatabase("test"));
        config.put("quarkus.datasource.username", "postgres");
        config.put("quarkus.datasource.password", "postgres");
        config.put("kafka.bootstrap.servers", "127.0.0.1:" + environment.kafkaPort());
        config.put("rollcall.topic-prefix", "t" + UUID.randomUUID().toString().substring(0, 8) + "-");
        config.put("rollcall.workspace", workspace.toString());
        return config;
    }

    @Override
    public void stop() {
        try (var files = Files.walk(workspace)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
