package io.rollcall.catalog.category;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.persistence.Sql;
import io.rollcall.persistence.file.WrittenFiles;
import io.rollcall.workspace.ContentHash;
import io.rollcall.workspace.Queue;
import io.rollcall.workspace.QueueRows;
import io.rollcall.workspace.UnreadableFile;
import io.rollcall.workspace.Workspace;

/** What is in a category: products, brands, files. In the caller's transaction. */
@ApplicationScoped
@RequiredArgsConstructor
class CategoryContents {

    /** What the catalog remembers about a category that has no products; its history is not among it. */
    private static final List<String> TABLES = List.of(
            "identity_group",
            "job_input_due",
            "production_sync",
            "departure",
            "found_job_input",
            "catalog_adoption",
            "reconcile_plan",
            "workbook_import",
            "product_redirect",
            "category");

    private final Sql sql;
    private final WrittenFiles files;
    private final Workspace workspace;

    /** As a person would say it: "12 products", "the brand Acer", "files under specs/inputs/mouse". Empty when there is nothing. */
    List<String> of(String category) {
        var contents = new ArrayList<String>();
        long products = sql.query("select count(*) from product where category = :category")
                .bind("category", category)
                .one(Long.class);
        if (products > 0) {
            contents.add(products(products));
        }
        sql.query("select name from known_brand where not removed and :category = any (categories) order by 1 limit 3")
                .bind("category", category)
                .list(String.class)
                .forEach(brand -> contents.add("the brand " + brand));
        try {
            for (Path folder : folders(category)) {
                if (hasForeignFile(category, folder)) {
                    contents.add("files under " + workspace.relative(folder));
                }
            }
            if (hasQueueRow(category)) {
                contents.add("rows in its queue");
            }
        } catch (UnreadableFile broken) {
            contents.add("a queue that cannot be read");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return contents;
    }

    static String products(long count) {
        return count == 1 ? "1 product" : count + " products";
    }

    /** Forgets an empty category, and takes away what was written for it. */
    void clear(String category) {
        for (String table : TABLES) {
            sql.update("delete from " + table + " where category = :category")
                    .bind("category", category)
                    .execute();
        }
        files.forget(Categories.catalogFile(category));
        try {
            Files.deleteIfExists(workspace.productCatalog(category));
            Files.deleteIfExists(new Queue(workspace, category).readable());
            for (Path folder : folders(category)) {
                deleteEmpty(folder);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private List<Path> folders(String category) {
        return List.of(
                workspace.helperFiles(category),
                workspace.jobInputs(category),
                workspace.outputs(category),
                workspace.published(category));
    }

    private boolean hasForeignFile(String category, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        Path ours = workspace.productCatalog(category);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> !Files.isDirectory(file) && !(file.equals(ours) && isOurs(category)));
        }
    }

    private boolean isOurs(String category) {
        return !files.lastHash(Categories.catalogFile(category)).equals(ContentHash.ABSENT);
    }

    private boolean hasQueueRow(String category) throws IOException {
        boolean[] found = {false};
        QueueRows.read(new Queue(workspace, category).readable(), () -> found[0] = false, row -> found[0] = true);
        return found[0];
    }

    private static void deleteEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> inside;
        try (Stream<Path> entries = Files.list(folder)) {
            inside = entries.toList();
        }
        for (Path entry : inside) {
            deleteEmpty(entry);
        }
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException raced) {
            // Somebody has just put something there; it stays, and so does the category's folder.
        }
    }
}
