package io.rollcall.launcher;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;

/** The built GUI. A path that is no file is one of its pages, so it gets the same start page. */
@RequiredArgsConstructor(access = AccessLevel.PRIVATE)
final class GuiFiles {
    // Inline styles: the component library sets them on elements.
    private static final String POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
                    + " font-src 'self' data:; connect-src 'self'%s; object-src 'none'; base-uri 'self'; form-action 'self';"
                    + " frame-ancestors 'none'";

    private static final Pattern BROTLI =
            Pattern.compile("(?:^|[\\s,])br(?!\\s*;\\s*q=0(?:\\.0*)?(?:$|[\\s,]))(?=$|[\\s,;])");

    private final Path folder;
    private final String policy;

    /** @param environment which names the issuer that the pages log in with; none where nobody has to */
    static GuiFiles of(Path folder, Map<String, String> environment) {
        String issuer = environment.getOrDefault(
                "ROLLCALL_LOGIN_ISSUER", environment.getOrDefault("QUARKUS_OIDC_AUTH_SERVER_URL", ""));
        return new GuiFiles(folder, POLICY.formatted(issuer.isEmpty() ? "" : " " + origin(issuer)));
    }

    private static String origin(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    void mount(Router router) {
        router.route().handler(this::guard);
        router.route("/assets/*").handler(this::compressed);
        router.route()
                .handler(StaticHandler.create(FileSystemAccess.ROOT, folder.toString())
                        .setCachingEnabled(false)
                        .setDirectoryListing(false)
                        .setIncludeHidden(false));
        router.route("/assets/*")
                .handler(context ->
                        Problem.NOT_FOUND.answer(context.response(), "There is no file " + context.normalizedPath()));
        router.route().handler(this::startPage);
    }

    private void guard(RoutingContext context) {
        HttpServerResponse response = context.response();
        if (!context.request().method().equals(HttpMethod.GET)
                && !context.request().method().equals(HttpMethod.HEAD)) {
            response.putHeader("Allow", "GET, HEAD");
            Problem.METHOD_NOT_ALLOWED.answer(response, "Pages can only be read.");
            return;
        }
        // A name under assets carries a hash of the content, so it never changes; everything else is asked for again.
        boolean hashed = context.normalizedPath().startsWith("/assets/")
                && Files.exists(folder.resolve(context.normalizedPath().substring(1)));
        response.putHeader("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache")
                .putHeader("Content-Security-Policy", policy)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "same-origin");
        if (context.normalizedPath().endsWith(".woff2")) {
            // Compressed already, by the format.
            response.putHeader("Content-Encoding", "identity");
        }
        context.next();
    }

    /** The build compresses better than there is time for while somebody waits. */
    private void compressed(RoutingContext context) {
        String path = context.normalizedPath();
        Path file = folder.resolve(path.substring(1) + ".br");
        String accepted = context.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (accepted == null || !BROTLI.matcher(accepted).find() || !Files.exists(file)) {
            context.next();
            return;
        }
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, path.endsWith(".css") ? "text/css" : "text/javascript")
                .putHeader(HttpHeaders.CONTENT_ENCODING, "br")
                .sendFile(file.toString());
    }

    private void startPage(RoutingContext context) {
        Path page = folder.resolve("index.html");
        if (!Files.exists(page)) {
            context.response()
                    .setStatusCode(503)
                    .putHeader("Content-Type", "text/plain; charset=utf-8")
                    .end("The GUI is not built (" + page + " is missing). The API is at /api/v1.\n");
            return;
        }
        context.response().putHeader("Content-Type", "text/html; charset=utf-8").sendFile(page.toString());
    }
}
