package io.rollcall.sync.crossvalidation;

import java.io.IOException;

import lombok.RequiredArgsConstructor;

import io.rollcall.identity.BrandNames;
import io.rollcall.sync.crossvalidation.CrossValidation.Many;
import io.rollcall.sync.diff.IdentityKey;
import io.rollcall.sync.diff.LiveProduct;
import io.rollcall.sync.pull.PulledList;
import io.rollcall.sync.pull.SourceFile;
import io.rollcall.sync.pull.SourceProducts;
import io.rollcall.sync.pull.SourceProducts.Product;
import io.rollcall.sync.source.Limits;
import io.rollcall.sync.source.SourceRow.Named;
import io.rollcall.sync.source.UnreadableSource;
import io.rollcall.workspace.UnreadableFile;

/** Reads a pulled list once and holds every product of it against the rules; of several rows with one identity the first (D45). */
@RequiredArgsConstructor
final class ProductionCheck {

    private final String category;
    private final BrandNames brands;
    private final Many many;

    Section of(PulledList list, CategoryRules rules) throws IOException {
        var validation = new CrossValidation(rules, many);
        var products = new SourceProducts(category, new IdentityKey(brands));
        var seen = new SeenProducts();
        try (var file = new SourceFile(list.file())) {
            file.read(list.path(), Limits.STANDARD, row -> {
                if (row instanceof Named named && products.of(row) instanceof Product found) {
                    LiveProduct product = found.product();
                    if (seen.add(product.key())) {
                        validation.product(product.productId(), named.fields());
                    }
                }
            });
        } catch (UnreadableSource broken) {
            throw new UnreadableFile(list.file(), broken.getMessage());
        }
        return validation.section();
    }
}
