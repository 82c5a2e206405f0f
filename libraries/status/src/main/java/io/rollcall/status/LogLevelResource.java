package io.rollcall.status;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;
import org.jboss.logmanager.LogContext;
import org.jspecify.annotations.Nullable;

import io.rollcall.http.Actor;
import io.rollcall.http.Role;

/**
 * How much this service writes to its log, changed while it runs. It lasts until the service starts anew, and is of the replica
 * that was asked alone.
 */
@Path("/api/v1/services/{service}/log-levels")
@RequiredArgsConstructor
public class LogLevelResource {

    private static final Logger LOG = Logger.getLogger(LogLevelResource.class);
    private static final String LEVELS = "ERROR|WARN|INFO|DEBUG";

    /**
     * @param logger as "io.rollcall.outbox": a package with all that is in it, or a class
     * @param level what it writes, with all that is more urgent; a library may have set one of its own kind
     */
    public record LogLevel(String logger, String level) {}

    /** @param items those that have a level of their own, by name; all others have that of the name before their last dot */
    public record LogLevelList(List<LogLevel> items) {}

    /** @param level null for that of the name before the last dot, again */
    public record NewLogLevel(
            @Schema(enumeration = {"ERROR", "WARN", "INFO", "DEBUG"}) @Pattern(regexp = LEVELS) @Nullable
            String level) {}

    private final ThisService service;
    private final Actor actor;

    /** One that nobody holds is forgotten with its level. */
    private final Map<String, org.jboss.logmanager.Logger> held = new ConcurrentHashMap<>();

    @GET
    @RolesAllowed(Role.ADMIN)
    public LogLevelList list(@PathParam("service") String asked) {
        service.require(asked);
        LogContext loggers = LogContext.getLogContext();
        return new LogLevelList(Collections.list(loggers.getLoggerNames()).stream()
                .flatMap(name -> own(loggers, name).stream())
                .sorted(Comparator.comparing(LogLevel::logger))
                .toList());
    }

    @PUT
    @Path("/{logger}")
    @RolesAllowed(Role.ADMIN)
    public LogLevelList set(
            @PathParam("service") String asked,
            @PathParam("logger") @Pattern(regexp = "[A-Za-z0-9_.$]{1,200}") String logger,
            @NotNull @Valid NewLogLevel wanted) {
        service.require(asked);
        LogContext loggers = LogContext.getLogContext();
        held.computeIfAbsent(logger, loggers::getLogger)
                .setLevel(wanted.level() == null ? null : loggers.getLevelForName(wanted.level()));
        LOG.infof("%s writes %s to the log, says %s", logger, wanted.level(), actor.name());
        return list(asked);
    }

    private static Optional<LogLevel> own(LogContext loggers, String name) {
        return Stream.ofNullable(loggers.getLoggerIfExists(name))
                .flatMap(logger -> Stream.ofNullable(logger.getLevel()))
                .map(level -> new LogLevel(name, level.getName()))
                .findFirst();
    }
}
