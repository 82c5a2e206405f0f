package io.rollcall.cli;

import java.util.List;

import picocli.CommandLine.Command;

/** The imports of a category. */
@Writes(Writes.When.NEVER)
@Command(
        name = "list",
        description = {
            "List the workbooks that were imported into a category, the newest first; at most 100. Times are UTC.",
            "Applied: import undo undoes it. Undone: it was undone."
        },
        footer = {"  ./rollcall import list", "  ./rollcall import list --category mouse -o json"})
final class ImportListCommand extends CommandInCategory implements Runnable {
    private static final List<String> COLUMNS =
            List.of("import_id", "workbook", "sheet", "applied_at", "actor", "created", "state");
    private static final List<String> FIELDS = List.of(
            "import_id", "workbook", "sheet", "state", "created_at", "applied_at", "actor", "created", "can_undo");

    @Override
    public void run() {
        new Imports(api(), category(), output().terminal()).done().show(output(), "import", COLUMNS, FIELDS);
    }
}
