package io.rollcall.catalog.projection;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonGenerator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.rollcall.catalog.category.Categories;
import io.rollcall.outbox.EventLog;
import io.rollcall.persistence.Sql;
import io.rollcall.persistence.file.WrittenFiles;
import io.rollcall.persistence.lock.CategoryLease;
import io.rollcall.workspace.ContentHash;
import io.rollcall.workspace.DurableFile;
import io.rollcall.workspace.Failpoint;
import io.rollcall.workspace.FileStamp;
import io.rollcall.workspace.JsonText;
import io.rollcall.workspace.Store;
import io.rollcall.workspace.WholeFile;
import io.rollcall.workspace.Workspace;

/** Projects a category into {@code product_catalog.json} (D20). A category with no catalog has no file. */
@ApplicationScoped
@RequiredArgsConstructor
class CatalogFile {

    private static final Logger LOG = Logger.getLogger(CatalogFile.class);

    /** When something was done to the category; null for never. */
    private record Times(
            @Nullable Instant lastImport,
            @Nullable Instant lastReconcile,
            @Nullable Instant lastProductionSync) {

        static final Times NEVER = new Times(null, null, null);
    }

    /** What the file showed last, and how it looked then. */
    private record Shown(Times times, FileSnapshot snapshot) {}

    private final Workspace workspace;
    private final Sql sql;
    private final WrittenFiles files;
    private final EventLog log;
    private final CategoryLease leases;
    private final Map<String, Shown> shown = new ConcurrentHashMap<>();
    private final Map<String, WholeFile.Written> last = new ConcurrentHashMap<>();

    void project(String category) throws IOException {
        leases.takeInTurn("catalog-file", category, () -> {
            projectInTurn(category);
            return null;
        });
    }

    private void projectInTurn(String category) throws IOException {
        Path file = workspace.productCatalog(category);
        long revision = log.revision(category);
        Times times = times(category);
        if (revision == 0 || isShown(category, times, revision, file)) {
            return;
        }
        DurableFile.removeLeftovers(file.getParent());
        Optional<WholeFile.Written> written = QuarkusTransaction.requiringNew()
                .timeout(300)
                .call(() -> {
                    sql.update("set transaction isolation level repeatable read, read only")
                            .execute();
                    return hasProducts(category) || listsOurs(category, file)
                            ? Optional.of(WholeFile.write(
                                    file,
                                    files.of(Categories.catalogFile(category)),
                                    out -> write(category, out),
                                    last.get(category)))
                            : Optional.empty();
                });
        Failpoint.CATALOG_WRITTEN.reached();
        if (written.isPresent()) {
            last.put(category, written.get());
            files.remember(Categories.catalogFile(category), written.get().hash());
            if (written.get().conflict()) {
                LOG.warnf("%s was edited by someone else; the edit is kept beside it as .conflict", file);
            }
        }
        remember(category, times, revision, file, written);
    }

    private boolean isShown(String category, Times times, long revision, Path file) throws IOException {
        Shown last = shown.get(category);
        return last != null
                && last.times().equals(times)
                && last.snapshot().revision() == revision
                && last.snapshot().equals(FileSnapshot.of(revision, file));
    }

    /** What somebody wrote between our writing and this look is not taken for ours. */
    private void remember(String category, Times times, long revision, Path file, Optional<WholeFile.Written> written)
            throws IOException {
        Optional<FileStamp> stamp = written.isEmpty()
                ? Optional.of(FileStamp.of(file))
                : Store.of(file).stampOf(file, written.get().fingerprint());
        if (stamp.isPresent()) {
            shown.put(category, new Shown(times, new FileSnapshot(revision, List.of(stamp.get()))));
        } else {
            shown.remove(category);
        }
    }

    /** Once the last product is removed the file must say so: the gate reads it while the catalog has none. */
    private boolean listsOurs(String category, Path file) throws IOException {
        return Files.exists(file) && files.of(Categories.catalogFile(category)).isOurs(ContentHash.of(file));
    }

    private boolean hasProducts(String category) {
        return sql.query("select 1 from product where category = :category limit 1")
                .bind("category", category)
                .exists();
    }

    private void write(String category, OutputStream out) throws IOException {
        JsonGenerator json = JsonText.MAPPER.getFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(JsonText.printer());
        json.writeStartObject();
        json.writeStringField("_doc", "Per-category product catalog. GUI writes here.");
        json.writeNumberField("_version", 1);
        json.writeObjectFieldStart("products");
        int totalActive = 0;
        try (Stream<ProjectedProduct> products = sql
                .query("select " + ProjectedProduct.COLUMNS
                        + " from product where category = :category order by product_id")
                .bind("category", category)
                .stream(ProjectedProduct.class)) {
            for (ProjectedProduct product : (Iterable<ProjectedProduct>) products::iterator) {
                json.writePOJOField(product.productId(), product.toCatalogEntry());
                totalActive += product.isActive() ? 1 : 0;
            }
        }
        json.writeEndObject();
        json.writeObjectFieldStart("meta");
        json.writeNumberField("total_active", totalActive);
        writeTimes(json, category);
        json.writeEndObject();
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }

    private void writeTimes(JsonGenerator json, String category) throws IOException {
        Times times = times(category);
        json.writePOJOField("last_import", times.lastImport());
        json.writePOJOField("last_reconcile", times.lastReconcile());
        json.writePOJOField("last_production_sync", times.lastProductionSync());
    }

    private Times times(String category) {
        return sql.query("""
                        select last_import, last_reconcile, coalesce(pulled_at, last_production_sync) as last_production_sync
                        from category left join production_sync using (category) where category = :category""").bind("category", category).first(Times.class).orElse(Times.NEVER);
    }
}
