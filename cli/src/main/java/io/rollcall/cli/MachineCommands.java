package io.rollcall.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What the script {@code rollcall} has the launcher do on this machine. Here they are told of, for {@code --help} and for
 * completion; the script hands over nothing else.
 */
final class MachineCommands {
    private MachineCommands() {}

    private abstract static class ByTheScript implements Runnable {
        @Override
        public void run() {
            throw new Misuse(
                    "This is done by the script ./rollcall in the source tree, on the machine Rollcall runs on");
        }
    }

    @Writes(Writes.When.AT_ONCE)
    @Command(
            name = "up",
            description = {
                "Start everything on this machine; Ctrl-C stops it.",
                "Builds what is missing or out of date first."
            },
            footer = {"  ./rollcall up", "  ./rollcall up --detach --workspace ~/mice --port 8090"})
    static final class Up extends ByTheScript {
        @Option(names = "--detach", description = "Return when everything is ready and leave it running.")
        boolean detach;

        @Option(
                names = "--workspace",
                paramLabel = "DIR",
                description = "Where the files are. Default: workspace (ROLLCALL_WORKSPACE).")
        String workspace;

        @Option(names = "--port", paramLabel = "N", description = "Default: 8080 (ROLLCALL_PORT).")
        String port;
    }

    @Writes(Writes.When.AT_ONCE)
    @Command(name = "down", description = "Stop everything.", footer = "  ./rollcall down")
    static final class Down extends ByTheScript {}

    @Writes(Writes.When.NEVER)
    @Command(
            name = "status",
            description = "Show what runs. Exit codes: 0 all up, 1 not all, 3 not running.",
            footer = "  ./rollcall status")
    static final class Status extends ByTheScript {}

    @Writes(Writes.When.NEVER)
    @Command(
            name = "logs",
            description = "Show the logs of one part, or the last lines of all.",
            footer = {"  ./rollcall logs", "  ./rollcall logs catalog-service -f"})
    static final class Logs extends ByTheScript {
        @Parameters(arity = "0..1", paramLabel = "PART", description = "As status lists them. Default: all.")
        String part;

        @Option(names = "-f", description = "Go on as they grow.")
        boolean follow;
    }

    @Writes(Writes.When.ONCE_AGREED)
    @Command(
            name = "reset",
            description = "Delete all data of this home.",
            footer = {"  ./rollcall reset", "  ./rollcall reset --yes"})
    static final class Reset extends ByTheScript {
        @Mixin
        YesOption yes;
    }

    @Writes(Writes.When.NEVER)
    @Command(
            name = "home",
            description = "Back up this home with its workspace, and bring a backup back.",
            footer = {"  ./rollcall home backup /backups/monday", "  ./rollcall home restore /backups/monday"},
            subcommands = {HomeBackup.class, HomeRestore.class})
    static final class Home {}

    @Writes(Writes.When.NEVER)
    @Command(
            name = "backup",
            description = "Copy databases, topics, keys and workspace to a new folder, while nothing runs.",
            footer = "  ./rollcall home backup /backups/monday")
    static final class HomeBackup extends ByTheScript {
        @Parameters(paramLabel = "DIR", description = "A folder that is not there yet.")
        String folder;
    }

    @Writes(Writes.When.AT_ONCE)
    @Command(
            name = "restore",
            description = "Copy a backup to a home and a workspace that have nothing yet.",
            footer = "  ROLLCALL_HOME=/srv/rollcall ./rollcall home restore /backups/monday")
    static final class HomeRestore extends ByTheScript {
        @Parameters(paramLabel = "DIR", description = "What ./rollcall home backup made.")
        String folder;
    }
}
