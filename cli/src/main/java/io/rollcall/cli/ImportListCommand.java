package io.rollcall.cli;

import java.util.List;

import lombok.RequiredArgsConstructor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The imports of a category. */
@Writes(Writes.When.NEVER)
@Command(
        name = "list",
        description = {
            "List the workbooks that were imported into a category, the newest first; at most 100. Times are UTC.",
            "Applied: import undo undoes it. Undone: it was undone."
        },
        footer = {"  ./rollcall import list", "  ./rollcall import list --category mouse -o json"})
@RequiredArgsConstructor
final class ImportListCommand implements Runnable {
    private static final List<String> COLUMNS =
            List.of("import_id", "workbook", "sheet", "applied_at", "actor", "created", "state");
    private static final List<String> FIELDS = List.of(
            "import_id", "workbook", "sheet", "state", "created_at", "applied_at", "actor", "created", "can_undo");

    @Mixin
    CategoryOption category;

    private final RollcallCommand rollcall;

    @Override
    public void run() {
        Api api = rollcall.api();
        Output output = rollcall.output();
        Listing done = new Imports(api, category.of(api), output.terminal()).done();
        output.list(done.answer(), done.items(), COLUMNS, FIELDS);
        output.note(done.count("import"));
    }
}
