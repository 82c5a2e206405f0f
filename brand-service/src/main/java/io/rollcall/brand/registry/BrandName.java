package io.rollcall.brand.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One folded name in the namespace that slugs, names and aliases share (D16). */
@Entity
@Table(name = "brand_name")
class BrandName {

    @Id
    String folded;

    String identifier;

    protected BrandName() {}

    BrandName(String folded, String identifier) {
        this.folded = folded;
        this.identifier = identifier;
    }
}
