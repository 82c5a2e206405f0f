package io.rollcall.catalog.reconcile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.rollcall.catalog.found.CanonicalFile;
import io.rollcall.catalog.identity.KnownProducts;
import io.rollcall.catalog.reconcile.ReconcileReport.CanonicalSource;
import io.rollcall.identity.Candidate;
import io.rollcall.identity.IdentityIndex;
import io.rollcall.identity.InvalidText;
import io.rollcall.identity.ProductIdentity;
import io.rollcall.identity.Source;
import io.rollcall.workspace.ActiveFiltering;
import io.rollcall.workspace.ContentHash;
import io.rollcall.workspace.Workspace;

/** What says which products there are: the catalog if it has any, else {@code activeFiltering.json} (D11). */
@ApplicationScoped
class CanonicalLists {

    private static final int LONGEST_SECONDS = 300;

    /**
     * @param index of the list, with the exceptions that candidates may need
     * @param productIds of the list
     */
    record Canonical(CanonicalSource source, IdentityIndex index, Set<String> productIds) {}

    private final Workspace workspace;
    private final KnownProducts products;
    private final CanonicalFile file;

    CanonicalLists(
            @ConfigProperty(name = "rollcall.workspace") Path workspace, KnownProducts products, CanonicalFile file) {
        this.workspace = new Workspace(workspace);
        this.products = products;
        this.file = file;
    }

    Canonical of(String category, Collection<Candidate> candidates) throws IOException {
        if (hasCatalog(category)) {
            return inTransaction(() -> {
                var ids = new HashSet<String>();
                String hash = digest(category, ids);
                return new Canonical(fromCatalog(category, hash, ids.size()), products.all(category, candidates), ids);
            });
        }
        Map<String, ProductIdentity> listed = listed(category, file.required(category));
        return inTransaction(() -> new Canonical(
                fromFile(category, listed.size()),
                products.all(category, List.copyOf(listed.values()), candidates),
                listed.keySet()));
    }

    /** The hash of the list as it is now. */
    String hash(String category) throws IOException {
        return hasCatalog(category)
                ? inTransaction(() -> digest(category, new HashSet<>()))
                : ContentHash.of(workspace.activeFiltering(category));
    }

    private boolean hasCatalog(String category) {
        return QuarkusTransaction.requiringNew().call(() -> products.hasProducts(category));
    }

    private String digest(String category, Set<String> ids) {
        MessageDigest digest = ContentHash.digest();
        products.each(category, (brandId, identity) -> {
            ids.add(identity.productId().value());
            String line = String.join(
                    "\n",
                    identity.productId().value(),
                    brandId,
                    identity.model().text(),
                    identity.variant().text());
            digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
        });
        return ContentHash.hex(digest.digest());
    }

    private static Map<String, ProductIdentity> listed(String category, ActiveFiltering file) {
        var listed = new LinkedHashMap<String, ProductIdentity>();
        for (ActiveFiltering.Row row : file.rows()) {
            try {
                var identity = ProductIdentity.of(category, row.brand(), row.model(), row.variant());
                if (!identity.brand().slug().isEmpty()
                        && !identity.model().slug().isEmpty()) {
                    listed.putIfAbsent(identity.productId().value(), identity);
                }
            } catch (InvalidText unnameable) {
                // It names no product; seeding reports such rows.
            }
        }
        return listed;
    }

    private CanonicalSource fromCatalog(String category, String hash, int size) {
        return source(Source.PRODUCT_CATALOG, workspace.productCatalog(category), hash, size);
    }

    private CanonicalSource fromFile(String category, int size) throws IOException {
        Path path = workspace.activeFiltering(category);
        return source(Source.ACTIVE_FILTERING, path, ContentHash.of(path), size);
    }

    private CanonicalSource source(Source source, Path path, String hash, int size) {
        return new CanonicalSource(
                source.token(), workspace.root().relativize(path).toString(), hash, size);
    }

    private static <T> T inTransaction(java.util.concurrent.Callable<T> work) {
        return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(work);
    }
}
