package io.rollcall.catalog.projection;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;

import io.rollcall.persistence.Sql;
import io.rollcall.workspace.Workspace;

/** Notices which products the pipeline has results for: a derived fact, no change of the product (D22). */
@ApplicationScoped
@RequiredArgsConstructor
class OutputScan {

    private final Workspace workspace;
    private final Sql sql;

    void scan(String category) throws IOException {
        Set<String> withOutput = new TreeSet<>();
        collect(workspace.outputs(category), withOutput);
        collect(workspace.published(category), withOutput);
        QuarkusTransaction.requiringNew().run(() -> sql.update("""
                        update product set has_output = not has_output
                        where category = :category and has_output <> (product_id = any (:ids))""")
                .bind("category", category)
                .bindTexts("ids", withOutput)
                .execute());
    }

    private static void collect(Path folder, Set<String> names) throws IOException {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(folder, Files::isDirectory)) {
                folders.forEach(product -> names.add(product.getFileName().toString()));
            }
        }
    }
}
