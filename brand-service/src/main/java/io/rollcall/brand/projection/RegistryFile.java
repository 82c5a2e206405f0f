package io.rollcall.brand.projection;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.core.JsonGenerator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import io.rollcall.brand.BrandConfig;
import io.rollcall.brand.registry.Brand;
import io.rollcall.brand.registry.BrandRows;
import io.rollcall.outbox.Outbox;
import io.rollcall.persistence.background.BackgroundLoop;
import io.rollcall.persistence.background.BackgroundLoops;
import io.rollcall.persistence.background.Pace;
import io.rollcall.persistence.file.WrittenFiles;
import io.rollcall.persistence.lock.CategoryLease;
import io.rollcall.workspace.ContentHash;
import io.rollcall.workspace.DurableFile;
import io.rollcall.workspace.JsonText;
import io.rollcall.workspace.WholeFile;
import io.rollcall.workspace.Workspace;

/** Projects the registry into {@code brand_registry.json} (D20). A registry that never had a brand has no file. */
@ApplicationScoped
public class RegistryFile {

    private static final Logger LOG = Logger.getLogger(RegistryFile.class);

    /** As the file is called among those we write. */
    static final String PATH = "brand_registry";

    private static final int REST_FACTOR = 4;

    private final Path file;
    private final BrandRows rows;
    private final WrittenFiles files;
    private final RegistryAdoption adoption;
    private final CategoryLease leases;
    private final BackgroundLoop loop;

    RegistryFile(
            Workspace workspace,
            BrandConfig config,
            BrandRows rows,
            WrittenFiles files,
            RegistryAdoption adoption,
            CategoryLease leases,
            BackgroundLoops loops) {
        this.file = workspace.brandRegistry();
        this.rows = rows;
        this.files = files;
        this.adoption = adoption;
        this.leases = leases;
        this.loop = loops.make(
                "brand-registry-file",
                Pace.every(config.files().checkEvery()).resting(REST_FACTOR),
                this::projectInTurn);
    }

    /** A file that is there first is taken over before the first request can add a brand. */
    void start(@Observes StartupEvent started) {
        try {
            adoption.adopt();
        } catch (IOException unreadable) {
            LOG.errorf("%s. It is left as it is; repair it, and it is taken over.", unreadable.getMessage());
        }
        loop.start();
    }

    void changed(@Observes Outbox.Committed committed) {
        loop.request();
    }

    /** @return completes when the file shows what was committed before this call */
    public CompletableFuture<Void> inStep() {
        return loop.request();
    }

    Optional<BackgroundLoop.Behind> behind() {
        return loop.behind();
    }

    private void projectInTurn() throws IOException {
        leases.takeInTurn("registry-file", "", () -> {
            project();
            return null;
        });
    }

    private void project() throws IOException {
        adoption.adopt();
        DurableFile.removeLeftovers(file.getParent());
        List<Brand> brands = QuarkusTransaction.requiringNew().call(rows::all);
        String lastHash = files.lastHash(PATH);
        if (brands.isEmpty() && lastHash.equals(ContentHash.ABSENT)) {
            return;
        }
        WholeFile.Written written = WholeFile.write(file, files.of(PATH), out -> write(brands, out));
        if (written.conflict()) {
            LOG.warnf("%s was edited by someone else; the edit is kept beside it as .conflict", file);
        }
        if (!written.hash().equals(lastHash)) {
            files.remember(PATH, written.hash());
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
}
