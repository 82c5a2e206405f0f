package io.rollcall.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.rollcall.deployment.ClusterRoutes.First;

/** A path arrives where the launcher's gateway sends it, whatever a controller of the Gateway API prefers. */
class RoutesTest {

    private static final Pattern PATH = Pattern.compile("@Path\\(\"([^\"]+)\"\\)");
    private static final List<String> FOLDERS = Stream.concat(Project.SERVICES.stream(), Stream.of("libraries/status"))
            .toList();

    private final LauncherRoutes launcher = new LauncherRoutes();
    private final ClusterRoutes cluster = new ClusterRoutes(Overlay.named("ha").only("HTTPRoute", "rollcall"));

    @Test
    void the_launchers_routes_are_read() {
        assertThat(launcher.size()).isGreaterThan(15);
        assertThat(launcher.service("/api/v1/catalog/mouse/product-source")).isEqualTo("sync-service");
        assertThat(launcher.service("/api/v1/catalog/mouse/products")).isEqualTo("catalog-service");
        assertThat(launcher.service("/api/v1/services/review-service/status")).isEqualTo("review-service");
        assertThat(launcher.service("/api/v1/status")).isEqualTo("gateway");
    }

    @Test
    void every_path_of_the_api_goes_straight_to_its_service() {
        assertThat(paths()).hasSizeGreaterThan(100).allSatisfy(path -> assertThat(
                        cluster.service(path, First.REGULAR_EXPRESSION))
                .as(path)
                .isEqualTo(launcher.service(path)));
    }

    /** The gateway's pods know the way of all paths; a service would answer that there is nothing. */
    @Test
    void a_controller_that_prefers_prefixes_sends_nothing_to_the_wrong_service() {
        assertThat(Stream.concat(paths().stream(), oddities().stream()))
                .allSatisfy(path -> assertThat(cluster.service(path, First.PREFIX))
                        .as(path)
                        .isIn(launcher.service(path), "gateway"));
    }

    @Test
    void what_looks_like_a_path_of_the_api_goes_to_no_wrong_service_either() {
        assertThat(oddities()).allSatisfy(path -> assertThat(cluster.service(path, First.REGULAR_EXPRESSION))
                .as(path)
                .isIn(launcher.service(path), "gateway"));
    }

    @Test
    void nothing_leads_to_what_a_service_says_of_itself() {
        assertThat(Stream.of("/q/health", "/q/metrics", "/q/openapi", "/q"))
                .allSatisfy(path -> assertThat(Stream.of(First.values()).map(first -> cluster.service(path, first)))
                        .containsOnly("gateway"));
    }

    @Test
    void expressions_are_such_as_every_controller_knows() {
        assertThat(cluster.expressions()).hasSize(2).allSatisfy(value -> assertThat(value)
                .startsWith("^")
                .endsWith("$")
                .hasSizeLessThan(1024)
                .doesNotContain("(?"));
    }

    /** Of every endpoint, read from the sources: what is generated of them is not there before a build. */
    private static Set<String> paths() {
        var paths = new LinkedHashSet<String>();
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.walk(Project.ROOT.resolve(folder).resolve("src/main/java"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    List<String> found = List.copyOf(Project.found(PATH, Files.readString(file)));
                    if (!found.isEmpty() && found.get(0).startsWith("/api/v1/")) {
                        paths.add(found.get(0));
                        found.stream().skip(1).forEach(path -> paths.add(found.get(0) + path));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return paths.stream()
                .flatMap(path -> path.contains("{service}")
                        ? Project.SERVICES.stream().map(service -> path.replace("{service}", service))
                        : Stream.of(path))
                .map(path -> path.replaceAll("\\{[^}]+}", "mouse"))
                .collect(Collectors.toSet());
    }

    private static List<String> oddities() {
        return List.of(
                "/",
                "/studio/mouse/production",
                "/api",
                "/api/",
                "/api/v1",
                "/api/v1/brandsx",
                "/api/v1/catalog",
                "/api/v1/catalog/",
                "/api/v1/catalog/mouse",
                "/api/v1/catalog/mouse/",
                "/api/v1/catalog/mouse/nothing",
                "/api/v1/catalog/mouse/productsx",
                "/api/v1/catalog/mouse/sync/cross-validation",
                "/api/v1/catalog/mouse/syncx",
                "/api/v1/catalog/production-sync",
                "/api/v1/catalog/production-sync/products",
                "/api/v1/catalog/products/production-sync",
                "/api/v1/catalog//products",
                "/api/v1/catalog/mouse//production-sync",
                "/api/v1/catalog/mouse/products/production-sync",
                "/api/v1/services",
                "/api/v1/services/other-service/status",
                "/api/v1/status",
                "/api/openapi");
    }
}
