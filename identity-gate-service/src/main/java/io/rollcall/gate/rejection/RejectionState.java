package io.rollcall.gate.rejection;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An identity that was refused (D12).
 *
 * @param path by which way it came: {@code add}, {@code seed}, {@code queue-sync} …, or the tool that asked the gate
 * @param reason a reason of the gate
 * @param canonicalProductId the product that is or would be right; null when the text does not say which
 * @param file the job input it stands in; null when it came otherwise
 * @param actor who tried
 */
@Schema(name = "Rejection")
public record RejectionState(
        String identifier,
        String path,
        String brand,
        String model,
        String variant,
        String reason,
        int rule,
        String message,
        @Nullable String canonicalProductId,
        @Nullable String file,
        Instant at,
        String actor) {

    /**
     * The same identity, refused for the same reason by the same way.
     *
     * @param latest the newest of them
     */
    @Schema(name = "RejectionGroup")
    public record Group(long times, Instant firstAt, Instant lastAt, int actors, RejectionState latest) {}
}
