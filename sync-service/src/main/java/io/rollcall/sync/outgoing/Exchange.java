package io.rollcall.sync.outgoing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import lombok.RequiredArgsConstructor;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.net.URIAuthority;

/** One request and its answer. */
@RequiredArgsConstructor
final class Exchange {

    private static final List<String> KEPT =
            List.of(HttpHeaders.ETAG, HttpHeaders.LAST_MODIFIED, HttpHeaders.CONTENT_TYPE, HttpHeaders.LINK);

    private final OutgoingRequest request;
    private final Destination destination;
    private final Limits limits;
    private final Deadline deadline;
    private final Clock clock;
    private final OutgoingProgress progress;

    @FunctionalInterface
    private interface Reading<T> {
        T of(ClassicHttpResponse answer) throws IOException;
    }

    private record Received(long receivedBytes, long bodyBytes) {}

    /** @throws OutgoingFailure for every answer but one with the body, or that the known body is still right */
    OutgoingAnswer judged(PinnedClient client, OutputStream target) throws IOException {
        return answered(client, answer -> {
            status(answer).check(request.isConditional());
            accepted();
            Received body = received(answer, target);
            return new OutgoingAnswer(answer.getCode(), kept(answer), body.receivedBytes, body.bodyBytes);
        });
    }

    OutgoingReply unjudged(PinnedClient client, OutputStream target) throws IOException {
        return answered(client, answer -> {
            if (answer.getCode() >= 300) {
                var error = new FirstBytes();
                Received body = received(answer, error);
                return new OutgoingReply(
                        answer.getCode(), all(answer), error.bytes(), body.receivedBytes, body.bodyBytes);
            }
            status(answer).check(request.isConditional());
            accepted();
            Received body = received(answer, target);
            return new OutgoingReply(answer.getCode(), all(answer), new byte[0], body.receivedBytes, body.bodyBytes);
        });
    }

    /** @return the status, whatever it is; of the body nothing is read */
    int told(PinnedClient client) throws IOException {
        return answered(client, ClassicHttpResponse::getCode);
    }

    private <T> T answered(PinnedClient client, Reading<T> reading) throws IOException {
        HttpUriRequestBase message = message();
        deadline.onPassed(message::cancel);
        // The last is closed first: an answer that is closed and was not cancelled is read to its end.
        try (ClassicHttpResponse answer = begun(client, message);
                Closeable cancelled = message::cancel) {
            return reading.of(answer);
        }
    }

    private void accepted() {
        progress.accepted(destination.toString());
    }

    private HttpUriRequestBase message() {
        URI url = URI.create(request.url().toASCIIString());
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        Authority host = destination.entryFor(destination.authority().host());
        HttpUriRequestBase message = request.body().isPresent() ? new HttpPost("/") : new HttpGet("/");
        message.setScheme(destination.scheme());
        message.setAuthority(new URIAuthority(host.host(), host.port() == 0 ? -1 : host.port()));
        message.setPath(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery());
        request.headers().forEach(message::setHeader);
        message.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        request.body().ifPresent(body -> message.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON)));
        return message;
    }

    private ClassicHttpResponse begun(PinnedClient client, HttpUriRequestBase message) throws OutgoingFailure {
        try {
            return client.begin(destination, message);
        } catch (IOException failed) {
            throw deadline.isPassed()
                    ? deadline.failure(destination)
                    : BrokenConnection.failure(destination, limits, failed);
        }
    }

    private AnsweredStatus status(ClassicHttpResponse answer) {
        return new AnsweredStatus(
                destination,
                answer.getCode(),
                header(answer, HttpHeaders.LOCATION),
                RetryAfter.parse(header(answer, HttpHeaders.RETRY_AFTER), clock.instant()));
    }

    private Received received(ClassicHttpResponse answer, OutputStream target) throws IOException {
        HttpEntity body = answer.getEntity();
        if (body == null) {
            return new Received(0, 0);
        }
        if (body.getContentLength() > limits.bytes()) {
            throw ReceivedBytes.tooLarge(destination, "sends", limits);
        }
        InputStream source = body.getContent();
        var received = new ReceivedBytes(source, destination, limits, deadline, body.getContentLength());
        String encoding = header(answer, HttpHeaders.CONTENT_ENCODING).toLowerCase(Locale.ROOT);
        long written = new ReceivedBody(received, encoding, destination, limits, deadline).writeTo(target);
        return new Received(received.count(), written);
    }

    private static Map<String, List<String>> all(ClassicHttpResponse answer) {
        var all = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : answer.getHeaders()) {
            if (header.getValue() != null) {
                all.computeIfAbsent(header.getName(), name -> new ArrayList<>())
                        .add(header.getValue().strip());
            }
        }
        return all;
    }

    private static Map<String, String> kept(ClassicHttpResponse answer) {
        Map<String, List<String>> all = all(answer);
        var kept = new HashMap<String, String>();
        for (String name : KEPT) {
            String value = String.join(", ", all.getOrDefault(name, List.of()));
            if (!value.isEmpty()) {
                kept.put(name.toLowerCase(Locale.ROOT), value);
            }
        }
        return Map.copyOf(kept);
    }

    private static String header(ClassicHttpResponse answer, String name) {
        Header header = answer.getFirstHeader(name);
        return header == null || header.getValue() == null
                ? ""
                : header.getValue().strip();
    }
}
