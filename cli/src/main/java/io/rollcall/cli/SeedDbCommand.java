package io.rollcall.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import io.rollcall.identity.Category;
import io.rollcall.specdb.seeding.SeedReport;
import io.rollcall.specdb.seeding.Seeding;
import io.rollcall.workspace.UnreadableFile;
import io.rollcall.workspace.Workspace;
import io.rollcall.workspace.bucket.WorkspaceRoot;

/** Makes the snapshot that values are reviewed in, from the files of a workspace. */
@Writes(Writes.When.AT_ONCE)
@Command(
        name = "seed-db",
        description = {
            "Make the snapshot in which the values of a category are reviewed (.specfactory_tmp/{category}/spec.sqlite) from the"
                    + " files of a workspace, or bring it up to date. What people accepted, confirmed or set by hand stays. It"
                    + " works on the files alone: nothing needs to run.",
            "The answer is JSON: rows of each table, what was removed because its file is gone, and the products that failed; the"
                    + " others are seeded all the same."
        },
        footer = {
            "  ./rollcall seed-db --category mouse --local",
            "  ./rollcall seed-db --category mouse --local --root ~/mice",
            "  ./rollcall seed-db --category mouse --local -o csv   products that failed"
        })
final class SeedDbCommand extends CommandInCategory implements Runnable {
    private static final List<String> COLUMNS = List.of("product", "reason");

    @Option(
            names = "--local",
            description = "Read and write the files on this machine. There is no other way yet, so it has to be said.")
    boolean local;

    @Option(
            names = "--root",
            paramLabel = "DIR",
            description =
                    "The workspace: a folder, or s3://bucket/prefix. Default: that of ./rollcall up, workspace (ROLLCALL_WORKSPACE).")
    String root;

    @Override
    public void run() {
        if (!local) {
            throw new Misuse("A snapshot is made on the machine that has the workspace, and there with --local");
        }
        Workspace workspace = workspace();
        String category = category();
        if (!Category.isValid(category)) {
            throw new Misuse("“" + category + "” is no category");
        }
        SeedReport report = seed(workspace, category);
        ObjectNode answer = answer(category, report);
        Output asked = output();
        // For a person too it is JSON: what else reads it relies on that.
        Output output = asked.format() == Format.table ? new Output(asked.terminal(), Format.json) : asked;
        output.list(answer, Listing.rows(answer, "errors"), COLUMNS, COLUMNS);
        report.errors().forEach(error -> output.note(Cells.text(error.product() + ": " + error.reason())));
    }

    private Workspace workspace() {
        String usual = output().terminal().environment().getOrDefault("ROLLCALL_WORKSPACE", "");
        String named = root != null ? root : usual.isBlank() ? "workspace" : usual;
        try {
            Path place = WorkspaceRoot.of(named);
            if (!named.isBlank() && Files.isDirectory(place)) {
                return new Workspace(place);
            }
        } catch (InvalidPathException none) {
            // Then there is no such folder.
        } catch (IllegalArgumentException garbage) {
            throw new Misuse(garbage.getMessage());
        }
        throw new Misuse("There is no workspace “" + named + "”; name one with --root DIR");
    }

    private static SeedReport seed(Workspace workspace, String category) {
        // Of the database's library, which would say on the terminal that nobody listens to what it logs.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        try {
            return new Seeding(workspace, category, Clock.systemUTC()).run();
        } catch (UnreadableFile torn) {
            throw new NotSeeded(workspace.relative(torn.file()) + " cannot be read: " + torn.why());
        } catch (FileSystemException broken) {
            String why = broken instanceof AccessDeniedException ? "you are not allowed to" : broken.getReason();
            throw new NotSeeded(broken.getFile() + " cannot be read or written: " + why);
        } catch (IOException failed) {
            throw new NotSeeded(failed.getMessage());
        }
    }

    private static ObjectNode answer(String category, SeedReport report) {
        ObjectNode answer = Api.body()
                .put("command", "seed-db")
                .put("category", category)
                .put("db_path", report.file().toString());
        ObjectNode counts = answer.putObject("counts");
        report.counts().forEach(counts::put);
        ObjectNode removed = answer.putObject("removed");
        report.removed().forEach(removed::put);
        var errors = answer.putArray("errors");
        report.errors()
                .forEach(error ->
                        errors.addObject().put("product", error.product()).put("reason", error.reason()));
        return answer.put("sync_version", report.syncVersion());
    }
}
