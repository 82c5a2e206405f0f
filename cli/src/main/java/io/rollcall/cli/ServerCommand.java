package io.rollcall.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command to a running Rollcall: whom it asks, and where it writes the answer. */
abstract class ServerCommand {
    @Spec
    private CommandSpec spec;

    private Api api;

    final Api api() {
        if (api == null) {
            api = new Api(ServerAddress.of(output().terminal().environment()));
        }
        return api;
    }

    final Output output() {
        return ((RollcallCommand) spec.root().userObject()).output();
    }
}
