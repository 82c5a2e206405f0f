package io.rollcall.brand.registry;

import java.time.Instant;
import java.util.List;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import io.rollcall.contracts.event.BrandEvent;
import io.rollcall.contracts.file.RegistryEntry;

/** A brand as it is stored. Products refer to it by its identifier, which never changes (D17). */
@Entity
public class Brand extends PanacheEntityBase {

    @Id
    String identifier;

    String slug;
    String name;
    String website;
    List<String> categories;
    List<String> aliases;
    Instant addedAt;
    String addedBy;
    long version;

    protected Brand() {}

    Brand(String identifier, NewBrand.Checked brand, Instant addedAt, String addedBy) {
        this.identifier = identifier;
        this.slug = brand.slug().value();
        this.name = brand.name().text();
        this.website = brand.website();
        this.categories = brand.categories();
        this.aliases = brand.aliases();
        this.addedAt = addedAt;
        this.addedBy = addedBy;
        this.version = 1;
    }

    /** @return false when it is assigned to all of them already */
    boolean assignTo(List<String> more) {
        var all = new java.util.TreeSet<>(categories);
        if (!all.addAll(more)) {
            return false;
        }
        categories = List.copyOf(all);
        version++;
        return true;
    }

    public long version() {
        return version;
    }

    public String slug() {
        return slug;
    }

    public RegistryEntry toRegistryEntry() {
        return new RegistryEntry(name, identifier, aliases, categories, website, addedAt, addedBy);
    }

    BrandEvent toEvent(long revision, String actor) {
        return new BrandEvent(
                identifier, slug, name, aliases, categories, website, addedAt, addedBy, version, revision, actor);
    }
}
