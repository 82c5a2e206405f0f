package io.rollcall.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command to a running Rollcall: whom it asks, and where it writes the answer. */
abstract class ServerCommand {
    @Spec
    private CommandSpec spec;

    private Credentials credentials;
    private Api api;

    final Api api() {
        if (api == null) {
            api = new Api(server(), credentials()::token);
        }
        return api;
    }

    final ServerAddress server() {
        return ServerAddress.of(output().terminal().environment());
    }

    /** What says who asks. */
    final Credentials credentials() {
        if (credentials == null) {
            credentials = new Credentials(server(), output().terminal().environment());
        }
        return credentials;
    }

    final Output output() {
        return ((RollcallCommand) spec.root().userObject()).output();
    }
}
