package io.rollcall.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

/** Forms to an issuer and its answers. Nothing it is sent is redirected. */
final class IssuerConnection {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** @param body empty when it is no JSON */
    record Answer(int status, JsonNode body) {

        boolean isGood() {
            return status == 200;
        }
    }

    private final String issuer;
    private final Map<Boolean, HttpClient> clients = new HashMap<>();

    IssuerConnection(String issuer) {
        this.issuer = issuer;
    }

    Answer get(String address) {
        return send(HttpRequest.newBuilder(uri(address)));
    }

    Answer post(String address, Map<String, String> fields) {
        return send(form(address, fields));
    }

    /** @param authorization what the header of that name says */
    Answer post(String address, Map<String, String> fields, String authorization) {
        return send(form(address, fields).header("Authorization", authorization));
    }

    private HttpRequest.Builder form(String address, Map<String, String> fields) {
        String body = new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(uri(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Never one without TLS of an issuer with TLS. */
    private URI uri(String address) {
        return checked(address)
                .filter(uri -> uri.getScheme().equals("https") || !issuer.startsWith("https:"))
                .orElseThrow(() -> NoServer.notAnIssuer(issuer));
    }

    private static Optional<URI> checked(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (IllegalArgumentException garbage) {
            return Optional.empty();
        }
    }

    private Answer send(HttpRequest.Builder form) {
        HttpRequest request =
                form.header("Accept", "application/json").timeout(PATIENCE).build();
        boolean isEncrypted = request.uri().getScheme().equals("https");
        try {
            HttpResponse<byte[]> answer = clients.computeIfAbsent(
                            isEncrypted, encrypted -> Api.client(encrypted, HttpClient.Redirect.NEVER))
                    .send(request, BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), json(answer.body()));
        } catch (ConnectException nobody) {
            throw NoServer.issuerFailed(issuer, "nobody answers");
        } catch (HttpTimeoutException slow) {
            throw NoServer.issuerFailed(issuer, "it did not answer in time");
        } catch (IOException broken) {
            throw NoServer.issuerFailed(
                    issuer, broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw NoServer.issuerFailed(issuer, "interrupted");
        }
    }

    private static JsonNode json(byte[] body) {
        try {
            return Api.reader().readTree(body);
        } catch (IOException page) {
            return Api.body();
        }
    }
}
