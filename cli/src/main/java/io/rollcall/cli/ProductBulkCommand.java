package io.rollcall.cli;

import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Many more products, from a file. */
@Writes(Writes.When.UNLESS_DRY_RUN)
@Command(
        name = "bulk",
        description = {
            "Add the products of a file, each through the identity gate. What is there already is skipped, so the same"
                    + " file may be sent again.",
            "CSV has a header: brand, model and, if you like, variant and seed_urls with spaces between them; Make, Product,"
                    + " Colour and the like will do. Fields are separated by commas, semicolons or tabs. JSON has the same"
                    + " names. An export may be read too; what else it says of a product is left out.",
            "Rows that were not added are listed with their line and the reason."
        },
        footer = {
            "  ./rollcall product bulk mice.csv",
            "  ./rollcall product bulk mice.csv --dry-run",
            "  ./rollcall product bulk mice.json -o csv >not-added.csv",
            "  ./rollcall product bulk --format jsonl <mice.txt",
            "  printf 'brand,model\\nRazer,Viper V4 Pro\\n' | ./rollcall product bulk -c mouse"
        })
final class ProductBulkCommand extends CommandInCategory implements Callable<Integer> {
    private static final List<String> COLUMNS =
            List.of("line", "brand", "model", "variant", "status", "reason", "detail");
    private static final int MOST_AT_ONCE = 100_000;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "A file; - for standard input. Default: -")
    String file;

    @Option(
            names = "--format",
            paramLabel = "F",
            description = "One of ${COMPLETION-CANDIDATES} (one object on each line). Default: by the file's name, else"
                    + " by what it begins with.")
    RowFormat rowFormat;

    @Option(
            names = "--chunk",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many rows are sent at once. Default: ${DEFAULT-VALUE}.")
    int chunk;

    @ArgGroup
    DryRunOrApply how = new DryRunOrApply();

    @Override
    public Integer call() {
        Output output = output();
        if (chunk < 1 || chunk > MOST_AT_ONCE) {
            throw new Misuse("--chunk is 1 to " + MOST_AT_ONCE);
        }
        if (file == null && output.terminal().width().isPresent()) {
            throw new Misuse("Which products? Name a file, or - to type them");
        }
        try (var rows = ProductFile.open(file == null ? "-" : file, rowFormat, output.terminal())) {
            var intake = new BulkIntake(api(), ApiPath.of("catalog", category(), "products", "bulk"), how.dryRun);
            send(rows, intake, output);
            return (intake.isRefusedInPart() ? ExitCode.REFUSED : ExitCode.OK).value();
        }
    }

    private void send(ProductFile rows, BulkIntake intake, Output output) {
        var progress = new ProgressBar(output.terminal());
        boolean complete = false;
        try {
            progress.show(rows.share(), Cells.count(0, "product"));
            for (List<ProductRow> next = rows.next(chunk); !next.isEmpty(); next = rows.next(chunk)) {
                intake.send(next);
                progress.show(rows.share(), Cells.count(intake.sent(), "product"));
            }
            complete = true;
        } finally {
            progress.clear();
            if (complete || intake.sent() > 0) {
                output.rest(intake.report(), Listing.rows(intake.report(), "results"), COLUMNS);
                intake.sums().lines().forEach(output::note);
            }
            if (how.dryRun) {
                output.note(
                        intake.sent() > chunk
                                ? "Each " + chunk
                                        + " rows were judged without the others; --chunk judges more of them together."
                                : "");
            }
            output.note(how.hint());
            if (!complete) {
                output.note("Rows sent before it stopped: " + intake.sent());
            }
        }
    }
}
