package io.rollcall.launcher;

import java.io.PrintStream;

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
            HomeCommand.class,
            BackendsCommand.class,
            ArchiveClassesCommand.class,
            KafkaCommand.class
        })
public final class Main {

    public static void main(String[] arguments) {
        // While it runs, the libraries' words go to a log; why a command failed is for the person at the terminal.
        PrintStream terminal = System.err;
        CommandLine line = new CommandLine(new Main());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof CannotStart) {
                terminal.println(Printable.of(failure.getMessage()));
            } else {
                failure.printStackTrace(terminal);
            }
            return 1;
        });
        System.exit(line.execute(arguments));
    }
}
