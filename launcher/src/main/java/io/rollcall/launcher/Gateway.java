package io.rollcall.launcher;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The one port people know: the GUI, and by path the services behind it. Thin: it decides by path and nothing else. */
final class Gateway implements AutoCloseable {
    /** Of a category, but not the catalog's. */
    private static final String SYNC_PATHS =
            "/api/v1/catalog/[^/]+/(?:product-source|production-sync|cross-validation)(?:/.*)?";

    private static final int LONGEST_LINE = 16 * 1024;

    private final Vertx vertx;
    private final HttpServer server;

    private Gateway(Vertx vertx, HttpServer server) {
        this.vertx = vertx;
        this.server = server;
    }

    static Gateway start(Installation place, Parts parts) {
        Supplier<List<PartStatus>> backends =
                () -> List.of(PartStatus.of(parts.postgres()), PartStatus.of(parts.kafka()));
        int[] ports = parts.services().stream().mapToInt(Part::port).toArray();
        return start(place, ports, backends);
    }

    /** {@code ports} of the brand, the catalog, the identity gate, the sync and the review service. */
    static Gateway start(Installation place, int[] ports, Supplier<List<PartStatus>> backends) {
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(2)
                .setFileSystemOptions(new FileSystemOptions().setFileCachingEnabled(false)));
        HttpClient client = vertx.createHttpClient(
                new HttpClientOptions().setKeepAliveTimeout(30).setMaxInitialLineLength(LONGEST_LINE),
                new PoolOptions().setHttp1MaxSize(200));
        var brand = new Upstream(Parts.BRAND, ports[0], client);
        var catalog = new Upstream(Parts.CATALOG, ports[1], client);
        var identity = new Upstream(Parts.IDENTITY, ports[2], client);
        var sync = new Upstream(Parts.SYNC, ports[3], client);
        var review = new Upstream(Parts.REVIEW, ports[4], client);
        var services = List.of(brand, catalog, identity, sync, review);

        Router router = Router.router(vertx);
        router.route().handler(Gateway::refuseNonsense);
        router.route().handler(Gateway::sayThatItMayBeCompressed);
        pass(router, "/api/v1/brands", brand);
        pass(router, "/api/v1/brand-history", brand);
        pass(router, "/api/v1/brand-registry", brand);
        router.routeWithRegex(SYNC_PATHS).handler(context -> sync.pass(context.request()));
        pass(router, "/api/v1/catalog", catalog);
        pass(router, "/api/v1/categories", catalog);
        pass(router, "/api/v1/login", catalog);
        pass(router, "/api/v1/me", catalog);
        pass(router, "/api/v1/product-history", catalog);
        pass(router, "/api/v1/work-history", catalog);
        pass(router, "/api/v1/production-history", sync);
        pass(router, "/api/v1/events", catalog);
        pass(router, "/api/v1/identity", identity);
        pass(router, "/api/v1/review", review);
        services.forEach(service -> pass(router, "/api/v1/services/" + service.name(), service));
        router.get("/api/openapi").handler(new OpenApiDocument(services));
        router.get("/api/v1/status").handler(new StatusReport(services, backends));
        router.route("/api/*")
                .handler(context -> Problem.NOT_FOUND.answer(
                        context.response(), "There is nothing at " + context.normalizedPath()));
        router.route("/q/*")
                .handler(context -> Problem.NOT_FOUND.answer(
                        context.response(), "There is nothing at " + context.normalizedPath()));
        GuiFiles.of(place.source().resolve("gui/dist"), System.getenv()).mount(router);
        for (int status : new int[] {400, 404, 405, 413, 414, 500}) {
            router.errorHandler(status, Gateway::answerFailure);
        }

        HttpServer server = vertx.createHttpServer(new HttpServerOptions()
                        // An upgrade to HTTP/2 puts all requests on one connection, which stalls when a service dies
                        // under it.
                        .setHttp2ClearTextEnabled(false)
                        .setMaxInitialLineLength(LONGEST_LINE)
                        .setMaxHeaderSize(2 * LONGEST_LINE)
                        .setCompressionSupported(true)
                        .setIdleTimeoutUnit(TimeUnit.SECONDS)
                        .setIdleTimeout(0))
                .invalidRequestHandler(Gateway::answerInvalid)
                .requestHandler(router);
        try {
            await(server.listen(place.port(), "127.0.0.1"));
        } catch (RuntimeException e) {
            vertx.close();
            throw new CannotStart(
                    "Port " + place.port() + " was taken while starting. Choose another one: ROLLCALL_PORT or --port.",
                    e);
        }
        return new Gateway(vertx, server);
    }

    int port() {
        return server.actualPort();
    }

    @Override
    public void close() {
        await(vertx.close());
    }

    private static void pass(Router router, String path, Upstream service) {
        router.route(path).handler(context -> service.pass(context.request()));
        router.route(path + "/*").handler(context -> service.pass(context.request()));
    }

    private static void refuseNonsense(RoutingContext context) {
        if (context.request().authority() == null) {
            Problem.BAD_REQUEST.answer(context.response(), "The Host header is missing or not a host.");
        } else if (isNonsense(context)) {
            Problem.BAD_REQUEST.answer(
                    context.response(), "The path has a broken escape, a NUL character or an escaped slash.");
        } else {
            context.next();
        }
    }

    /** A cache on the way must not hand the compressed answer to somebody who cannot read it. */
    private static void sayThatItMayBeCompressed(RoutingContext context) {
        var headers = context.response().headers();
        context.addHeadersEndHandler(done -> {
            if (!headers.contains(HttpHeaders.VARY, "Accept-Encoding", true)) {
                headers.add(HttpHeaders.VARY, "Accept-Encoding");
            }
        });
        context.next();
    }

    private static boolean isNonsense(RoutingContext context) {
        try {
            String path = context.normalizedPath().toLowerCase(Locale.ROOT);
            return Stream.of("%00", "%2f", "%5c", "\\").anyMatch(path::contains);
        } catch (IllegalArgumentException brokenEscape) {
            return true;
        }
    }

    private static void answerFailure(RoutingContext context) {
        Throwable failure = context.failure();
        Problem.of(context.statusCode())
                .answer(
                        context.response(),
                        failure == null ? "The request cannot be served." : "" + failure.getMessage());
    }

    private static void answerInvalid(HttpServerRequest request) {
        String cause = String.valueOf(request.decoderResult().cause());
        Problem problem = cause.contains("TooLongHttpLine") || cause.contains("An HTTP line is larger")
                ? Problem.URI_TOO_LONG
                : cause.contains("TooLongHttpHeader") || cause.contains("header is larger")
                        ? Problem.HEADERS_TOO_LARGE
                        : Problem.BAD_REQUEST;
        problem.answer(request.response(), "The request cannot be read.");
        request.connection().close();
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }
}
