package io.rollcall.status;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a service is.
 *
 * @param version of the build
 * @param lookedAt when it looked at itself last, which it does every few seconds
 * @param state {@code down} when it can neither read nor write, {@code degraded} when something is late or missing
 * @param since when it has been so, as far as it knows
 * @param notes what nothing is down for and somebody should look at
 * @param parts what it stands on, as it sees them
 */
public record ServiceStatus(
        String service,
        String version,
        Instant startedAt,
        Instant lookedAt,

        @Schema(enumeration = {"up", "degraded", "down"}) String state,

        Instant since,
        List<Trouble> problems,
        List<String> notes,
        List<Part> parts) {

    /**
     * What is wrong, and what to do about it.
     *
     * @param check the health check that found it
     * @param advice null where there is nothing to do but wait
     */
    @Schema(name = "ServiceTrouble")
    public record Trouble(
            String check, String detail, @Nullable String advice, Instant since) {}

    /**
     * A server that a service needs.
     *
     * @param version null while it does not answer
     * @param since when it has been so, as far as this service knows
     * @param problem why it is down; null when it is up
     * @param advice what to do about it; null when it is up
     */
    @Schema(name = "ServicePart")
    public record Part(
            @Schema(enumeration = {"postgres", "kafka"}) String name,
            @Schema(enumeration = {"up", "down"}) String state,
            @Nullable String version,
            Instant since,
            @Nullable String problem,
            @Nullable String advice) {}
}
