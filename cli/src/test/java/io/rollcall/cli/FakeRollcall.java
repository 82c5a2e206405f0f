package io.rollcall.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A server that answers as it was told and remembers what it was asked. */
final class FakeRollcall implements AutoCloseable {
    /**
     * @param body nothing when it is no JSON
     * @param type what the body is, as it says itself
     * @param bytes the body as it was sent
     * @param authorization who asks; null when nobody says
     */
    record Asked(
            String method,
            String path,
            JsonNode body,
            String idempotencyKey,
            String ifMatch,
            String type,
            byte[] bytes,
            String authorization) {}

    /** @param missing bytes that are promised and never come */
    private record Answer(int status, String type, byte[] body, int missing) {
        Answer(int status, String type, String body) {
            this(status, type, body.getBytes(StandardCharsets.UTF_8), 0);
        }
    }

    static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Map<String, Deque<Answer>> answers = new HashMap<>();
    private final Map<String, String> tags = new HashMap<>();
    private final Map<String, String> locations = new HashMap<>();
    final List<Asked> asked = new ArrayList<>();

    FakeRollcall() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** @param request method and path as they are sent, with the query */
    FakeRollcall answers(String request, String body) {
        return answers(request, 200, body);
    }

    FakeRollcall answers(String request, int status, String body) {
        return only(request, new Answer(status, "application/json", body));
    }

    FakeRollcall answers(String request, byte[] body) {
        return only(request, new Answer(200, "application/json", body, 0));
    }

    /** With what a write has to send back as {@code If-Match}. */
    FakeRollcall answersTagged(String request, String tag, String body) {
        tags.put(request, tag);
        return answers(request, body);
    }

    /** The answer from the second time on. */
    FakeRollcall thenAnswers(String request, String body) {
        answers.get(request).add(new Answer(200, "application/json", body));
        return this;
    }

    /** The refusal from the second time on. */
    FakeRollcall thenRefuses(String request, int status, String problem) {
        answers.get(request).add(new Answer(status, "application/problem+json", problem));
        return this;
    }

    FakeRollcall refuses(String request, int status, String problem) {
        return only(request, new Answer(status, "application/problem+json", problem));
    }

    FakeRollcall answersPage(String request, String html) {
        return only(request, new Answer(200, "text/html;charset=UTF-8", html));
    }

    /** Ends the connection before the end of the answer. */
    FakeRollcall breaksOff(String request, String beginning) {
        return only(request, new Answer(200, "text/csv", beginning.getBytes(StandardCharsets.UTF_8), 1));
    }

    /** Sends on to another address. */
    FakeRollcall moves(String request, String address) {
        locations.put(request, address);
        return only(request, new Answer(301, "text/plain", ""));
    }

    private FakeRollcall only(String request, Answer answer) {
        answers.put(request, new ArrayDeque<>(List.of(answer)));
        return this;
    }

    Asked last() {
        return asked.get(asked.size() - 1);
    }

    Ended run(String... arguments) {
        return Ended.after(Map.of("ROLLCALL_URL", url()), arguments);
    }

    /** At a screen, with what somebody types there. */
    Ended types(String answers, String... arguments) {
        return Ended.typing(answers, Map.of("ROLLCALL_URL", url()), arguments);
    }

    Ended reads(String input, String... arguments) {
        return Ended.reading(input, Map.of("ROLLCALL_URL", url()), arguments);
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            byte[] sent = exchange.getRequestBody().readAllBytes();
            String type = exchange.getRequestHeaders().getFirst("Content-Type");
            asked.add(new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    type != null && type.startsWith("multipart/") ? JSON.missingNode() : JSON.readTree(sent),
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    exchange.getRequestHeaders().getFirst("If-Match"),
                    type,
                    sent,
                    exchange.getRequestHeaders().getFirst("Authorization")));
            Deque<Answer> told = answers.getOrDefault(request, unexpected(request));
            Answer answer = told.size() > 1 ? told.poll() : told.peek();
            byte[] body = answer.body();
            exchange.getResponseHeaders().add("Content-Type", answer.type());
            if (tags.containsKey(request)) {
                exchange.getResponseHeaders().add("ETag", tags.get(request));
            }
            if (locations.containsKey(request)) {
                exchange.getResponseHeaders().add("Location", locations.get(request));
            }
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length + answer.missing());
            exchange.getResponseBody().write(body);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Deque<Answer> unexpected(String request) {
        return new ArrayDeque<>(
                List.of(new Answer(404, "application/problem+json", "{\"detail\":\"no answer for " + request + "\"}")));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
