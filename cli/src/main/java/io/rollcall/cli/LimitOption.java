package io.rollcall.cli;

import picocli.CommandLine.Option;

/** How much of a list is wanted. */
final class LimitOption {
    @Option(names = "--limit", paramLabel = "N", description = "At most so many. Default: all.")
    Integer limit;

    /** Null for all. */
    Integer value() {
        if (limit != null && limit < 1) {
            throw new Misuse("--limit is at least 1");
        }
        return limit;
    }
}
