package io.rollcall.cli;

import picocli.CommandLine.Option;

/** Look first, or do it: never both. */
final class DryRunOrApply {
    static final String NOT_DONE = "Nothing was changed. Leave out --dry-run to do it.";

    @Option(names = "--dry-run", description = "Only say what would happen.")
    boolean dryRun;

    @Option(names = "--apply", description = "Do it.")
    boolean apply;

    /** How to do it, after a dry run of what is done unless somebody asks for one. */
    String hint() {
        return dryRun ? NOT_DONE : "";
    }

    /** @throws Misuse for an answer to what nobody asks */
    void checkYes(boolean yes) {
        if (yes && !apply) {
            throw new Misuse("--yes needs --apply: a dry run asks nothing");
        }
    }
}
