package io.rollcall.launcher;

import picocli.CommandLine.Command;

/** What is done to a home as a whole, with its workspace. */
@Command(
        name = "home",
        description = "Back up this home with its workspace, and bring a backup back.",
        subcommands = {HomeBackupCommand.class, HomeRestoreCommand.class})
final class HomeCommand {}
