package io.rollcall.cli;

import picocli.CommandLine.Command;

/** Products that come from somewhere else. */
@Command(
        name = "import",
        description = {
            "Take over the products of a workbook, and take an import back.",
            "Nothing is imported before you have seen what would happen."
        },
        footer = {
            "  ./rollcall import workbook --category mouse            what would happen",
            "  ./rollcall import workbook --category mouse --apply    look, ask, do it",
            "  ./rollcall import list                                 then import undo ID"
        },
        subcommands = {ImportWorkbookCommand.class, ImportListCommand.class, ImportUndoCommand.class})
final class ImportCommand {}
