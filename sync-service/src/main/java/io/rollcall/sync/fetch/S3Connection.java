package io.rollcall.sync.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import lombok.RequiredArgsConstructor;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

import io.rollcall.sync.outgoing.OutgoingHttp;
import io.rollcall.sync.outgoing.OutgoingProgress;
import io.rollcall.sync.outgoing.OutgoingReply;
import io.rollcall.sync.outgoing.OutgoingRequest;

/**
 * The way out of the AWS library, which is ours (D33). The library signs, and reads errors; an object goes to its file without
 * passing through it, within our limits.
 */
@RequiredArgsConstructor
final class S3Connection implements SdkHttpClient {

    /** Ours to send: they follow from the URL and from what can be decompressed. */
    private static final Set<String> OURS = Set.of("host", "content-length", "accept-encoding");

    /** About a body that the library does not get. */
    private static final Set<String> OF_THE_BODY = Set.of("content-length", "content-encoding", "transfer-encoding");

    private final OutgoingHttp http;
    private final OutputStream object;
    private final OutgoingProgress progress;

    private OutgoingReply reply;
    private IOException failure;

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return answer(request.httpRequest());
            }

            @Override
            public void abort() {
                // Each request ends by itself, at its deadline.
            }
        };
    }

    private HttpExecuteResponse answer(SdkHttpRequest request) throws IOException {
        if (request.method() != SdkHttpMethod.GET) {
            throw new IllegalStateException("A source is only ever read (D24).");
        }
        try {
            reply = http.ask(outgoing(request), object, progress);
        } catch (IOException failed) {
            failure = failed;
            throw failed;
        }
        return HttpExecuteResponse.builder()
                .response(SdkHttpResponse.builder()
                        .statusCode(reply.status())
                        .headers(without(OF_THE_BODY, reply.headers()))
                        .build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(reply.error())))
                .build();
    }

    private static OutgoingRequest outgoing(SdkHttpRequest request) {
        OutgoingRequest outgoing = OutgoingRequest.to(request.getUri());
        for (var header : without(OURS, request.headers()).entrySet()) {
            outgoing = outgoing.withHeader(header.getKey(), String.join(",", header.getValue()));
        }
        return outgoing;
    }

    private static Map<String, List<String>> without(Set<String> names, Map<String, List<String>> headers) {
        var others = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> {
            if (!names.contains(name.toLowerCase(Locale.ROOT))) {
                others.put(name, values);
            }
        });
        return others;
    }

    /** The last one. */
    OutgoingReply reply() {
        return reply;
    }

    Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public String clientName() {
        return "Rollcall";
    }

    @Override
    public void close() {
        // Nothing stays open after a request.
    }
}
