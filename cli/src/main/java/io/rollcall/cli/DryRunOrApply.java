package io.rollcall.cli;

import picocli.CommandLine.Option;

/** Look first, or do it: never both. */
final class DryRunOrApply {
    @Option(names = "--dry-run", description = "Only say what would happen.")
    boolean dryRun;

    @Option(names = "--apply", description = "Do it.")
    boolean apply;
}
