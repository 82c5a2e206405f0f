package io.rollcall.specdb.seeding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;

import org.jdbi.v3.core.Handle;

import io.rollcall.identity.ProductId;
import io.rollcall.workspace.ExistingCatalog;
import io.rollcall.workspace.JsonText;

/** Brings the snapshot's products to those of {@code product_catalog.json}. */
final class CatalogRows {

    private CatalogRows() {}

    /** @param failed is told of what is no product id */
    static void write(Handle handle, String category, Path file, BiConsumer<String, String> failed) throws IOException {
        if (Files.notExists(file)) {
            return;
        }
        try (var product = new Batch(handle, """
                insert into products (category, product_id, brand, model, variant, status, seed_urls, identifier)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (category, product_id) do update set (brand, model, variant, status, seed_urls, identifier) =
                    (excluded.brand, excluded.model, excluded.variant, excluded.status, excluded.seed_urls, excluded.identifier)
                """)) {
            for (ExistingCatalog.Entry entry : ExistingCatalog.read(file).entries()) {
                if (ProductId.isValid(entry.key())) {
                    product.add(
                            category,
                            entry.key(),
                            entry.brand(),
                            entry.model(),
                            entry.variant(),
                            entry.status(),
                            JsonText.MAPPER.writeValueAsString(entry.seedUrls()),
                            entry.identifier());
                } else {
                    failed.accept(entry.key(), Seeding.NO_ID);
                }
            }
            product.send();
        }
    }
}
