package io.rollcall.sync.apply;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.rollcall.http.remote.RemoteRejection;
import io.rollcall.sync.catalog.CatalogOwner;
import io.rollcall.sync.catalog.CatalogOwner.Changed;
import io.rollcall.sync.catalog.CatalogOwner.Product;
import io.rollcall.sync.catalog.CatalogView;
import io.rollcall.sync.catalog.CatalogView.Identifiers;

/** Products as the catalog has them now, and edits of single ones. */
@ApplicationScoped
@RequiredArgsConstructor
class ProductEdits {

    private static final int ATTEMPTS = 5;
    private static final String CHANGED_MEANWHILE = "version_conflict";

    @RestClient
    private final CatalogView view;

    @RestClient
    private final CatalogOwner catalog;

    /** Those that are there, by their identifiers; at most 1 000. */
    Map<String, Product> now(String category, Collection<String> identifiers) {
        return view.products(category, new Identifiers(List.copyOf(identifiers))).items().stream()
                .collect(Collectors.toMap(Product::identifier, Function.identity()));
    }

    Optional<Product> now(String category, String identifier) {
        return Optional.ofNullable(now(category, List.of(identifier)).get(identifier));
    }

    /**
     * A badge that came meanwhile is no edit: it is tried again with the version that came of it.
     *
     * @throws RemoteRejection when somebody has edited the product since it was seen, or it cannot become that
     */
    Product change(String category, Product seen, Changed changed) {
        Product now = seen;
        for (int attempt = 1; ; attempt++) {
            try {
                return catalog.change(category, now.productId(), "\"v" + now.version() + "\"", changed);
            } catch (RemoteRejection rejected) {
                now = again(category, seen, rejected, attempt);
            }
        }
    }

    private Product again(String category, Product seen, RemoteRejection rejected, int attempt) {
        if (attempt == ATTEMPTS || !rejected.code().equals(CHANGED_MEANWHILE)) {
            throw rejected;
        }
        return now(category, seen.identifier())
                .filter(product -> product.updatedAt().equals(seen.updatedAt()))
                .orElseThrow(() -> rejected);
    }
}
