package io.rollcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A request is followed from the browser's trace context to its files and to whoever heard of it, and in the logs. */
@Order(RunOrder.OWN)
class TracesIT {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String BROWSER = "00f067aa0ba902b7";

    /**
     * @param parent empty for none
     * @param start nanoseconds since 1970, as {@code end}
     */
    record Span(String service, String name, String id, String parent, long start, long end) {}

    private final Queue<Span> spans = new ConcurrentLinkedQueue<>();

    @Test
    void one_request_is_followed_to_its_job_input_and_to_the_gate(@TempDir Path folder) throws Exception {
        HttpServer collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", this::collect);
        collector.start();
        Rollcall rollcall = Rollcall.in(
                folder.resolve("workspace"),
                Map.of(
                        "QUARKUS_OTEL_SDK_DISABLED",
                        "false",
                        "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
                        "http://127.0.0.1:" + collector.getAddress().getPort(),
                        "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL",
                        "http/protobuf",
                        "ROLLCALL_LOG_JSON",
                        "true"));
        try {
            rollcall.post("/api/v1/categories", Map.of("category", "traced"));
            rollcall.post(
                    "/api/v1/brands/ensure",
                    Map.of("names", List.of("Acer"), "category", "traced", "addedBy", "traces"));
            var added = rollcall.post(
                    "/api/v1/catalog/traced/products",
                    Map.of("brand", "Acer", "model", "Cestus 330"),
                    Map.of("traceparent", "00-" + TRACE + "-" + BROWSER + "-01"));
            assertThat(added.status()).isEqualTo(201);

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(path("identity-gate-service", "product-added process"))
                            .containsExactly(
                                    "identity-gate-service: product-added process",
                                    "catalog-service: product-added publish",
                                    "catalog-service: POST /api/v1/catalog/{category}/products"));
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(path("catalog-service", "job input write"))
                            .containsExactly(
                                    "catalog-service: job input write",
                                    "catalog-service: POST /api/v1/catalog/{category}/products"));
            if (Boolean.getBoolean("trace.draw")) {
                Files.writeString(Rollcall.SOURCE.resolve("docs/guide/trace.svg"), TracePicture.of(spans));
            }
            refusedIsLoggedWithItsTrace(rollcall);
        } finally {
            rollcall.down();
            collector.stop(0);
        }
    }

    /** From a span to the browser's, which nobody but the browser knows. */
    private List<String> path(String service, String name) {
        Map<String, Span> byId = spans.stream().collect(Collectors.toMap(Span::id, span -> span));
        var path = new ArrayList<String>();
        Span span = spans.stream()
                .filter(one -> one.service().equals(service) && one.name().equals(name))
                .findFirst()
                .orElse(null);
        String parent = "";
        for (; span != null; span = byId.get(parent)) {
            path.add(span.service() + ": " + span.name());
            parent = span.parent();
        }
        assertThat(path.isEmpty() ? BROWSER : parent).isEqualTo(BROWSER);
        return path;
    }

    private static void refusedIsLoggedWithItsTrace(Rollcall rollcall) throws IOException {
        rollcall.post(
                "/api/v1/catalog/traced/products",
                Map.of("brand", "Acer", "model", "Cestus 310", "variant", "310"),
                Map.of("traceparent", "00-" + TRACE + "-" + BROWSER + "-01"));
        Map<String, String> traces = new HashMap<>();
        for (String line : Files.readAllLines(rollcall.home().resolve("logs/catalog-service.log"))) {
            if (line.startsWith("{")) {
                var written = Rollcall.JSON.readTree(line);
                traces.put(
                        written.at("/message").asText(),
                        written.at("/mdc/traceId").asText());
            }
        }
        assertThat(traces.entrySet())
                .anySatisfy(line -> assertThat(line.getKey()).contains("Refused variant_is_model_substring"))
                .filteredOn(line -> line.getKey().contains("Refused variant_is_model_substring"))
                .allSatisfy(line -> assertThat(line.getValue()).isEqualTo(TRACE));
    }

    private void collect(HttpExchange exchange) throws IOException {
        var sent = ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
        for (ResourceSpans resource : sent.getResourceSpansList()) {
            String service = resource.getResource().getAttributesList().stream()
                    .filter(attribute -> attribute.getKey().equals("service.name"))
                    .map(attribute -> attribute.getValue().getStringValue())
                    .findFirst()
                    .orElse("");
            resource.getScopeSpansList().stream()
                    .flatMap(scope -> scope.getSpansList().stream())
                    .filter(span -> hex(span.getTraceId()).equals(TRACE))
                    .map(span -> new Span(
                            service,
                            span.getName(),
                            hex(span.getSpanId()),
                            hex(span.getParentSpanId()),
                            span.getStartTimeUnixNano(),
                            span.getEndTimeUnixNano()))
                    .forEach(spans::add);
        }
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }
}
