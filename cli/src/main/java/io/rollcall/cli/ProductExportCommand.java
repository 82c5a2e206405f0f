package io.rollcall.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** All products, or those that match, for another program. */
@Writes(Writes.When.NEVER)
@Command(
        name = "export",
        description = {
            "Write the products of a category to standard output or a file, however many there are.",
            "The format is that of -o (csv, json, jsonl), else of the file's name, else csv. product bulk reads it again.",
            "A file is there as a whole or not at all, and is not overwritten unless you --force it."
        },
        footer = {
            "  ./rollcall product export --file mice.csv",
            "  ./rollcall product export --brand Razer -o jsonl | jq .productId",
            "  ./rollcall product export --status inactive --sort -updatedAt -o json",
            "  ./rollcall product export --file mice.csv --force"
        })
final class ProductExportCommand extends CommandInCategory implements Runnable {
    private static final String STANDARD = "-";
    private static final int BUFFER = 1 << 13;

    @Mixin
    ProductFilter filter;

    @Option(names = "--file", paramLabel = "FILE", description = "A file; - for standard output. Default: -")
    String file;

    @Option(names = "--force", description = "Put it in place of a file that is there.")
    boolean force;

    @Override
    public void run() {
        WrittenFile written = file == null || file.equals(STANDARD) ? null : WrittenFile.at(file, force);
        ApiPath products = ApiPath.of("catalog", category(), "products", "export");
        try (InputStream exported = api().stream(filter.of(products.with("format", format())))) {
            if (written == null) {
                print(exported, output().terminal().data());
            } else {
                written.write(exported, output());
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private RowFormat format() {
        return switch (output().format()) {
            case csv -> RowFormat.csv;
            case json -> RowFormat.json;
            case jsonl -> RowFormat.jsonl;
            case yaml, name ->
                throw new Misuse("An export is csv, json or jsonl; product list has -o " + output().format());
            case table -> RowFormat.ofName(file == null ? "" : file).orElse(RowFormat.csv);
        };
    }

    /** Ends when nobody reads on, as {@code head}. */
    private static void print(InputStream exported, PrintWriter out) throws IOException {
        var text = new InputStreamReader(exported, StandardCharsets.UTF_8);
        char[] buffer = new char[BUFFER];
        for (int read = text.read(buffer); read >= 0 && !out.checkError(); read = text.read(buffer)) {
            out.write(buffer, 0, read);
        }
    }
}
