package io.rollcall.catalog.category;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.rollcall.http.Refusal;
import io.rollcall.http.UnknownCategory;
import io.rollcall.identity.Category;
import io.rollcall.workspace.Workspace;

/** The categories there are: folders of {@code helper_files}, and those that were added (D5). */
@ApplicationScoped
public class Categories {

    static final class CatalogFileFirst extends Refusal {
        CatalogFileFirst(String category) {
            super(
                    409,
                    "catalog_file_not_adopted",
                    "There is a product_catalog.json of " + category
                            + " that is not taken over yet. Wait a moment; if it"
                            + " cannot be read, repair it or take it away.");
        }
    }

    private final EntityManager entities;
    private final Workspace workspace;
    private final Clock clock;

    /** Categories are never removed, so what was known once is known. */
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** Whose catalog file is ours, which stays so. */
    private final Set<String> settled = ConcurrentHashMap.newKeySet();

    Categories(EntityManager entities, @ConfigProperty(name = "rollcall.workspace") Path workspace, Clock clock) {
        this.entities = entities;
        this.workspace = new Workspace(workspace);
        this.clock = clock;
    }

    /** @throws UnknownCategory unless it is a category, and known */
    public void requireKnown(String category) {
        if (known.contains(category)) {
            return;
        }
        if (!Category.isValid(category)) {
            throw UnknownCategory.malformed();
        }
        boolean exists = QuarkusTransaction.joiningExisting().call(() -> isStored(category))
                || Files.isDirectory(workspace.activeFiltering(category).getParent());
        if (!exists) {
            throw UnknownCategory.named(category);
        }
        known.add(category);
    }

    /** Whether there is a catalog file that neither was written from a catalog nor has become one. */
    @Transactional
    public boolean hasUnadoptedFile(String category) {
        if (settled.contains(category) || Files.notExists(workspace.productCatalog(category))) {
            return false;
        }
        boolean isOurs = !entities.createNativeQuery("""
                        select 1 from projected_file where path = 'product_catalog/' || :category
                        union all select 1 from catalog_adoption where category = :category
                        union all (select 1 from product where category = :category limit 1)""")
                .setParameter("category", category)
                .getResultList()
                .isEmpty();
        if (isOurs) {
            settled.add(category);
        }
        return !isOurs;
    }

    /**
     * Makes sure the category can have products; in the caller's transaction.
     *
     * @throws CatalogFileFirst while a file that was there first is not taken over
     */
    public void openCatalog(String category) {
        if (hasUnadoptedFile(category)) {
            throw new CatalogFileFirst(category);
        }
        open(category);
    }

    /** Makes sure the category has its row; in the caller's transaction. */
    public void open(String category) {
        entities.createNativeQuery(
                        "insert into category (category, created_at) values (:category, :now) on conflict do nothing")
                .setParameter("category", category)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    @Transactional
    public void add(String category) {
        if (!Category.isValid(category)) {
            throw UnknownCategory.malformed();
        }
        open(category);
    }

    /** Those with a row: they may have a catalog, and so files to keep in step. */
    @Transactional
    public List<String> stored() {
        List<?> rows = entities.createNativeQuery("select category from category order by 1")
                .getResultList();
        return rows.stream().map(String::valueOf).toList();
    }

    /** All there are. */
    @Transactional
    public Set<String> names() {
        var names = new TreeSet<>(stored());
        try {
            names.addAll(workspace.categories());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return names;
    }

    @Transactional
    CategoryPage page() {
        var names = names();
        var items = names.stream().map(this::state).toList();
        return new CategoryPage(items, items.size(), null);
    }

    private CategoryPage.CategoryState state(String category) {
        long products = ((Number) entities.createNativeQuery("select count(*) from product where category = :category")
                        .setParameter("category", category)
                        .getSingleResult())
                .longValue();
        return new CategoryPage.CategoryState(
                category, products, products > 0, Files.exists(workspace.activeFiltering(category)));
    }

    private boolean isStored(String category) {
        return !entities.createNativeQuery("select 1 from category where category = :category")
                .setParameter("category", category)
                .getResultList()
                .isEmpty();
    }
}
