package io.rollcall.gate.category;

import java.nio.file.Files;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.rollcall.gate.category.CatalogOwner.CategoryItem;
import io.rollcall.gate.index.IdentityMemory;
import io.rollcall.http.UnknownCategory;
import io.rollcall.http.remote.RemoteFailure;
import io.rollcall.identity.Category;
import io.rollcall.workspace.Workspace;

/** The categories there are (D5). One that was removed since is answered as an empty one until the next start. */
@ApplicationScoped
@RequiredArgsConstructor
public class KnownCategories {

    private final IdentityMemory memory;
    private final Workspace workspace;

    @RestClient
    private final CatalogOwner catalog;

    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** Asks the catalog before it says no; while that is away, any category may be one. */
    public void requireKnown(String category) {
        if (known.contains(category)) {
            return;
        }
        if (!Category.isValid(category)) {
            throw UnknownCategory.malformed();
        }
        if (memory.categories().contains(category)
                || Files.isDirectory(workspace.activeFiltering(category).getParent())) {
            known.add(category);
            return;
        }
        try {
            known.addAll(catalog.categories().items().stream()
                    .map(CategoryItem::category)
                    .toList());
        } catch (RemoteFailure away) {
            return;
        }
        if (!known.contains(category)) {
            throw UnknownCategory.named(category);
        }
    }
}
