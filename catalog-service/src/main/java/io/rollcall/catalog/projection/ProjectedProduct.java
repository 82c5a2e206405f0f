package io.rollcall.catalog.projection;

import java.time.Instant;
import java.util.List;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.Immutable;

import io.rollcall.contracts.file.CatalogEntry;
import io.rollcall.contracts.file.JobInput;

/** A product as the files need it: read from the catalog's table, never written. */
@Entity
@Immutable
@Table(name = "product")
class ProjectedProduct extends PanacheEntityBase {

    @Id
    String identifier;

    String category;
    long id;
    String productId;
    String brand;
    String model;
    String variant;
    String status;
    List<String> seedUrls;
    String importSource;
    Instant importedAt;
    Instant updatedAt;
    long version;

    boolean isActive() {
        return status.equals("active");
    }

    JobInput toJobInput() {
        return new JobInput(productId, category, new JobInput.Lock(id, identifier, brand, model, variant), seedUrls);
    }

    CatalogEntry toCatalogEntry() {
        return new CatalogEntry(
                id, identifier, brand, model, variant, status, seedUrls, importSource, importedAt, updatedAt);
    }
}
