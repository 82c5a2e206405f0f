package io.rollcall.gate.consistency;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

import io.rollcall.gate.category.CatalogOwner;
import io.rollcall.gate.index.IdentityMemory;
import io.rollcall.gate.index.IdentitySnapshot;
import io.rollcall.gate.index.KnownProduct;
import io.rollcall.identity.InvalidText;
import io.rollcall.identity.ProductIdentity;

/** Takes parts of a category from the catalog as they are there, into the tables first and then into memory. */
@ApplicationScoped
@RequiredArgsConstructor
class IndexRepair {

    private static final Logger LOG = Logger.getLogger(IndexRepair.class);

    @RestClient
    private final CatalogOwner catalog;

    private final IdentitySnapshot snapshot;
    private final IdentityMemory memory;

    /** Each part is as of its own revision; what happened in between comes as events, or with the next comparison. */
    void heal(String category, List<Integer> buckets) {
        long revision = Long.MAX_VALUE;
        var products = new ArrayList<KnownProduct>();
        for (int bucket : buckets) {
            CatalogOwner.Identities part = catalog.identities(category, bucket);
            revision = Math.min(revision, part.revision());
            part.items().forEach(item -> add(category, item, products));
        }
        if (buckets.isEmpty()) {
            revision = catalog.digest(category).revision();
        }
        snapshot.heal(category, revision, new HashSet<>(buckets), products);
        memory.heal(category, revision, new HashSet<>(buckets), products);
    }

    private static void add(String category, CatalogOwner.Identity item, List<KnownProduct> products) {
        try {
            var identity = ProductIdentity.stored(category, item.brand(), item.model(), item.variant());
            products.add(new KnownProduct(item.identifier(), item.brandId(), identity, item.version()));
        } catch (InvalidText unnameable) {
            LOG.errorf("The catalog holds what cannot be a name: %s", unnameable.getMessage());
        }
    }
}
