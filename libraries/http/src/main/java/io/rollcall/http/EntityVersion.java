package io.rollcall.http;

import java.util.Arrays;
import jakarta.ws.rs.core.EntityTag;

/** A resource's version as a strong ETag, and what a caller's {@code If-Match} says about it (RFC 9110, 13.1.1). */
public record EntityVersion(long version) {

    public static final class Conflict extends RequestProblem {

        Conflict(Object current) {
            super(
                    412,
                    "version_conflict",
                    "Somebody changed it since you read it. Compare with the current state and try again.");
            with("current", current);
        }
    }

    public EntityTag tag() {
        return new EntityTag("v" + version);
    }

    /**
     * @param ifMatch the header as it came; null when there was none, and then nothing is asked
     * @param current the resource as it is, for the answer
     * @throws Conflict when the caller has seen another version
     */
    public void requireMatch(String ifMatch, Object current) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return;
        }
        String own = "\"v" + version + "\"";
        if (Arrays.stream(ifMatch.split(",")).map(String::strip).noneMatch(own::equals)) {
            throw new Conflict(current);
        }
    }
}
