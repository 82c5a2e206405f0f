package io.rollcall.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings back what a backup holds. */
@Writes(Writes.When.ONCE_AGREED)
@Command(
        name = "restore",
        description = {
            "Bring back what a backup holds: job inputs, queue rows and moved results.",
            "A file whose name another one has now is skipped, and what is there stays. Restoring again changes nothing."
        },
        footer = {
            "  ./rollcall backup restore 20260214-120000-9f3c",
            "  ./rollcall backup restore 20260214-120000-9f3c --category mouse --yes",
            "  ./rollcall backup restore 20260214-120000-9f3c \\",
            "      --file mouse-acer-cestus-310-310.json"
        })
final class BackupRestoreCommand extends CommandInCategory implements Callable<Integer> {
    private static final List<String> SKIPPED = List.of("file", "reason", "message");

    @Parameters(paramLabel = "ID", description = "As backup list shows it.")
    String id;

    @Option(
            names = "--file",
            paramLabel = "NAME",
            description = "Only this file, as backup show lists it; may be repeated. Default: all.")
    List<String> files = new ArrayList<>();

    @Mixin
    YesOption yes;

    @Override
    public Integer call() {
        if (files.stream().anyMatch(String::isBlank)) {
            throw new Misuse("--file names a file; it cannot be blank");
        }
        var backups = new Backups(category());
        Output output = output();
        if (!yes.mayGoOn(output.terminal(), () -> what(backups))) {
            output.note("Nothing was restored.");
            return ExitCode.REFUSED.value();
        }
        JsonNode report = new Waiting(output.terminal(), "Restoring")
                .during(() -> backups.asking(() -> api().post(backups.path(id, "restore"), wish())));
        var skipped = Listing.rows(report, "skipped");
        output.report(report, sums(report), skipped, SKIPPED);
        return (skipped.isEmpty() ? ExitCode.OK : ExitCode.REFUSED).value();
    }

    private String what(Backups backups) {
        JsonNode backup = backups.asking(() -> api().get(backups.path(id))).path("backup");
        int all = backup.path("files").asInt();
        int chosen = files.isEmpty() ? all : (int) files.stream().distinct().count();
        return (chosen == all ? "" : chosen + " of ") + Cells.count(all, "file") + " of the backup of "
                + Cells.shown(Cells.of(backup, "createdAt")) + " will be brought back.";
    }

    private ObjectNode wish() {
        ObjectNode wish = Api.body();
        Api.putAll(wish, "files", files.stream().distinct().toList());
        return wish;
    }

    private static Facts sums(JsonNode report) {
        return new Facts()
                .add("restored", report.path("restored").asInt())
                .add("unchanged", report.path("unchanged").asInt())
                .add("skipped", report.path("skipped").size())
                .add("queue rows", report.path("queueRestored").asInt())
                .add("results", report.path("resultsReturned").asInt());
    }
}
