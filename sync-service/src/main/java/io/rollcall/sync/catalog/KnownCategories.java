package io.rollcall.sync.catalog;

import java.nio.file.Files;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.rollcall.http.UnknownCategory;
import io.rollcall.http.remote.RemoteFailure;
import io.rollcall.identity.Category;
import io.rollcall.persistence.Sql;
import io.rollcall.workspace.Workspace;

/** The categories there are (D5). */
@ApplicationScoped
@RequiredArgsConstructor
public class KnownCategories {

    private final Sql sql;
    private final Workspace workspace;

    @RestClient
    private final CatalogView catalog;

    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** Asks the catalog before it says no; while that is away, any category may be one. Not within a transaction. */
    public void requireKnown(String category) {
        if (known.contains(category)) {
            return;
        }
        if (!Category.isValid(category)) {
            throw UnknownCategory.malformed();
        }
        if (Files.isDirectory(workspace.helperFiles(category)) || isHeardOf(category)) {
            known.add(category);
            return;
        }
        try {
            catalog.categories().items().forEach(item -> known.add(item.category()));
        } catch (RemoteFailure away) {
            return;
        }
        if (!known.contains(category)) {
            throw UnknownCategory.named(category);
        }
    }

    private boolean isHeardOf(String category) {
        return sql.query("select 1 from known_category where category = :category")
                .bind("category", category)
                .exists();
    }
}
