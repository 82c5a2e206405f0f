package io.rollcall.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How much of a list is wanted. */
final class LimitOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    private int most = Listing.ALL;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many. Default: all.")
    private void atMost(int most) {
        if (most < 1) {
            throw new ParameterException(command.commandLine(), "--limit is at least 1");
        }
        this.most = most;
    }

    int most() {
        return most;
    }
}
