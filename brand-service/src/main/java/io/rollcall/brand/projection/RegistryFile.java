package io.rollcall.brand.projection;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.core.JsonGenerator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Sort;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.rollcall.brand.registry.Brand;
import io.rollcall.outbox.Outbox;
import io.rollcall.workspace.ContentHash;
import io.rollcall.workspace.DurableFile;
import io.rollcall.workspace.JsonText;
import io.rollcall.workspace.ProjectionLoop;
import io.rollcall.workspace.WholeFile;
import io.rollcall.workspace.Workspace;

/** Projects the registry into {@code brand_registry.json} (D20). A registry without brands has no file. */
@ApplicationScoped
public class RegistryFile {

    private static final Logger LOG = Logger.getLogger(RegistryFile.class);

    private final Path file;
    private final EntityManager entities;
    private final ProjectionLoop loop;

    RegistryFile(@ConfigProperty(name = "rollcall.workspace") Path workspace, EntityManager entities, Clock clock) {
        this.file = new Workspace(workspace).brandRegistry();
        this.entities = entities;
        this.loop = new ProjectionLoop(
                "brand-registry-file",
                this::project,
                Duration.ZERO,
                1,
                clock,
                failed -> LOG.warnf("%s cannot be written: %s", file, failed));
    }

    void start(@Observes StartupEvent started) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.close();
    }

    void changed(@Observes Outbox.Committed committed) {
        loop.request();
    }

    /** @return completes when the file shows what was committed before this call */
    public CompletableFuture<Void> inStep() {
        return loop.request();
    }

    Optional<ProjectionLoop.Behind> behind() {
        return loop.behind();
    }

    private void project() throws IOException {
        DurableFile.removeLeftovers(file.getParent());
        List<Brand> brands = QuarkusTransaction.requiringNew().call(() -> Brand.<Brand>listAll(Sort.by("slug")));
        if (brands.isEmpty()) {
            return;
        }
        WholeFile.Written written = WholeFile.write(file, lastHash(), out -> write(brands, out));
        if (written.conflict()) {
            LOG.warnf("%s was edited by someone else; the edit is kept beside it as .conflict", file);
        }
        if (written.changed()) {
            remember(written.hash());
        }
    }

    private static void write(List<Brand> brands, OutputStream out) throws IOException {
        JsonGenerator json = JsonText.MAPPER.getFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(JsonText.printer());
        json.writeStartObject();
        json.writeStringField("_doc", "Global brand registry. Managed by GUI.");
        json.writeNumberField("_version", 1);
        json.writeObjectFieldStart("brands");
        for (Brand brand : brands) {
            json.writePOJOField(brand.slug(), brand.toRegistryEntry());
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }

    private String lastHash() {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<?> hashes = entities.createNativeQuery("select hash from projected_file where path = 'brand_registry'")
                    .getResultList();
            return hashes.isEmpty() ? ContentHash.ABSENT : String.valueOf(hashes.get(0));
        });
    }

    private void remember(String hash) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "insert into projected_file (path, hash) values ('brand_registry', :hash)"
                                + " on conflict (path) do update set hash = excluded.hash")
                .setParameter("hash", hash)
                .executeUpdate());
    }
}
