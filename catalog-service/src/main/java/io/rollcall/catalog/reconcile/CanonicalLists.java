package io.rollcall.catalog.reconcile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;

import io.rollcall.catalog.identity.KnownExceptions;
import io.rollcall.catalog.identity.KnownProducts;
import io.rollcall.catalog.reconcile.ReconcileReport.CanonicalSource;
import io.rollcall.catalog.untracked.CanonicalFile;
import io.rollcall.identity.IdentityIndex;
import io.rollcall.identity.ProductIdentity;
import io.rollcall.identity.Source;
import io.rollcall.workspace.ContentHash;
import io.rollcall.workspace.Workspace;

/** What says which products there are: the catalog if it has any, else {@code activeFiltering.json} (D11). */
@ApplicationScoped
@RequiredArgsConstructor
class CanonicalLists {

    private static final int LONGEST_SECONDS = 300;

    /**
     * @param index of the list, with the exceptions that candidates may need
     * @param productIds of the list
     */
    record Canonical(CanonicalSource source, IdentityIndex index, Set<String> productIds) {}

    private final Workspace workspace;
    private final KnownProducts products;
    private final KnownExceptions exceptions;
    private final CanonicalFile file;

    Canonical of(String category, List<ScannedFile> scanned) throws IOException {
        Stream<ProductIdentity> asked =
                scanned.stream().map(ScannedFile::identity).filter(Objects::nonNull);
        if (hasCatalog(category)) {
            return inTransaction(() -> fromCatalog(category, asked));
        }
        CanonicalFile.Hashed content = file.hashed(category);
        return inTransaction(() -> fromFile(category, content, asked));
    }

    private Canonical fromCatalog(String category, Stream<ProductIdentity> asked) {
        IdentityIndex index = products.empty(category, Source.PRODUCT_CATALOG, asked);
        var ids = new HashSet<String>();
        MessageDigest digest = ContentHash.digest();
        products.each(category, (brandId, identity) -> {
            index.add(brandId, identity);
            ids.add(identity.productId().value());
            add(digest, brandId, identity);
        });
        Path path = workspace.productCatalog(category);
        String hash = withExceptions(category, digest);
        return new Canonical(source(Source.PRODUCT_CATALOG, path, hash, ids.size()), index, ids);
    }

    private Canonical fromFile(String category, CanonicalFile.Hashed content, Stream<ProductIdentity> asked) {
        var listed = new LinkedHashMap<String, ProductIdentity>();
        content.list().rows().stream()
                .flatMap(row -> row.identity(category).stream())
                .forEach(identity -> listed.putIfAbsent(identity.productId().value(), identity));
        IdentityIndex index =
                products.empty(category, Source.ACTIVE_FILTERING, Stream.concat(asked, listed.values().stream()));
        listed.values().forEach(index::add);
        Path path = workspace.activeFiltering(category);
        return new Canonical(
                source(Source.ACTIVE_FILTERING, path, ofFile(category, content.hash()), listed.size()),
                index,
                listed.keySet());
    }

    /** The hash of the list and its exceptions as they are now: both say which files are wanted. */
    String hash(String category) throws IOException {
        return hasCatalog(category)
                ? inTransaction(() -> {
                    MessageDigest digest = ContentHash.digest();
                    products.each(category, (brandId, identity) -> add(digest, brandId, identity));
                    return withExceptions(category, digest);
                })
                : hashOfFile(category);
    }

    private String hashOfFile(String category) throws IOException {
        String hash = file.hashed(category).hash();
        return inTransaction(() -> ofFile(category, hash));
    }

    private String ofFile(String category, String hash) {
        MessageDigest digest = ContentHash.digest();
        digest.update(hash.getBytes(StandardCharsets.UTF_8));
        return withExceptions(category, digest);
    }

    private String withExceptions(String category, MessageDigest list) {
        exceptions.lines(category).forEach(line -> list.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
        return ContentHash.hex(list.digest());
    }

    private static void add(MessageDigest digest, String brandId, ProductIdentity identity) {
        String line = String.join(
                "\n",
                identity.productId().value(),
                brandId,
                identity.model().text(),
                identity.variant().text());
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private boolean hasCatalog(String category) {
        return QuarkusTransaction.requiringNew().call(() -> products.hasProducts(category));
    }

    private CanonicalSource source(Source source, Path path, String hash, int size) {
        return new CanonicalSource(
                source.token(), workspace.root().relativize(path).toString(), hash, size);
    }

    private static <T> T inTransaction(java.util.concurrent.Callable<T> work) {
        return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(work);
    }
}
