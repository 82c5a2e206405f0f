package io.rollcall.brand.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import lombok.RequiredArgsConstructor;

import io.rollcall.identity.Identifier;
import io.rollcall.persistence.Sql;

/** The brands' rows and their names, many in one statement; always within the caller's transaction. */
@ApplicationScoped
@RequiredArgsConstructor
public class BrandRows {

    private static final String COLUMNS =
            "b.identifier, b.slug, b.name, b.aliases, b.categories, b.website, b.added_at, b.added_by, b.version, b.operation";

    /** An entry of the namespace. */
    private record Owned(String folded, Brand brand) {}

    private record FoldedName(String folded, String identifier) {}

    /** A row as it is handed to Postgres. */
    private record Row(@JsonUnwrapped Brand brand, String search) {

        static Row of(Brand brand) {
            return new Row(brand, String.join("\n", brand.foldedNames()));
        }
    }

    private final Sql sql;

    /** The namespace's entries for these folded names, each with the brand it belongs to (D16). */
    public Map<String, Brand> owners(Collection<String> folded) {
        return sql
                .query("select " + COLUMNS
                        + ", n.folded from brand_name n join brand b using (identifier) where n.folded = any (:folded)")
                .bindTexts("folded", folded)
                .list(Owned.class)
                .stream()
                .collect(Collectors.toMap(Owned::folded, Owned::brand));
    }

    public Optional<Brand> bySlug(String slug) {
        return bySlugs(List.of(slug)).stream().findFirst();
    }

    public List<Brand> bySlugs(Collection<String> slugs) {
        return sql.query("select " + COLUMNS + " from brand b where b.slug = any (:slugs)")
                .bindTexts("slugs", slugs)
                .list(Brand.class);
    }

    public List<Brand> byIdentifiers(Collection<String> identifiers) {
        return sql.query("select " + COLUMNS + " from brand b where b.identifier = any (:identifiers)")
                .bindTexts("identifiers", identifiers)
                .list(Brand.class);
    }

    /** All of them, in the order of the registry file. */
    public List<Brand> all() {
        return sql.query("select " + COLUMNS + " from brand b order by b.slug collate \"C\"")
                .list(Brand.class);
    }

    public boolean isEmpty() {
        return !sql.query("select 1 from brand limit 1").exists();
    }

    /** Inserts them with their names, and the counts of products that were left with them; the primary key of the namespace is the last judge (D10). */
    public void insert(List<Brand> brands) {
        sql.update("""
                insert into brand (identifier, slug, name, aliases, categories, website, added_at, added_by, version, search, products)
                select r.identifier, r.slug, r.name, r.aliases, r.categories, r.website, r.added_at, r.added_by, r.version, r.search,
                    coalesce((select sum(p.products) from brand_products p where p.brand_identifier = r.identifier), 0)
                from json_populate_recordset(null::brand, :rows) r""").bindRows("rows", brands.stream().map(Row::of).toList()).execute();
        insertNames(brands, "");
    }

    /** Writes them as they are now, with their names; whatever change was under way is over. */
    public void update(List<Brand> brands) {
        sql.update("""
                update brand b set slug = r.slug, name = r.name, aliases = r.aliases, categories = r.categories,
                    website = r.website, version = r.version, search = r.search, operation = null
                from json_populate_recordset(null::brand, :rows) r
                where b.identifier = r.identifier""").bindRows("rows", brands.stream().map(Row::of).toList()).execute();
        replaceNames(brands);
    }

    public void delete(List<Brand> brands) {
        sql.update("delete from brand where identifier = any (:identifiers)")
                .bindTexts("identifiers", identifiers(brands))
                .execute();
    }

    /**
     * Keeps brands from other changes, and the names free that they are to have. Names that pass from one of them to another
     * stay where they are until then.
     */
    public void reserve(List<Brand> brands, List<Brand> names, String operation) {
        sql.update("update brand set operation = cast(:operation as uuid) where identifier = any (:identifiers)")
                .bind("operation", operation)
                .bindTexts("identifiers", identifiers(brands))
                .execute();
        insertNames(names, "on conflict (folded) do nothing");
    }

    /** Takes a reservation back. */
    public void release(List<Brand> brands) {
        sql.update("update brand set operation = null where identifier = any (:identifiers)")
                .bindTexts("identifiers", identifiers(brands))
                .execute();
        replaceNames(brands);
    }

    /** Stable keys that no brand has or had; one that was taken over from a file may have any. */
    public List<String> takeIdentifiers(int count) {
        var taken = new ArrayList<String>();
        while (taken.size() < count) {
            Set<String> fresh = nextIdentifiers(count - taken.size());
            fresh.removeAll(everGiven(fresh));
            taken.addAll(fresh);
        }
        return taken;
    }

    private Set<String> nextIdentifiers(int count) {
        return sql
                .query("select nextval('brand_identifier_seq') from generate_series(1, :count)")
                .bind("count", count)
                .list(Long.class)
                .stream()
                .map(Identifier::of)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<String> everGiven(Set<String> identifiers) {
        return new HashSet<>(
                sql.query("select distinct identifier from brand_audit where identifier = any (:identifiers)")
                        .bindTexts("identifiers", identifiers)
                        .list(String.class));
    }

    private void insertNames(List<Brand> brands, String onConflict) {
        var names = brands.stream()
                .flatMap(
                        brand -> brand.foldedNames().stream().map(folded -> new FoldedName(folded, brand.identifier())))
                .toList();
        sql.update("insert into brand_name (folded, identifier) select * from unnest(:folded, :identifier) "
                        + onConflict)
                .bindColumns(FoldedName.class, names)
                .execute();
    }

    private void replaceNames(List<Brand> brands) {
        sql.update("delete from brand_name where identifier = any (:identifiers)")
                .bindTexts("identifiers", identifiers(brands))
                .execute();
        insertNames(brands, "");
    }

    private static List<String> identifiers(List<Brand> brands) {
        return brands.stream().map(Brand::identifier).toList();
    }
}
