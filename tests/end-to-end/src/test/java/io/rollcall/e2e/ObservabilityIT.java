package io.rollcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Alerts, the dashboard and the runbook speak of what the services really say of themselves. */
@Order(RunOrder.SAMPLE)
class ObservabilityIT {

    private static final Path SOURCE =
            Path.of(System.getProperty("rollcall.source", "../..")).toAbsolutePath();
    private static final Path FOLDER = SOURCE.resolve("deploy/observability");
    private static final Pattern METRIC = Pattern.compile("\\b(?:rollcall|http_server|kafka_consumer)_[a-z_]+");
    private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");
    private static final Pattern HEADING = Pattern.compile("(?m)^## (\\w+)$");
    private static final List<String> SERVICES =
            List.of("brand-service", "catalog-service", "identity-gate-service", "sync-service", "review-service");

    private static final Rollcall ROLLCALL = Rollcall.withSample();

    /** Some of it is said only once it has happened. */
    @BeforeAll
    static void it_happened() {
        String category = "observed";
        ProductionSync.ofSample(ROLLCALL, category).report();
        ROLLCALL.post(
                "/api/v1/catalog/" + category + "/products",
                Map.of("brand", "Acer", "model", "Cestus 310", "variant", "310"));
        assertThat(ROLLCALL.command(
                                "seed-db",
                                "--category",
                                category,
                                "--local",
                                "--root",
                                ROLLCALL.workspace().toString())
                        .exitCode())
                .isZero();
        assertThat(ROLLCALL.get("/api/v1/review/" + category + "/grid?limit=1").status())
                .isEqualTo(200);
    }

    @Test
    void what_alerts_and_the_dashboard_ask_for_is_there() throws Exception {
        var asked = new TreeSet<String>();
        for (String file : List.of("rollcall-rules.yml", "rollcall-dashboard.json")) {
            asked.addAll(found(METRIC, Files.readString(FOLDER.resolve(file))));
        }
        assertThat(asked).hasSizeGreaterThan(10);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(said()).containsAll(asked));
    }

    @Test
    void each_alert_has_its_page_and_its_test() throws IOException {
        Set<String> alerts = found(ALERT, Files.readString(FOLDER.resolve("rollcall-rules.yml")));
        assertThat(found(HEADING, Files.readString(SOURCE.resolve("docs/guide/runbook.md"))))
                .isEqualTo(alerts);
        assertThat(found(
                        Pattern.compile("alertname: (\\w+)"),
                        Files.readString(FOLDER.resolve("rollcall-rules.test.yml"))))
                .isEqualTo(alerts);
    }

    @Test
    @EnabledIf("hasPromtool")
    void the_rules_pass_their_own_tests() throws Exception {
        Process promtool = new ProcessBuilder("promtool", "test", "rules", "rollcall-rules.test.yml")
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(promtool.getInputStream().readAllBytes());
        assertThat(promtool.waitFor()).as(output).isZero();
    }

    static boolean hasPromtool() {
        return List.of(System.getenv("PATH").split(java.io.File.pathSeparator)).stream()
                .anyMatch(place -> Files.isExecutable(Path.of(place, "promtool")));
    }

    private static Set<String> said() {
        var said = new TreeSet<String>();
        for (String service : SERVICES) {
            said.addAll(ROLLCALL.metrics(service)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.replaceFirst("[{ ].*", ""))
                    .collect(Collectors.toSet()));
        }
        return said;
    }

    /** The first group of each, or the whole where there is none. */
    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.groupCount() == 0 ? found.group() : found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
