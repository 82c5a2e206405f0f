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

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.logging.Logger;

import io.rollcall.brand.registry.Action;
import io.rollcall.brand.registry.AuditLog;
import io.rollcall.brand.registry.Brand;
import io.rollcall.brand.registry.BrandRows;
import io.rollcall.brand.registry.Registry;
import io.rollcall.brand.registry.RegistryOpening;
import io.rollcall.outbox.Outbox;
import io.rollcall.persistence.Json;
import io.rollcall.persistence.Sql;
import io.rollcall.persistence.file.WrittenFiles;
import io.rollcall.workspace.ContentHash;
import io.rollcall.workspace.Workspace;

/** Takes over a {@code brand_registry.json} that was there before the registry: a workspace that has brands keeps them. */
@ApplicationScoped
class RegistryAdoption {

    /** @param brands how many were taken over */
    record Adopted(Instant at, long brands, @Json List<RegistryConflict> clashes) {}

    private static final Logger LOG = Logger.getLogger(RegistryAdoption.class);
    private static final String BY = "registry file";

    private final Path file;
    private final BrandRows rows;
    private final WrittenFiles files;
    private final AuditLog auditLog;
    private final Outbox outbox;
    private final Sql sql;
    private final Clock clock;

    RegistryAdoption(
            Workspace workspace,
            BrandRows rows,
            WrittenFiles files,
            AuditLog auditLog,
            Outbox outbox,
            Sql sql,
            Clock clock) {
        this.file = workspace.brandRegistry();
        this.rows = rows;
        this.files = files;
        this.auditLog = auditLog;
        this.outbox = outbox;
        this.sql = sql;
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
        return sql.query("select at, brands, clashes from registry_adoption order by at desc limit 1")
                .first(Adopted.class);
    }

    private boolean isWanted() {
        return Files.exists(file)
                && QuarkusTransaction.joiningExisting()
                        .call(() -> rows.isEmpty()
                                && files.lastHash(RegistryFile.PATH).equals(ContentHash.ABSENT));
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
        sql.update("insert into registry_adoption (at, brands, clashes) values (:at, :brands, :clashes)")
                .bind("at", clock.instant())
                .bind("brands", brands.size())
                .bindJson("clashes", found.clashes())
                .execute();
        LOG.infof(
                "Took over %d brands of %s; %d things in it could not be",
                brands.size(), file, found.clashes().size());
    }
}
