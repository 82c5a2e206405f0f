package io.rollcall.catalog.product;

import java.time.Instant;
import java.util.List;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.Immutable;

import io.rollcall.contracts.event.ProductEvent;

/** A product as it is stored. Read here; written by {@link Catalog} alone, many rows in one statement. */
@Entity
@Immutable
public class Product extends PanacheEntityBase {

    @Id
    String identifier;

    String category;
    long id;
    String productId;
    String brandId;
    String brand;
    String model;
    String variant;
    String modelKey;
    String status;
    String badge;
    boolean hasOutput;
    List<String> seedUrls;
    String importSource;
    Instant importedAt;
    Instant updatedAt;
    long version;

    protected Product() {}

    public String identifier() {
        return identifier;
    }

    boolean isActive() {
        return status.equals("active");
    }

    FormerProducts.Group group() {
        return new FormerProducts.Group(brandId, modelKey);
    }

    ProductEvent toEvent(long revision, String actor) {
        return new ProductEvent(
                identifier,
                id,
                category,
                productId,
                brandId,
                brand,
                model,
                variant,
                status,
                badge,
                seedUrls,
                importSource,
                importedAt,
                updatedAt,
                version,
                revision,
                actor);
    }
}
