package io.rollcall.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayTest {
    @TempDir
    static Path source;

    private static Vertx upstreams;
    private static Gateway gateway;
    private static Gateway alone;

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(source.resolve("gui/dist/assets"));
        Files.writeString(source.resolve("gui/dist/index.html"), "<title>Rollcall</title>");
        Files.writeString(source.resolve("gui/dist/assets/app-3f2a.js"), "go()");
        Files.writeString(source.resolve("gui/dist/assets/large-77aa.js"), "go()".repeat(5_000));
        Files.writeString(source.resolve("gui/dist/assets/large-77aa.js.br"), "compressed by the build");
        Files.writeString(source.resolve("secret.txt"), "secret");
        upstreams = Vertx.vertx();
        gateway = gateway(
                upstream("brand"), upstream("catalog"), upstream("identity"), upstream("sync"), upstream("review"));
        var ports = new FreePorts();
        alone = gateway(ports.next(), ports.next(), ports.next(), ports.next(), ports.next());
    }

    @AfterAll
    static void stop() {
        gateway.close();
        alone.close();
        upstreams.close().toCompletionStage().toCompletableFuture().join();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/brands, brand",
        "/api/v1/brands/razer?x=1&y=%20z, brand",
        "/api/v1/catalog/mouse/products, catalog",
        "/api/v1/catalog/mouse/product-source/test, sync",
        "/api/v1/catalog/mouse/production-sync, sync",
        "/api/v1/catalog/mouse/production-adds, catalog",
        "/api/v1/categories, catalog",
        "/api/v1/product-history, catalog",
        "/api/v1/work-history, catalog",
        "/api/v1/production-history, sync",
        "/api/v1/identity/check, identity",
        "/api/v1/services/brand-service/status, brand",
        "/api/v1/services/catalog-service/status, catalog",
        "/api/v1/services/identity-gate-service/places, identity",
        "/api/v1/review/mouse/grid, review",
        "/api/v1/review/mouse/cells/1/decisions, review",
        "/api/v1/services/sync-service/status, sync",
        "/api/v1/services/review-service/status, review"
    })
    void asks_the_service_the_path_belongs_to(String target, String service) throws IOException {
        assertThat(get(target))
                .startsWith("HTTP/1.1 200")
                .endsWith(service + " GET " + target + " Host localhost:8080");
    }

    @Test
    void passes_the_clients_host_on_because_services_check_it() throws IOException {
        String answer = new RawRequest(gateway.port())
                .send("GET /api/v1/brands HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", 0);
        assertThat(answer).endsWith("Host evil.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/catalog/../../x",
                "/api/v1/catalog/%2e%2e/%2e%2e/x",
                "/api/v1/brandsx",
                "/api/v1",
                "/api/v1/catalog/../../../q/metrics",
                "/q/health"
            })
    void knows_nothing_outside_the_api(String target) throws IOException {
        assertThat(get(target))
                .startsWith("HTTP/1.1 404")
                .contains("application/problem+json", "\"code\":\"not_found\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/catalog/%00",
                "/api/v1/catalog/a%2f..%2fb",
                "/api/v1/catalog/%zz",
                "/api/v1/catalog/%",
                "/api/v1/catalog/a%5cb",
                "/%00",
                "/..%2f..%2fsecret.txt",
                "/%"
            })
    void refuses_a_hostile_path(String target) throws IOException {
        assertThat(get(target)).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }

    @Test
    void asks_for_the_path_it_matched() throws IOException {
        assertThat(get("/api/v1/brands/../catalog/./mouse"))
                .endsWith("catalog GET /api/v1/catalog/mouse Host localhost:8080");
    }

    @Test
    void refuses_an_overlong_url() throws IOException {
        assertThat(get("/api/v1/brands/" + "a".repeat(100_000)))
                .contains(" 414 ")
                .contains("application/problem+json");
    }

    @Test
    void refuses_a_request_without_a_host() throws IOException {
        assertThat(new RawRequest(gateway.port()).send("GET /api/v1/brands HTTP/1.0\r\n\r\n", 0))
                .startsWith("HTTP/1.0 400");
    }

    @Test
    void streams_a_large_body_through() throws IOException {
        int size = 10 * 1024 * 1024;
        String answer = new RawRequest(gateway.port())
                .send(
                        "POST /api/v1/catalog/import HTTP/1.1\r\nHost: localhost:8080\r\nConnection: close\r\nContent-Length: "
                                + size + "\r\n\r\n",
                        size);
        assertThat(answer).startsWith("HTTP/1.1 200").endsWith("bytes " + size);
    }

    @Test
    void passes_events_on_one_by_one() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write("GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n"
                            .getBytes());
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            // The stream never ends, so whoever waits for its end sees nothing.
            assertThat(lines.lines().filter(line -> line.startsWith("data:")).findFirst())
                    .contains("data: first");
        }
    }

    @Test
    void passes_events_on_one_by_one_also_to_who_could_read_them_compressed() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write(("GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
                                    + "Accept-Encoding: gzip\r\n\r\n")
                            .getBytes());
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(lines.lines().filter(line -> line.startsWith("data:")).findFirst())
                    .contains("data: first");
        }
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/brands/nothing-new, 304", "/api/v1/brands/gone, 204"})
    void an_answer_without_a_body_announces_none(String target, int status) throws IOException {
        String answer = get(target);
        assertThat(answer).startsWith("HTTP/1.1 " + status).containsIgnoringCase("ETag: \"v1\"");
        assertThat(answer.toLowerCase(Locale.ROOT)).doesNotContain("transfer-encoding", "content-length");
        assertThat(answer).endsWith("\r\n\r\n");
    }

    @Test
    void answers_a_head_without_a_body() throws IOException {
        String answer = new RawRequest(gateway.port())
                .send("HEAD /api/v1/brands HTTP/1.1\r\nHost: localhost:8080\r\nConnection: close\r\n\r\n", 0);
        assertThat(answer).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n");
        assertThat(answer.toLowerCase(Locale.ROOT)).doesNotContain("transfer-encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/brands/large", "/assets/large-77aa.js"})
    void compresses_for_whoever_can_read_it(String target) throws IOException {
        String asked = "GET " + target + " HTTP/1.1\r\nHost: localhost:8080\r\n%sConnection: close\r\n\r\n";
        assertThat(new RawRequest(gateway.port()).send(asked.formatted("Accept-Encoding: gzip\r\n"), 0))
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("content-encoding: gzip")
                .containsIgnoringCase("vary: Accept-Encoding")
                .hasSizeLessThan(3_000);
        assertThat(new RawRequest(gateway.port()).send(asked.formatted(""), 0))
                .startsWith("HTTP/1.1 200")
                .doesNotContain("gzip")
                .hasSizeGreaterThan(20_000);
    }

    @Test
    void says_that_a_service_is_not_there() throws IOException {
        assertThat(new RawRequest(alone.port()).get("/api/v1/catalog/mouse"))
                .startsWith("HTTP/1.1 503")
                .containsIgnoringCase("Retry-After: 2")
                .contains("application/problem+json", "\"code\":\"unavailable\"", "catalog-service");
    }

    @Test
    void a_service_that_drops_the_connection_is_not_there() throws IOException {
        assertThat(get("/api/v1/brands/drop")).startsWith("HTTP/1.1 503");
    }

    @Test
    void tells_how_everybody_is() throws IOException {
        assertThat(get("/api/v1/status"))
                .contains(degraded(part("postgres", "up", "", "")
                        + ","
                        + part("brand-service", "up", "", "")
                        + ","
                        + part("catalog-service", "degraded", "3 files wait", "\"3 files wait\"")
                        + ","
                        + part("identity-gate-service", "up", "", "")
                        + ","
                        + part("sync-service", "up", "", "")
                        + ","
                        + part("review-service", "up", "", "")))
                .contains(",\"gateway\":{\"version\":", "\"startedAt\":\"20");
        assertThat(new RawRequest(alone.port()).get("/api/v1/status"))
                .contains("{\"status\":\"down\"", "It does not answer.");
    }

    private static String degraded(String parts) {
        return "{\"status\":\"degraded\",\"parts\":[" + parts + "]";
    }

    private static String part(String name, String status, String detail, String problems) {
        return "{\"name\":\"%s\",\"status\":\"%s\",\"detail\":\"%s\",\"problems\":[%s],\"notes\":[]}"
                .formatted(name, status, detail, problems);
    }

    @Test
    void describes_all_services_in_one_document() throws IOException {
        assertThat(get("/api/openapi"))
                .contains("\"/brand\":{}", "\"/catalog\":{}", "\"/identity\":{}", "\"/sync\":{}")
                .contains("\"Problem\":{},\"brand\":{},\"catalog\":{},\"identity\":{},\"sync\":{}");
        assertThat(new RawRequest(alone.port()).get("/api/openapi")).startsWith("HTTP/1.1 503");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate, br, zstd | br",
                "br;q=0.5, gzip | br",
                "br | br",
                "gzip, br;q=0 | gzip",
                "gzip | gzip",
                "brotli, gzip | gzip"
            })
    void hands_out_what_the_build_compressed(String accepted, String expected) throws IOException {
        String answer = new RawRequest(gateway.port())
                .send(
                        "GET /assets/large-77aa.js HTTP/1.1\r\nHost: localhost:8080\r\nAccept-Encoding: " + accepted
                                + "\r\nConnection: close\r\n\r\n",
                        0);
        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("content-encoding: " + expected)
                .containsIgnoringCase("content-type: text/javascript")
                .containsIgnoringCase("vary: Accept-Encoding")
                .contains("immutable");
        assertThat(answer.endsWith("compressed by the build")).isEqualTo(expected.equals("br"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/brands/razer", "/index.html"})
    void a_page_is_never_kept(String target) throws IOException {
        assertThat(get(target))
                .startsWith("HTTP/1.1 200")
                .endsWith("<title>Rollcall</title>")
                .containsIgnoringCase("Cache-Control: no-cache")
                .containsIgnoringCase("Content-Security-Policy: default-src 'self'")
                .containsIgnoringCase("X-Content-Type-Options: nosniff");
    }

    @Test
    void a_hashed_file_is_kept_for_good() throws IOException {
        assertThat(get("/assets/app-3f2a.js")).endsWith("go()").contains("immutable");
        assertThat(get("/assets/app-old.js")).startsWith("HTTP/1.1 404").doesNotContain("immutable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../secret.txt", "/%2e%2e/secret.txt", "/assets/../../../secret.txt", "/..;/secret.txt"})
    void serves_nothing_outside_the_gui(String target) throws IOException {
        assertThat(get(target)).startsWith("HTTP/1.1").doesNotEndWith("secret");
    }

    private static String get(String target) throws IOException {
        return new RawRequest(gateway.port()).get(target);
    }

    private static Gateway gateway(int... ports) {
        return Gateway.start(
                new Installation(source, source.resolve(".rollcall"), source.resolve("workspace"), 0),
                ports,
                () -> List.of(PartStatus.up("postgres")));
    }

    private static int upstream(String name) {
        return upstreams
                .createHttpServer()
                .requestHandler(request -> answer(name, request))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    private static void answer(String name, HttpServerRequest request) {
        var prepared = Map.of(
                "/q/health",
                "{\"checks\":[{\"name\":\"db\",\"status\":\"UP\"}"
                        + (name.equals("catalog")
                                ? ",{\"name\":\"projection\",\"status\":\"DOWN\",\"data\":{\"detail\":\"3 files wait\"}}"
                                : "")
                        + "]}",
                "/q/openapi",
                "{\"paths\":{\"/%1$s\":{}},\"components\":{\"schemas\":{\"Problem\":{},\"%1$s\":{}}}}".formatted(name));
        if (prepared.containsKey(request.path())) {
            request.response().end(prepared.get(request.path()));
        } else if (request.path().endsWith("/drop")) {
            request.connection().close();
        } else if (request.path().endsWith("/nothing-new")) {
            request.response().setStatusCode(304).putHeader("ETag", "\"v1\"").end();
        } else if (request.path().endsWith("/gone")) {
            request.response().setStatusCode(204).putHeader("ETag", "\"v1\"").end();
        } else if (request.path().endsWith("/large")) {
            request.response().putHeader("Content-Type", "application/json").end("[1,2]".repeat(5_000));
        } else if (request.path().equals("/api/v1/events")) {
            request.response()
                    .setChunked(true)
                    .putHeader("Content-Type", "text/event-stream")
                    .write("data: first\n\n");
        } else if (request.method().name().equals("POST")) {
            request.body().onSuccess(body -> request.response().end("bytes " + body.length()));
        } else {
            request.response().end(name + " GET " + request.uri() + " Host " + request.getHeader("Host"));
        }
    }
}
