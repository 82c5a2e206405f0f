package io.rollcall.catalog.bulk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.rollcall.catalog.product.NewProduct;
import io.rollcall.identity.Candidate;
import io.rollcall.identity.Intake;
import io.rollcall.identity.InvalidText;
import io.rollcall.identity.Name;

/**
 * Products that come in together, and are judged together (D9).
 *
 * @param way by which they come; it names the import source of those that are added
 * @param explained whether a preview explains each row
 */
public record ProductBatch(String category, List<NewProduct> products, Intake way, boolean explained) {

    List<Candidate> candidates() {
        return products.stream().map(NewProduct::candidate).toList();
    }

    Set<Name> brandNames() {
        var names = new HashSet<Name>();
        for (NewProduct product : products) {
            try {
                names.add(Name.of(product.brand()));
            } catch (InvalidText unusable) {
                // The gate refuses the row.
            }
        }
        return names;
    }
}
