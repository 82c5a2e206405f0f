package io.rollcall.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What is turned away before anything is read: a Host that is not ours (DNS rebinding), a write from another site's page
 * (cross-site request), a body that is announced as too large, and everything new once this service was told to stop. For as
 * long as it still listens ({@code quarkus.shutdown.delay}) it answers 429, which no service answers otherwise: whoever balances
 * sends the request to another replica, and leaves this one alone. A 503 of a service means more, as that a snapshot is missing.
 */
@ApplicationScoped
class HostFilter {

    private static final int BEFORE_EVERYTHING = 1000;
    private static final String PROBES = "/q/health";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final AccessConfig access;
    private final long mostBytes;
    private final Optional<Duration> delay;
    private volatile boolean stopping;

    HostFilter(
            AccessConfig access,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize mostBytes,
            @ConfigProperty(name = "quarkus.shutdown.delay") Optional<Duration> delay) {
        this.access = access;
        this.delay = delay;
        this.mostBytes = mostBytes.asLongValue();
    }

    void guard(@Observes Filters filters) {
        filters.register(this::check, BEFORE_EVERYTHING);
    }

    void stop(@Observes ShutdownDelayInitiatedEvent told) {
        stopping = delay.isPresent();
    }

    private void check(RoutingContext request) {
        String host = host(request.request());
        if (isProbe(request.request())) {
            request.next();
        } else if (stopping) {
            refuse(request, 429, "unavailable", "This replica is stopping, and nothing was done. Ask again.");
        } else if (host == null || !isOurs(host)) {
            refuse(
                    request,
                    403,
                    "host_not_allowed",
                    "This service does not answer for the host “" + shortened(host)
                            + "”. Add it to ROLLCALL_ALLOWED_HOSTS if it should.");
        } else if (!READING.contains(request.request().method()) && isFromAnotherSite(request.request(), host)) {
            refuse(
                    request,
                    403,
                    "cross_site_request",
                    "A page of another site tried to write. Use the address the gateway announces.");
        } else if (isUnstorable(request.request())) {
            refuse(
                    request,
                    400,
                    "validation_failed",
                    "The address holds a NUL or another control character; remove it.");
        } else if (announcedBytes(request.request()) > mostBytes) {
            refuse(request, 413, "payload_too_large", "A body has at most " + mostBytes / 1024 / 1024 + " MB here.");
        } else {
            request.next();
        }
    }

    /** A cluster probes the addresses of its hosts, which nobody can list beforehand; a probe tells and changes nothing of ours. */
    private static boolean isProbe(HttpServerRequest request) {
        return READING.contains(request.method())
                && (request.path().equals(PROBES) || request.path().startsWith(PROBES + "/"));
    }

    /** HTTP/2 has no such header: what is asked for is the request's authority. */
    private static String host(HttpServerRequest request) {
        String host = request.getHeader("Host");
        return host != null || request.authority() == null
                ? host
                : request.authority().toString();
    }

    private boolean isOurs(String host) {
        String name = host.replaceFirst(":\\d*$", "").toLowerCase(java.util.Locale.ROOT);
        return LOOPBACK.contains(name)
                || access.allowedHosts().filter(names -> names.contains(name)).isPresent();
    }

    private boolean isFromAnotherSite(HttpServerRequest request, String host) {
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
        }
        boolean allowed = access.allowedOrigins()
                .filter(origins -> origins.contains(origin))
                .isPresent();
        return !allowed && !authority(origin).filter(host::equalsIgnoreCase).isPresent();
    }

    private static Optional<String> authority(String origin) {
        try {
            return Optional.ofNullable(new URI(origin).getRawAuthority());
        } catch (URISyntaxException garbage) {
            return Optional.empty();
        }
    }

    /** Nothing here is found under a name with a control character, and no database stores a NUL. */
    private static boolean isUnstorable(HttpServerRequest request) {
        try {
            return decoded(request.path()).chars().anyMatch(Character::isISOControl)
                    || (request.query() != null && decoded(request.query()).indexOf(0) >= 0);
        } catch (IllegalArgumentException brokenEscape) {
            return true;
        }
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }

    private static long announcedBytes(HttpServerRequest request) {
        try {
            String length = request.getHeader("Content-Length");
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException garbage) {
            return Long.MAX_VALUE;
        }
    }

    private static void refuse(RoutingContext request, int status, String code, String detail) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Connection", "close")
                .end(new JsonObject()
                        .put("status", status)
                        .put("title", title(status))
                        .put("detail", detail)
                        .put("instance", shortened(request.request().path()))
                        .put("code", code)
                        .encode());
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 413 -> "Content Too Large";
            case 429 -> "Too Many Requests";
            default -> "Forbidden";
        };
    }

    private static String shortened(String text) {
        return text == null ? "" : text.substring(0, Math.min(200, text.length()));
    }
}
