package io.rollcall.catalog.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.rollcall.catalog.brand.KnownBrands;
import io.rollcall.identity.Candidate;
import io.rollcall.identity.IdentityIndex;
import io.rollcall.identity.InvalidText;
import io.rollcall.identity.KnownIdentities;
import io.rollcall.identity.Name;
import io.rollcall.identity.ProductIdentity;
import io.rollcall.identity.Source;
import io.rollcall.identity.Variant;

/**
 * What the catalog's own tables know about some candidates: all that the rules can ask about them, fetched with two
 * indexed look-ups however many there are. Read inside the transaction that writes (design: the judge sits where the
 * truth is).
 */
@ApplicationScoped
public class KnownProducts {

    private final EntityManager entities;
    private final KnownBrands brands;

    KnownProducts(EntityManager entities, KnownBrands brands) {
        this.entities = entities;
        this.brands = brands;
    }

    public KnownIdentities about(String category, Collection<Candidate> candidates) {
        Map<String, ProductIdentity> asked = new HashMap<>();
        candidates.forEach(candidate -> nameable(category, candidate, asked));
        var folded = asked.values().stream()
                .map(identity -> identity.brand().folded())
                .distinct()
                .toList();
        Map<String, String> brandKeys = new HashMap<>();
        brands.local(folded).forEach((name, brand) -> brandKeys.put(name, brand.identifier()));

        var index = new IdentityIndex(hasProducts(category) ? Source.PRODUCT_CATALOG : Source.NONE, brandKeys);
        for (Object[] row : sameModelOrId(category, asked.values(), brandKeys)) {
            var brand = Name.of((String) row[1]);
            // The stored brand is found under the identifier it was stored with, whatever its text is an alias of now.
            brandKeys.putIfAbsent(brand.folded(), (String) row[0]);
            index.add(ProductIdentity.of(category, brand, Name.of((String) row[2]), Name.of((String) row[3])));
        }
        return index;
    }

    public boolean hasProducts(String category) {
        return !entities.createNativeQuery("select 1 from product where category = :category limit 1")
                .setParameter("category", category)
                .getResultList()
                .isEmpty();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> sameModelOrId(
            String category, Collection<ProductIdentity> asked, Map<String, String> brandKeys) {
        var brandIds = asked.stream()
                .map(identity -> brandKeys.getOrDefault(identity.brand().folded(), ""))
                .toArray(String[]::new);
        var models = asked.stream().map(identity -> identity.model().folded()).toArray(String[]::new);
        var productIds = asked.stream()
                .flatMap(identity -> java.util.stream.Stream.of(identity, identity.withoutVariant()))
                .map(identity -> identity.productId().value())
                .distinct()
                .toArray(String[]::new);
        return entities.createNativeQuery("""
                        select p.brand_id, p.brand, p.model, p.variant, p.variant_key, p.product_id
                        from unnest(cast(:brands as text[]), cast(:models as text[])) as asked(brand_id, model_key)
                        join product p on p.category = :category and p.brand_id = asked.brand_id
                                      and p.model_key = asked.model_key collate "C"
                        union
                        select p.brand_id, p.brand, p.model, p.variant, p.variant_key, p.product_id
                        from unnest(cast(:ids as text[])) as asked(product_id)
                        join product p on p.category = :category and p.product_id = asked.product_id collate "C"
                        order by 5, 6""")
                .setParameter("category", category)
                .setParameter("brands", brandIds)
                .setParameter("models", models)
                .setParameter("ids", productIds)
                .getResultList();
    }

    private static void nameable(String category, Candidate candidate, Map<String, ProductIdentity> asked) {
        try {
            Name brand = Name.of(candidate.brand());
            Name model = Name.of(candidate.model());
            var identity = ProductIdentity.of(category, brand, model, Variant.of(candidate.variant()));
            asked.put(brand.folded() + "\n" + model.folded() + "\n" + identity.productId(), identity);
        } catch (InvalidText unnameable) {
            // The rules refuse it before they ask what is known.
        }
    }
}
