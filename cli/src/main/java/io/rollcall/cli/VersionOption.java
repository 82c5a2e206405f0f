package io.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Option;

/** Which version of a thing is to be changed: when somebody else was faster, nothing is. */
final class VersionOption {
    @Option(
            names = "--if-version",
            paramLabel = "V",
            description = "Only if it is at this version. Default: the one it has when the command begins.")
    private Long version;

    long of(JsonNode before) {
        return version == null ? before.path("version").asLong() : version;
    }
}
