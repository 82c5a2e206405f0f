package io.rollcall.catalog.category;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import lombok.RequiredArgsConstructor;

import io.rollcall.http.RequestProblem;
import io.rollcall.http.UnknownCategory;
import io.rollcall.identity.Category;
import io.rollcall.persistence.Sql;
import io.rollcall.workspace.ExistingCatalog;
import io.rollcall.workspace.Workspace;

/** The categories there are: folders of {@code helper_files}, and those that were added (D5). */
@ApplicationScoped
@RequiredArgsConstructor
public class Categories {

    static final class CatalogFileFirst extends RequestProblem {
        CatalogFileFirst(String category) {
            super(
                    409,
                    "catalog_file_not_adopted",
                    "The product_catalog.json of " + category + " is being taken over. Try again in a moment.");
        }
    }

    static final class CategoryInUse extends RequestProblem {
        CategoryInUse(String category, List<String> contents) {
            super(
                    409,
                    "category_in_use",
                    category + " still has " + String.join(", ", contents)
                            + ". Only an empty category can be removed.");
            with("contents", contents);
        }
    }

    private static final long BELIEVED_NANOS = 2_000_000_000L;

    private final Sql sql;
    private final Workspace workspace;
    private final CategoryContents contents;
    private final Clock clock;

    /** When each was last seen to be there: another replica may remove it. */
    private final Map<String, Long> known = new ConcurrentHashMap<>();

    /** Whose catalog file is ours, which stays so. */
    private final Set<String> settled = ConcurrentHashMap.newKeySet();

    /** As its catalog file is called among those we write. */
    public static String catalogFile(String category) {
        return "product_catalog/" + category;
    }

    /** @throws UnknownCategory unless it is a category, and known */
    public void requireKnown(String category) {
        Long seen = known.get(category);
        if (seen != null && System.nanoTime() - seen < BELIEVED_NANOS) {
            return;
        }
        if (!Category.isValid(category)) {
            throw UnknownCategory.malformed();
        }
        boolean exists = isStored(category)
                || Files.isDirectory(workspace.activeFiltering(category).getParent());
        if (!exists) {
            throw UnknownCategory.named(category);
        }
        known.put(category, System.nanoTime());
    }

    /** Whether there is a catalog file that neither was written from a catalog nor has become one. */
    @Transactional
    public boolean hasUnadoptedFile(String category) {
        if (settled.contains(category) || Files.notExists(workspace.productCatalog(category))) {
            return false;
        }
        boolean isOurs = sql.query("""
                        select 1 from written_file where path = :file
                        union all select 1 from catalog_adoption where category = :category
                        union all (select 1 from product where category = :category limit 1)""")
                .bind("file", catalogFile(category))
                .bind("category", category)
                .exists();
        if (isOurs) {
            settled.add(category);
        }
        return !isOurs;
    }

    /**
     * Stops what would decide by another list while a catalog file that was there first says more. What cannot be read stops it
     * until somebody repairs it (D42).
     *
     * @throws CatalogFileFirst while it is not taken over
     * @throws UncheckedIOException of an {@code UnreadableFile} when it cannot be
     */
    public void refuseUnadoptedFile(String category) {
        requireReadableFile(category);
        if (hasUnadoptedFile(category)) {
            throw new CatalogFileFirst(category);
        }
    }

    /** @throws UncheckedIOException of an {@code UnreadableFile} when a catalog file that was there first cannot be read (D42) */
    public void requireReadableFile(String category) {
        if (hasUnadoptedFile(category)) {
            try {
                ExistingCatalog.read(workspace.productCatalog(category));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    /** Makes sure the category has its row; in the caller's transaction. */
    public void open(String category) {
        // One that was removed and comes again goes on with its numbers: they are never given twice (D3).
        sql.update("""
                        insert into category (category, created_at, next_id)
                        select :category, :now, coalesce(max(cast(state ->> 'id' as bigint)), 0) + 1 from product_audit
                        where category = :category and not exists (select 1 from category where category = :category)
                        having not exists (select 1 from category where category = :category)
                        on conflict do nothing""").bind("category", category).bind("now", clock.instant()).execute();
    }

    /** Notes that a list or workbook was just imported; in the caller's transaction. */
    public void imported(String category) {
        sql.update("update category set last_import = :now where category = :category")
                .bind("now", clock.instant())
                .bind("category", category)
                .execute();
    }

    /**
     * Notes that its job files were reconciled; in the caller's transaction.
     *
     * @return whether it has a row, and so a catalog file that says so
     */
    public boolean reconciled(String category, Instant at) {
        return sql.update("update category set last_reconcile = :at where category = :category")
                        .bind("at", at)
                        .bind("category", category)
                        .execute()
                > 0;
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
        return sql.query("select category from category order by 1").list(String.class);
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
        long products = sql.query("select count(*) from product where category = :category")
                .bind("category", category)
                .one(Long.class);
        List<String> found = products > 0 ? List.of(CategoryContents.products(products)) : contents.of(category);
        return new CategoryPage.CategoryState(
                category,
                products,
                products > 0,
                Files.exists(workspace.activeFiltering(category)),
                found.isEmpty(),
                found);
    }

    /**
     * Removes a category that nothing is in. What was done in it stays in the history.
     *
     * @throws CategoryInUse when something is
     */
    @Transactional
    void remove(String category) {
        requireKnown(category);
        List<String> found = contents.of(category);
        if (!found.isEmpty()) {
            throw new CategoryInUse(category, found);
        }
        contents.clear(category);
        known.remove(category);
        settled.remove(category);
    }

    /** Whether it has a row, and so may have a catalog file. */
    public boolean isStored(String category) {
        return sql.query("select 1 from category where category = :category")
                .bind("category", category)
                .exists();
    }
}
