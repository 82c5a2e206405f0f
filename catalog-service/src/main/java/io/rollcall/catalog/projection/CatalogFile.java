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
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.core.JsonGenerator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.jpa.AvailableHints;
import org.jboss.logging.Logger;

import io.rollcall.outbox.EventLog;
import io.rollcall.workspace.ContentHash;
import io.rollcall.workspace.DurableFile;
import io.rollcall.workspace.Failpoint;
import io.rollcall.workspace.JsonText;
import io.rollcall.workspace.WholeFile;
import io.rollcall.workspace.Workspace;

/** Projects a category into {@code product_catalog.json} (D20). A category with no catalog has no file. */
@ApplicationScoped
class CatalogFile {

    private static final Logger LOG = Logger.getLogger(CatalogFile.class);
    private static final int FETCH = 1_000;

    private final Workspace workspace;
    private final EntityManager entities;
    private final WrittenFiles files;
    private final EventLog log;
    private final Map<String, FileSnapshot> shown = new ConcurrentHashMap<>();

    CatalogFile(
            @ConfigProperty(name = "rollcall.workspace") Path workspace,
            EntityManager entities,
            WrittenFiles files,
            EventLog log) {
        this.workspace = new Workspace(workspace);
        this.entities = entities;
        this.files = files;
        this.log = log;
    }

    void project(String category) throws IOException {
        Path file = workspace.productCatalog(category);
        long revision = log.revision(category);
        if (revision == 0 || FileSnapshot.of(revision, file).equals(shown.get(category))) {
            return;
        }
        DurableFile.removeLeftovers(file.getParent());
        Optional<WholeFile.Written> written = QuarkusTransaction.requiringNew()
                .timeout(300)
                .call(() -> {
                    entities.createNativeQuery("set transaction isolation level repeatable read, read only")
                            .executeUpdate();
                    return hasProducts(category) || listsOurs(category, file)
                            ? Optional.of(WholeFile.write(file, files.of(category), out -> write(category, out)))
                            : Optional.empty();
                });
        Failpoint.CATALOG_WRITTEN.reached();
        if (written.isPresent()) {
            files.remember(category, written.get().hash());
            if (written.get().conflict()) {
                LOG.warnf("%s was edited by someone else; the edit is kept beside it as .conflict", file);
            }
        }
        remember(category, revision, file, written);
    }

    /** What somebody wrote between our writing and this look is not taken for ours. */
    private void remember(String category, long revision, Path file, Optional<WholeFile.Written> written)
            throws IOException {
        FileSnapshot look = FileSnapshot.of(revision, file);
        if (written.isEmpty() || ContentHash.of(file).equals(written.get().hash())) {
            shown.put(category, look);
        } else {
            shown.remove(category);
        }
    }

    /** It is written anew although no product changed. */
    void forget(String category) {
        shown.remove(category);
    }

    /** Once the last product is removed the file must say so: the gate reads it while the catalog has none. */
    private boolean listsOurs(String category, Path file) throws IOException {
        return Files.exists(file) && files.of(category).isOurs(ContentHash.of(file));
    }

    private boolean hasProducts(String category) {
        return !entities.createNativeQuery("select 1 from product where category = :category limit 1")
                .setParameter("category", category)
                .getResultList()
                .isEmpty();
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
        int written = 0;
        try (Stream<ProjectedProduct> products = entities.createQuery(
                        "from ProjectedProduct where category = :category order by productId", ProjectedProduct.class)
                .setParameter("category", category)
                .setHint(AvailableHints.HINT_FETCH_SIZE, FETCH)
                .getResultStream()) {
            for (ProjectedProduct product : (Iterable<ProjectedProduct>) products::iterator) {
                json.writePOJOField(product.productId, product.toCatalogEntry());
                totalActive += product.isActive() ? 1 : 0;
                if (++written % FETCH == 0) {
                    entities.clear();
                }
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
        Object[] times = (Object[]) entities.createNativeQuery(
                        "select last_import, last_reconcile, last_production_sync from category where category = :category")
                .setParameter("category", category)
                .getSingleResult();
        List<String> names = List.of("last_import", "last_reconcile", "last_production_sync");
        for (int i = 0; i < names.size(); i++) {
            json.writePOJOField(names.get(i), times[i] == null ? null : Instant.class.cast(times[i]));
        }
    }
}
