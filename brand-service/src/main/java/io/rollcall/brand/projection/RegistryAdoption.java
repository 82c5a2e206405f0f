package io.rollcall.brand.projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.rollcall.brand.registry.Action;
import io.rollcall.brand.registry.AuditLog;
import io.rollcall.brand.registry.Brand;
import io.rollcall.brand.registry.BrandRows;
import io.rollcall.brand.registry.Registry;
import io.rollcall.brand.registry.RegistryOpening;
import io.rollcall.outbox.Outbox;
import io.rollcall.workspace.ContentHash;
import io.rollcall.workspace.Workspace;

/** Takes over a {@code brand_registry.json} that was there before the registry: a workspace that has brands keeps them. */
@ApplicationScoped
class RegistryAdoption {

    /** @param brands how many were taken over */
    record Adopted(Instant at, long brands, List<RegistryConflict> clashes) {}

    private static final Logger LOG = Logger.getLogger(RegistryAdoption.class);
    private static final String BY = "registry file";

    private final Path file;
    private final BrandRows rows;
    private final WrittenFile files;
    private final AuditLog auditLog;
    private final Outbox outbox;
    private final EntityManager entities;
    private final ObjectMapper json;
    private final Clock clock;

    RegistryAdoption(
            @ConfigProperty(name = "rollcall.workspace") Path workspace,
            BrandRows rows,
            WrittenFile files,
            AuditLog auditLog,
            Outbox outbox,
            EntityManager entities,
            ObjectMapper json,
            Clock clock) {
        this.file = new Workspace(workspace).brandRegistry();
        this.rows = rows;
        this.files = files;
        this.auditLog = auditLog;
        this.outbox = outbox;
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    /** @throws UncheckedIOException of an {@code UnreadableFile} while the file is there and cannot be read */
    void open(@Observes RegistryOpening opening) {
        try {
            adopt();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Once, while there is no brand and nothing was ever written there. An unreadable file stays as it is. */
    void adopt() throws IOException {
        if (!isWanted()) {
            return;
        }
        ExistingRegistry found = ExistingRegistry.read(file, clock.instant());
        QuarkusTransaction.requiringNew().timeout(120).run(() -> {
            outbox.lock(Registry.STREAM);
            if (isWanted()) {
                take(found);
            }
        });
    }

    Optional<Adopted> adopted() {
        return QuarkusTransaction.joiningExisting().call(() -> {
            List<?> adoptions = entities.createNativeQuery(
                            "select at, brands, cast(clashes as text) from registry_adoption order by at desc limit 1")
                    .getResultList();
            return adoptions.stream().map(row -> adopted((Object[]) row)).findFirst();
        });
    }

    private boolean isWanted() {
        return Files.exists(file)
                && QuarkusTransaction.joiningExisting()
                        .call(() -> rows.isEmpty() && files.lastHash().equals(ContentHash.ABSENT));
    }

    private void take(ExistingRegistry found) {
        Iterator<String> fresh = rows.takeIdentifiers(found.brands().size()).iterator();
        var brands = new ArrayList<Brand>();
        for (Brand brand : found.brands()) {
            brands.add(brand.identifier().isEmpty() ? brand.as(fresh.next()) : brand);
        }
        if (!brands.isEmpty()) {
            rows.insert(brands);
            auditLog.write(
                    brands.stream()
                            .map(brand -> new AuditLog.Entry(brand, Action.ADOPTED))
                            .toList(),
                    BY,
                    null);
        }
        entities.createNativeQuery(
                        "insert into registry_adoption (at, brands, clashes) values (:at, :brands, cast(:clashes as jsonb))")
                .setParameter("at", clock.instant())
                .setParameter("brands", brands.size())
                .setParameter("clashes", text(found.clashes()))
                .executeUpdate();
        LOG.infof(
                "Took over %d brands of %s; %d things in it could not be",
                brands.size(), file, found.clashes().size());
    }

    private Adopted adopted(Object[] row) {
        try {
            var clashes = List.of(json.readValue((String) row[2], RegistryConflict[].class));
            return new Adopted((Instant) row[0], ((Number) row[1]).longValue(), clashes);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
