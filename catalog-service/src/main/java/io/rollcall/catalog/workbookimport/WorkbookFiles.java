package io.rollcall.catalog.workbookimport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.rollcall.catalog.workbookimport.Imports.Import;
import io.rollcall.workspace.DurableFile;
import io.rollcall.workspace.Workspace;

/** Where workbooks are: those of a category, which are only read, and copies of uploads until they are imported. */
@ApplicationScoped
@RequiredArgsConstructor
class WorkbookFiles {

    /** @param name in {@code helper_files/{category}} */
    @Schema(name = "OwnWorkbook")
    public record OwnWorkbook(String name, long bytes, Instant modifiedAt) {}

    private final Workspace workspace;

    /** By name. What Excel keeps beside an open workbook is none. */
    List<OwnWorkbook> own(String category) throws IOException {
        try (var files = Files.list(workspace.helperFiles(category))) {
            var workbooks = files.filter(WorkbookFiles::isWorkbook).sorted().toList();
            var own = new java.util.ArrayList<OwnWorkbook>();
            for (Path file : workbooks) {
                own.add(new OwnWorkbook(
                        file.getFileName().toString(),
                        Files.size(file),
                        Files.getLastModifiedTime(file).toInstant()));
            }
            return own;
        } catch (NoSuchFileException | NotDirectoryException none) {
            return List.of();
        }
    }

    private static boolean isWorkbook(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return (name.endsWith(".xlsx") || name.endsWith(".xlsm"))
                && !name.startsWith("~$")
                && !name.startsWith(".")
                && Files.isRegularFile(file);
    }

    /** @param asked name of one; null for the only one */
    String ownName(String category, String asked) throws IOException {
        String folder = "helper_files/" + category;
        List<String> names = own(category).stream().map(OwnWorkbook::name).toList();
        if (names.isEmpty()) {
            throw new ImportProblems.NoWorkbook(folder);
        }
        if (asked != null) {
            return names.stream()
                    .filter(asked::equals)
                    .findFirst()
                    .orElseThrow(() -> new ImportProblems.NoSuchWorkbook(folder, names));
        }
        if (names.size() > 1) {
            throw new ImportProblems.SeveralWorkbooks(folder, names);
        }
        return names.get(0);
    }

    /** Keeps an upload until it is imported or forgotten. */
    void keep(String category, UUID importId, Path upload) throws IOException {
        DurableFile.write(kept(category, importId), out -> Files.copy(upload, out));
    }

    Path of(Import wanted) {
        return wanted.uploaded() ? kept(wanted.category(), wanted.id()) : own(wanted.category(), wanted.workbook());
    }

    Path own(String category, String name) {
        return workspace.helperFiles(category).resolve(name);
    }

    void forget(Import done) throws IOException {
        if (done.uploaded()) {
            DurableFile.delete(kept(done.category(), done.id()));
        }
    }

    private Path kept(String category, UUID importId) {
        return workspace.uploads(category).resolve(importId + ".xlsx");
    }
}
