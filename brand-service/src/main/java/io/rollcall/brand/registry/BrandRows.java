package io.rollcall.brand.registry;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.rollcall.identity.Identifier;
import io.rollcall.persistence.DatabaseFailure;

/** The brands' rows and their names, many in one statement; always within the caller's transaction. */
@ApplicationScoped
public class BrandRows {

    private static final String COLUMNS =
            "b.identifier, b.slug, b.name, b.aliases, b.categories, b.website, b.added_at, b.added_by, b.version, b.operation";

    /** A row as it is handed to Postgres. */
    private record Row(
            String identifier,
            String slug,
            String name,
            List<String> aliases,
            List<String> categories,
            String website,
            @JsonProperty("added_at") String addedAt,
            @JsonProperty("added_by") String addedBy,
            long version,
            String search) {

        static Row of(Brand brand) {
            return new Row(
                    brand.identifier(),
                    brand.slug(),
                    brand.name(),
                    brand.aliases(),
                    brand.categories(),
                    brand.website(),
                    brand.addedAt().toString(),
                    brand.addedBy(),
                    brand.version(),
                    String.join("\n", brand.foldedNames()));
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private final DataSource database;
    private final ObjectMapper json;

    BrandRows(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The namespace's entries for these folded names, each with the brand it belongs to (D16). */
    public Map<String, Brand> owners(Collection<String> folded) {
        String sql = "select " + COLUMNS
                + ", n.folded from brand_name n join brand b using (identifier) where n.folded = any (?)";
        return on(connection -> {
            var owners = new HashMap<String, Brand>();
            try (var statement = connection.prepareStatement(sql)) {
                statement.setArray(1, connection.createArrayOf("text", folded.toArray()));
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        owners.put(rows.getString("folded"), brand(rows));
                    }
                }
            }
            return owners;
        });
    }

    public Optional<Brand> bySlug(String slug) {
        return where("b.slug = any (?)", List.of(slug)).stream().findFirst();
    }

    public List<Brand> bySlugs(Collection<String> slugs) {
        return where("b.slug = any (?)", slugs);
    }

    public List<Brand> byIdentifiers(Collection<String> identifiers) {
        return where("b.identifier = any (?)", identifiers);
    }

    /** All of them, in the order of the registry file. */
    public List<Brand> all() {
        return where("? is not null order by b.slug collate \"C\"", List.of());
    }

    public boolean isEmpty() {
        return on(connection -> {
            try (var rows = connection.createStatement().executeQuery("select 1 from brand limit 1")) {
                return !rows.next();
            }
        });
    }

    /** Inserts them with their names, and the counts of products that were left with them; the primary key of the namespace is the last judge (D10). */
    public void insert(List<Brand> brands) {
        String rows = text(brands.stream().map(Row::of).toList());
        update("""
                insert into brand (identifier, slug, name, aliases, categories, website, added_at, added_by, version, search, products)
                select r.identifier, r.slug, r.name, r.aliases, r.categories, r.website, r.added_at, r.added_by, r.version, r.search,
                    coalesce((select sum(p.products) from brand_products p where p.brand_identifier = r.identifier), 0)
                from json_populate_recordset(null::brand, cast(? as json)) r""", rows);
        insertNames(brands, "");
    }

    /** Writes them as they are now, with their names; whatever change was under way is over. */
    public void update(List<Brand> brands) {
        update("""
                update brand b set slug = r.slug, name = r.name, aliases = r.aliases, categories = r.categories,
                    website = r.website, version = r.version, search = r.search, operation = null
                from json_populate_recordset(null::brand, cast(? as json)) r
                where b.identifier = r.identifier""", text(brands.stream().map(Row::of).toList()));
        deleteNames(identifiers(brands));
        insertNames(brands, "");
    }

    public void delete(List<Brand> brands) {
        update("delete from brand where identifier = any (?)", identifiers(brands));
    }

    /**
     * Keeps brands from other changes, and the names free that they are to have. Names that pass from one of them to another
     * stay where they are until then.
     */
    public void reserve(List<Brand> brands, List<Brand> names, String operation) {
        on(connection -> {
            try (var statement = connection.prepareStatement(
                    "update brand set operation = cast(? as uuid) where identifier = any (?)")) {
                statement.setString(1, operation);
                statement.setArray(
                        2, connection.createArrayOf("text", identifiers(brands).toArray()));
                return statement.executeUpdate();
            }
        });
        insertNames(names, "on conflict (folded) do nothing");
    }

    /** Takes a reservation back. */
    public void release(List<Brand> brands) {
        update("update brand set operation = null where identifier = any (?)", identifiers(brands));
        deleteNames(identifiers(brands));
        insertNames(brands, "");
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
        return on(connection -> {
            var identifiers = new LinkedHashSet<String>();
            try (var statement =
                    connection.prepareStatement("select nextval('brand_identifier_seq') from generate_series(1, ?)")) {
                statement.setInt(1, count);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        identifiers.add(Identifier.of(rows.getLong(1)));
                    }
                }
            }
            return identifiers;
        });
    }

    private Set<String> everGiven(Set<String> identifiers) {
        return on(connection -> {
            var given = new HashSet<String>();
            try (var statement = connection.prepareStatement(
                    "select distinct identifier from brand_audit where identifier = any (?)")) {
                statement.setArray(1, connection.createArrayOf("text", identifiers.toArray()));
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        given.add(rows.getString(1));
                    }
                }
            }
            return given;
        });
    }

    private void insertNames(List<Brand> brands, String onConflict) {
        record Folded(String folded, String identifier) {}
        List<Folded> names = brands.stream()
                .flatMap(brand -> brand.foldedNames().stream().map(folded -> new Folded(folded, brand.identifier())))
                .toList();
        update(
                "insert into brand_name (folded, identifier)"
                        + " select folded, identifier from json_populate_recordset(null::brand_name, cast(? as json)) "
                        + onConflict,
                text(names));
    }

    private void deleteNames(List<String> identifiers) {
        update("delete from brand_name where identifier = any (?)", identifiers);
    }

    private static List<String> identifiers(List<Brand> brands) {
        return brands.stream().map(Brand::identifier).toList();
    }

    private List<Brand> where(String condition, Collection<String> values) {
        return on(connection -> {
            var brands = new ArrayList<Brand>();
            try (var statement =
                    connection.prepareStatement("select " + COLUMNS + " from brand b where " + condition)) {
                statement.setArray(1, connection.createArrayOf("text", values.toArray()));
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        brands.add(brand(rows));
                    }
                }
            }
            return brands;
        });
    }

    static Brand brand(ResultSet row) throws SQLException {
        return new Brand(
                row.getString("identifier"),
                row.getString("slug"),
                row.getString("name"),
                texts(row, "aliases"),
                texts(row, "categories"),
                row.getString("website"),
                row.getTimestamp("added_at").toInstant(),
                row.getString("added_by"),
                row.getLong("version"),
                row.getString("operation"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray()).toList();
    }

    private void update(String sql, String value) {
        on(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setString(1, value);
                return statement.executeUpdate();
            }
        });
    }

    private void update(String sql, List<String> values) {
        on(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setArray(1, connection.createArrayOf("text", values.toArray()));
                return statement.executeUpdate();
            }
        });
    }

    private <T> T on(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.with(connection);
        } catch (SQLException broken) {
            throw DatabaseFailure.of(broken);
        }
    }

    private String text(Object rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
