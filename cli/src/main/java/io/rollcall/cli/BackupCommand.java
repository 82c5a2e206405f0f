package io.rollcall.cli;

import picocli.CommandLine.Command;

/** What was moved away, and the way back. */
@Command(
        name = "backup",
        description = {
            "Look at what a reconcile moved away, and bring it back.",
            "A backup holds the job inputs byte for byte, with their queue rows and the results that were moved."
        },
        footer = {"  ./rollcall backup list", "  ./rollcall backup restore 20260214-120000-9f3c --category mouse"},
        subcommands = {BackupListCommand.class, BackupShowCommand.class, BackupRestoreCommand.class})
final class BackupCommand {}
