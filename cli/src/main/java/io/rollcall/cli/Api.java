package io.rollcall.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The one door to a running Rollcall. Whatever is no good answer is a {@link Problem} or {@link NoServer}. */
final class Api {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration READ = Duration.ofMinutes(1);
    /** A little longer than the server takes for the longest write, so that it is the one to say so. */
    private static final Duration WRITE = Duration.ofMinutes(6);

    private static final String IF_MATCH = "If-Match";
    private static final String AUTHORIZATION = "Authorization";

    /** @param tag tells this state of the resource from every other (ETag) */
    record Tagged(JsonNode body, String tag) {}

    /** Numbers stay as they were written: 60.0 is not 6E+1. */
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));

    private final ServerAddress server;
    private final Supplier<Optional<String>> token;
    private HttpClient http;

    /** @param token which says who asks, for the next request */
    Api(ServerAddress server, Supplier<Optional<String>> token) {
        this.server = server;
        this.token = token;
    }

    static HttpClient client(boolean encrypted, HttpClient.Redirect redirects) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(redirects);
        if (!encrypted) {
            http.sslContext(trustingNobody());
        }
        return http.build();
    }

    /** For an address without TLS: reading every certificate this machine trusts takes longer than the command. */
    private static SSLContext trustingNobody() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[0], new TrustManager[0], null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static ObjectNode body() {
        return JSON.createObjectNode();
    }

    /** A member of a body, unless there is no value for it. */
    static void put(ObjectNode body, String name, Object wanted) {
        if (wanted != null) {
            body.put(name, wanted.toString());
        }
    }

    /** A list in a body, unless it is empty. */
    static void putAll(ObjectNode body, String name, List<String> wanted) {
        if (!wanted.isEmpty()) {
            wanted.forEach(body.putArray(name)::add);
        }
    }

    /** Of JSON as the API speaks it. */
    static ObjectReader reader() {
        return JSON.reader();
    }

    JsonNode get(ApiPath path) {
        return answer(request(path, READ).GET());
    }

    /** With what a write needs that shall hit this state and no other. */
    Tagged getTagged(ApiPath path) {
        HttpResponse<byte[]> response = response(request(path, READ).GET());
        return new Tagged(json(response), response.headers().firstValue("ETag").orElse(""));
    }

    /**
     * An answer of any length and kind, while it comes.
     *
     * @return to be read and closed; reading it ends with {@link NoServer} when the connection breaks off
     */
    InputStream stream(ApiPath path) {
        HttpResponse<InputStream> response =
                send(request(path, READ).setHeader("Accept", "*/*").GET(), BodyHandlers.ofInputStream());
        var body = new Body(response.body());
        if (response.statusCode() >= 400) {
            throw new Problem(response.statusCode(), document(body.all()));
        }
        if (response.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            throw NoServer.somebodyElse(server.url());
        }
        return body;
    }

    JsonNode post(ApiPath path, JsonNode body) {
        return answer(posting(path, body));
    }

    /** A write that happens once, however often a connection repeats it. */
    JsonNode postOnce(ApiPath path, JsonNode body, String idempotencyKey) {
        return answer(posting(path, body).header("Idempotency-Key", idempotencyKey));
    }

    /** @param version the one that is changed; at another the server refuses */
    JsonNode put(ApiPath path, JsonNode body, long version) {
        return put(path, new Tagged(body, tag(version)));
    }

    /** @param wanted its tag is of the state that is changed; at another the server refuses */
    JsonNode put(ApiPath path, Tagged wanted) {
        return answer(writing(path)
                .header(IF_MATCH, wanted.tag())
                .PUT(BodyPublishers.ofString(wanted.body().toString())));
    }

    JsonNode delete(ApiPath path) {
        return delete(path, null);
    }

    /** @param version the one that is deleted, at another the server refuses; null for any */
    JsonNode delete(ApiPath path, Long version) {
        var request = request(path, WRITE).DELETE();
        return answer(version == null ? request : request.header(IF_MATCH, tag(version)));
    }

    /** A form whose file is read while it is sent. */
    JsonNode postForm(ApiPath path, FileForm form) {
        return form("POST", path, form);
    }

    JsonNode putForm(ApiPath path, FileForm form) {
        return form("PUT", path, form);
    }

    private JsonNode form(String method, ApiPath path, FileForm form) {
        try (InputStream content = form.open()) {
            var body = BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> content), form.length());
            return answer(
                    request(path, WRITE).header("Content-Type", form.type()).method(method, body));
        } catch (IOException notClosed) {
            throw new IllegalStateException(notClosed);
        }
    }

    private HttpRequest.Builder posting(ApiPath path, JsonNode body) {
        return writing(path).POST(BodyPublishers.ofString(body.toString()));
    }

    private HttpRequest.Builder writing(ApiPath path) {
        return request(path, WRITE).header("Content-Type", "application/json");
    }

    private static String tag(long version) {
        return "\"v" + version + "\"";
    }

    private HttpRequest.Builder request(ApiPath path, Duration patience) {
        var request = HttpRequest.newBuilder(URI.create(server.url() + path.value()))
                .timeout(patience)
                .header("Accept", "application/json, application/problem+json");
        token.get().ifPresent(who -> request.header(AUTHORIZATION, "Bearer " + who));
        return request;
    }

    private JsonNode answer(HttpRequest.Builder request) {
        return json(response(request));
    }

    private HttpResponse<byte[]> response(HttpRequest.Builder request) {
        HttpResponse<byte[]> response = send(request, BodyHandlers.ofByteArray());
        int status = response.statusCode();
        if (status >= 400) {
            throw new Problem(status, document(response.body()));
        }
        return response;
    }

    private JsonNode json(HttpResponse<byte[]> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException noJson) {
            throw NoServer.somebodyElse(server.url());
        }
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> reading) {
        HttpRequest asked = request.build();
        boolean isSigned = asked.headers().firstValue(AUTHORIZATION).isPresent();
        if (http == null) {
            // A token goes to the server it was got for, and nowhere that this one sends it.
            http = client(server.isEncrypted(), isSigned ? HttpClient.Redirect.NEVER : HttpClient.Redirect.NORMAL);
        }
        try {
            HttpResponse<T> response = http.send(asked, reading);
            if (isSigned && response.headers().firstValue("Location").isPresent() && response.statusCode() / 100 == 3) {
                throw NoServer.elsewhere(
                        server.url(), response.headers().firstValue("Location").get());
            }
            return response;
        } catch (ConnectException nobody) {
            throw NoServer.notRunning(server.url());
        } catch (HttpTimeoutException slow) {
            throw NoServer.tooSlow(server.url());
        } catch (IOException broken) {
            throw brokenOff(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw NoServer.brokenOff(server.url(), "interrupted");
        }
    }

    private NoServer brokenOff(IOException broken) {
        return NoServer.brokenOff(
                server.url(), broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage());
    }

    /** A gateway in between may answer with a page of its own. */
    private static JsonNode document(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException page) {
            return JSON.missingNode();
        }
    }

    /** Tells a connection that breaks from a disk that is full: for whoever copies it, both would be the same. */
    private final class Body extends FilterInputStream {
        Body(InputStream in) {
            super(in);
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            try {
                return super.read(buffer, from, length);
            } catch (IOException broken) {
                throw brokenOff(broken);
            }
        }

        private byte[] all() {
            try (this) {
                return readAllBytes();
            } catch (IOException broken) {
                throw brokenOff(broken);
            }
        }
    }
}
