package io.rollcall.launcher;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeoutException;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.impl.HttpUtils;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

/**
 * One service behind the gateway. Everything is passed on as it came, the client's Host header too: the service compares
 * it with where it expects to be called.
 */
final class Upstream {
    private static final long READING = 60_000;
    // Gone quiet in the middle of a write, a large import may still be working.
    private static final long WRITING = 300_000;

    private static final Set<String> OF_ONE_CONNECTION =
            Set.of("connection", "keep-alive", "transfer-encoding", "content-length", "trailer", "upgrade");

    private final String name;
    private final int port;
    private final HttpClient client;
    private final HttpProxy proxy;

    Upstream(String name, int port, HttpClient client) {
        this.name = name;
        this.port = port;
        this.client = client;
        this.proxy = HttpProxy.reverseProxy(client)
                .origin((OriginRequestProvider) context -> client.request(new RequestOptions()
                        .setHost("127.0.0.1")
                        .setPort(port)
                        .setConnectTimeout(2_000)
                        .setIdleTimeout(patience(context))))
                .addInterceptor(new ProxyInterceptor() {
                    @Override
                    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
                        HttpServerRequest asked = context.request().proxiedRequest();
                        context.request().setURI(uri(asked)).setAuthority(asked.authority());
                        return context.sendRequest()
                                .recover(failure -> Future.succeededFuture(refuse(context, failure)));
                    }

                    @Override
                    public Future<Void> handleProxyResponse(ProxyContext context) {
                        ProxyResponse answer = context.response();
                        if (hasNoBody(answer.getStatusCode())) {
                            return endWithoutBody(context, answer);
                        }
                        if (isStream(answer)) {
                            // A compressor keeps what comes until it has enough of it; each event counts at once.
                            answer.putHeader("Content-Encoding", "identity");
                        }
                        return context.sendResponse();
                    }
                });
    }

    String name() {
        return name;
    }

    void pass(HttpServerRequest request) {
        proxy.handle(request);
    }

    private static boolean hasNoBody(int status) {
        return status == 204 || status == 304;
    }

    private static boolean isStream(ProxyResponse answer) {
        String type = answer.headers().get("Content-Type");
        return type != null && type.startsWith("text/event-stream");
    }

    /** The proxy would announce a body in chunks, for want of a length; these answers have none to announce. */
    private static Future<Void> endWithoutBody(ProxyContext context, ProxyResponse answer) {
        HttpServerResponse response =
                context.request().proxiedRequest().response().setStatusCode(answer.getStatusCode());
        answer.headers().forEach(header -> {
            if (!OF_ONE_CONNECTION.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                response.headers().add(header.getKey(), header.getValue());
            }
        });
        answer.release();
        return response.end();
    }

    /** Asks the service itself, for the gateway's own answers. */
    Future<Buffer> get(String path, long patience) {
        return client.request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setHost("127.0.0.1")
                        .setPort(port)
                        .setURI(path)
                        .setConnectTimeout(patience)
                        .setIdleTimeout(patience))
                .compose(request -> request.send())
                .compose(response -> response.body());
    }

    /** The path that was matched is the path asked for: no dots are left for the service to understand differently. */
    private static String uri(HttpServerRequest request) {
        String query = request.query();
        return HttpUtils.normalizePath(request.path()) + (query == null ? "" : "?" + query);
    }

    /** An event stream is quiet for as long as nothing happens. */
    private static long patience(ProxyContext context) {
        boolean reading = context.request().getMethod().equals(HttpMethod.GET)
                || context.request().getMethod().equals(HttpMethod.HEAD);
        String accepted = context.request().headers().get("Accept");
        if (reading && accepted != null && accepted.contains("text/event-stream")) {
            return 0;
        }
        return reading ? READING : WRITING;
    }

    private ProxyResponse refuse(ProxyContext context, Throwable failure) {
        boolean late = failure instanceof TimeoutException;
        Problem problem = late ? Problem.TIMEOUT : Problem.UNAVAILABLE;
        ProxyResponse response = context.request().release().response().setStatusCode(problem.status());
        response.putHeader("Content-Type", Problem.CONTENT_TYPE);
        if (!late) {
            response.putHeader("Retry-After", "2");
        }
        String detail = late ? name + " does not answer." : name + " is not there right now; it is being brought back.";
        return response.setBody(Body.body(problem.body(detail).toBuffer()));
    }
}
