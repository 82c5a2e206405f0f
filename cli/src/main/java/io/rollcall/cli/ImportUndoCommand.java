package io.rollcall.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes an import back. */
@Writes(Writes.When.ONCE_AGREED)
@Command(
        name = "undo",
        description = {
            "Take an import back: the products it added, the brands it registered and the exceptions it made.",
            "What was changed since stays and is listed, and so does a brand that another product has. Exits with 1 then."
        },
        footer = {
            "  ./rollcall import list                       which imports there were",
            "  ./rollcall import undo 0b5d7c1e-52a4-4c2f-9f6e-3f0f2a1d4c77",
            "  ./rollcall import undo 0b5d7c1e-52a4-4c2f-9f6e-3f0f2a1d4c77 --yes"
        })
final class ImportUndoCommand extends CommandInCategory implements Callable<Integer> {
    private static final List<String> KEPT = List.of("productId", "reason", "message");

    @Parameters(paramLabel = "IMPORT_ID", description = "As import list shows it.")
    String id;

    @Mixin
    YesOption yes;

    @Override
    public Integer call() {
        Output output = output();
        var imports = new Imports(api(), category(), output.terminal());
        if (!yes.mayGoOn(output.terminal(), () -> what(imports.get(id)))) {
            output.note("Nothing was undone.");
            return ExitCode.REFUSED.value();
        }
        JsonNode report = imports.undo(id);
        var kept = Listing.rows(report, "kept");
        output.report(report, sums(report), kept, KEPT);
        boolean changed =
                kept.stream().anyMatch(product -> !Cells.of(product, "reason").equals("gone"));
        return (changed ? ExitCode.REFUSED : ExitCode.OK).value();
    }

    /** What goes, as far as it is known before; nothing for what was never imported: the server says so. */
    private static String what(ImportPreview done) {
        JsonNode result = done.result();
        if (!result.isObject()) {
            return "";
        }
        String all = Stream.of(
                        Cells.count(result.path("created").asInt(), "product"),
                        counted(result.path("brandsAdded").size(), "brand"),
                        counted(result.path("exceptionsAdded").asInt(), "exception"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return Cells.text(all + " of the import of " + done.workbook() + " (" + done.sheet()
                + ") will go. What was changed since stays.");
    }

    private static String counted(int number, String what) {
        return number == 0 ? "" : Cells.count(number, what);
    }

    private static Facts sums(JsonNode report) {
        int brands = report.path("brandsRemoved").size();
        return new Facts()
                .add("removed", report.path("removed").asInt())
                .add("kept", report.path("kept").size())
                .add(
                        "brands removed",
                        brands + (brands == 0 ? "" : ": " + Cells.text(Cells.of(report, "brandsRemoved"))))
                .add("exceptions removed", report.path("exceptionsRemoved").asInt());
    }
}
