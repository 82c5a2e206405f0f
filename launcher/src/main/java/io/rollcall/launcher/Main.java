package io.rollcall.launcher;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Starts and stops everything on one machine. The script {@code rollcall} in the source tree's root is its front. */
@Command(
        name = "rollcall",
        description = "Starts and stops Rollcall on this machine.",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            ResetCommand.class,
            BackendsCommand.class,
            KafkaCommand.class
        })
public final class Main {

    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new Main());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof CannotStart) {
                System.err.println(failure.getMessage());
            } else {
                failure.printStackTrace();
            }
            return 1;
        });
        System.exit(line.execute(arguments));
    }
}
