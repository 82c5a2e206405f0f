package io.rollcall.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One backup and what is in it. */
@Writes(Writes.When.NEVER)
@Command(
        name = "show",
        description = {
            "Show a backup and the files in it. Times are UTC.",
            "With --file, write one of them to standard output, byte for byte."
        },
        footer = {
            "  ./rollcall backup show 20260214-120000-9f3c",
            "  ./rollcall backup show 20260214-120000-9f3c -o csv >files.csv",
            "  ./rollcall backup show 20260214-120000-9f3c \\",
            "      --file mouse-acer-cestus-310-310.json"
        })
final class BackupShowCommand extends CommandInCategory implements Runnable {
    private static final List<String> COLUMNS = List.of("file", "bytes", "reason", "canonicalProductId");
    private static final List<String> FIELDS = List.of("file", "bytes", "hash", "reason", "canonicalProductId");

    @Parameters(paramLabel = "ID", description = "As backup list shows it.")
    String id;

    @Option(names = "--file", paramLabel = "NAME", description = "The file to write, as backup show lists it.")
    String file;

    @Override
    public void run() {
        var backups = new Backups(category());
        if (file == null) {
            show(backups.asking(() -> api().get(backups.path(id))));
        } else {
            write(backups.asking(() -> api().stream(backups.path(id, "files", file))));
        }
    }

    private void show(JsonNode details) {
        JsonNode backup = details.path("backup");
        var files = Listing.rows(details, "files");
        Output output = output();
        output.report(details, BackupFacts.of(backup), files, COLUMNS, FIELDS);
        output.note(
                details.path("more").asBoolean()
                        ? "Only " + files.size() + " of "
                                + Cells.count(backup.path("files").asInt(), "file") + " are listed; there are more."
                        : "");
    }

    private void write(InputStream content) {
        try (content) {
            Terminal terminal = output().terminal();
            content.transferTo(terminal.bytes());
            terminal.bytes().flush();
        } catch (IOException full) {
            throw new Misuse("Standard output cannot be written (" + full.getMessage() + ")");
        }
    }
}
