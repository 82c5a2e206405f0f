package io.rollcall.catalog.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.catalog.brand.KnownBrands;
import io.rollcall.catalog.identity.KnownExceptions.Excepted;
import io.rollcall.identity.BrandNames;
import io.rollcall.identity.Candidate;
import io.rollcall.identity.IdentityDecision;
import io.rollcall.identity.IdentityDecision.Accepted;
import io.rollcall.identity.IdentityIndex;
import io.rollcall.identity.IdentityRules;
import io.rollcall.identity.Intake;
import io.rollcall.identity.InvalidText;
import io.rollcall.identity.KnownIdentities;
import io.rollcall.identity.Mode;
import io.rollcall.identity.Name;
import io.rollcall.identity.NearKey;
import io.rollcall.identity.ProductIdentity;
import io.rollcall.identity.Source;
import io.rollcall.identity.Variant;
import io.rollcall.persistence.Sql;

/**
 * What the catalog's own tables know about some candidates: all that the rules can ask about them, fetched with two
 * indexed look-ups however many there are. Read inside the transaction that writes (design: the judge sits where the
 * truth is).
 */
@ApplicationScoped
@RequiredArgsConstructor
public class KnownProducts {

    private static final Set<String> NOBODY = Set.of();
    private static final int PAGE = 5_000;

    private record Stored(String brandId, String brand, String model, String variant, String productId) {

        ProductIdentity identity(String category) {
            return ProductIdentity.stored(category, brand, model, variant);
        }
    }

    private final Sql sql;
    private final KnownBrands brands;
    private final KnownExceptions exceptions;

    /** For a batch: near-duplicates are not among it. */
    public KnownIdentities about(String category, Collection<Candidate> candidates) {
        return about(category, candidates, NOBODY, Map.of(), false);
    }

    /** For a batch that a person looks at, near-duplicates included (D13). */
    public KnownIdentities aboutAndNear(String category, Collection<Candidate> candidates) {
        return about(category, candidates, NOBODY, Map.of(), true);
    }

    /**
     * For a list that is taken in as a whole, near-duplicates included.
     *
     * @param kept those whose variant a person keeps: they count as excepted, as they will be
     */
    public KnownIdentities aboutAndNear(String category, Collection<Candidate> candidates, Collection<Candidate> kept) {
        IdentityIndex index = about(category, candidates, NOBODY, Map.of(), true);
        kept.forEach(candidate -> index.except(
                Name.stored(candidate.brand()), Name.stored(candidate.model()), Name.stored(candidate.variant())));
        return index;
    }

    /** For one candidate, near-duplicates included (D13). */
    public KnownIdentities about(String category, Candidate candidate) {
        return about(category, List.of(candidate), NOBODY, Map.of(), true);
    }

    /** For a product that is to become another: what it is now does not stand in its way. */
    public KnownIdentities aboutAllBut(String identifier, String category, Candidate candidate) {
        return about(category, List.of(candidate), Set.of(identifier), Map.of(), true);
    }

    /**
     * For products that are to get another brand: what they are now does not stand in their way, and their variants were let
     * in before.
     *
     * @param identifiers of the products
     * @param names folded names as they are to be, each with its brand's identifier
     */
    public KnownIdentities aboutAllBut(
            Set<String> identifiers, String category, Collection<Candidate> candidates, Map<String, String> names) {
        IdentityIndex index = about(category, candidates, identifiers, names, false);
        candidates.forEach(candidate ->
                index.except(Name.of(candidate.brand()), Name.of(candidate.model()), Name.of(candidate.variant())));
        return index;
    }

    /**
     * Judges the rows of {@code activeFiltering.json}, which are all that is known while there is no catalog (D11): each
     * against all of them.
     */
    public List<IdentityDecision> judgedByThemselves(String category, List<Candidate> candidates) {
        return judgedByList(category, candidates, candidates);
    }

    /** Judges candidates by the rows of {@code activeFiltering.json}. */
    public List<IdentityDecision> judgedByList(String category, List<Candidate> listed, List<Candidate> candidates) {
        var all = Stream.concat(listed.stream(), candidates.stream()).toList();
        Collection<ProductIdentity> named = nameable(category, all, new BrandNames());
        List<Excepted> excepted = exceptions.of(category, modelsWithVariant(named));
        BrandNames names = names(named, excepted);
        var index = new IdentityIndex(Source.ACTIVE_FILTERING, names);
        excepted.forEach(exception -> exception.addTo(index));
        // Those without a variant first, so that a fabricated variant never stands in their way.
        nameable(category, listed, names).stream()
                .sorted(Comparator.comparing(ProductIdentity::hasVariant)
                        .thenComparing(identity -> identity.productId().value()))
                .filter(identity -> IdentityRules.decide(
                                category,
                                new Candidate(
                                        identity.brand().text(),
                                        identity.model().text(),
                                        identity.variant().text()),
                                Mode.AUTHORING,
                                index)
                        instanceof Accepted)
                .forEach(index::add);
        return candidates.stream()
                .map(candidate -> IdentityRules.decide(category, candidate, Intake.SYNC.mode(), index))
                .toList();
    }

    /**
     * An index of a category without any product yet: with its exceptions, and the brands that what will be added or asked can
     * be of.
     */
    public IdentityIndex empty(String category, Source source, Stream<ProductIdentity> named) {
        List<Excepted> excepted = exceptions.all(category);
        var index = new IdentityIndex(source, names(named.toList(), excepted));
        excepted.forEach(exception -> exception.addTo(index));
        return index;
    }

    /** Every product of the catalog with its brand's identifier, by product id. */
    public void each(String category, BiConsumer<String, ProductIdentity> consumer) {
        String after = "";
        for (List<Stored> page = page(category, after); !page.isEmpty(); page = page(category, after)) {
            page.forEach(product -> consumer.accept(product.brandId(), product.identity(category)));
            after = page.get(page.size() - 1).productId();
        }
    }

    private List<Stored> page(String category, String after) {
        return sql.query("""
                        select brand_id, brand, model, variant, product_id from product
                        where category = :category and product_id > :after order by product_id limit :page""")
                .bind("category", category)
                .bind("after", after)
                .bind("page", PAGE)
                .list(Stored.class);
    }

    public boolean hasProducts(String category) {
        return sql.query("select 1 from product where category = :category limit 1")
                .bind("category", category)
                .exists();
    }

    public int countActive(String category) {
        return sql.query("select count(*) from product where category = :category and status = 'active'")
                .bind("category", category)
                .one(Integer.class);
    }

    private IdentityIndex about(
            String category,
            Collection<Candidate> candidates,
            Set<String> butIdentifiers,
            Map<String, String> newNames,
            boolean withNear) {
        Collection<ProductIdentity> typed = nameable(category, candidates, new BrandNames());
        List<Excepted> excepted = exceptions.of(category, modelsWithVariant(typed));
        BrandNames names = names(typed, excepted);
        newNames.forEach(names::put);
        Collection<ProductIdentity> asked = nameable(category, candidates, names);

        var index = new IdentityIndex(hasProducts(category) ? Source.PRODUCT_CATALOG : Source.NONE, names);
        alike(category, asked, names, butIdentifiers, withNear)
                .forEach(product -> index.add(product.brandId(), product.identity(category)));
        excepted.forEach(exception -> exception.addTo(index));
        return index;
    }

    /** The brands of all texts that are compared: an exception counts for its brand under every name. */
    private BrandNames names(Collection<ProductIdentity> asked, List<Excepted> excepted) {
        var folded = Stream.concat(
                        asked.stream().map(ProductIdentity::brand),
                        excepted.stream().map(Excepted::brand))
                .flatMap(brand -> Stream.of(brand, brand.compatible()))
                .map(Name::folded)
                .distinct()
                .toList();
        var names = new BrandNames();
        brands.local(folded).forEach((name, brand) -> names.put(name, brand.identifier())
                .spell(brand.identifier(), Name.stored(brand.name())));
        return names;
    }

    private List<Stored> alike(
            String category,
            Collection<ProductIdentity> asked,
            BrandNames names,
            Set<String> butIdentifiers,
            boolean withNear) {
        // Where a model repeats its brand, the product without it is looked for as well (D40).
        var meant = asked.stream()
                .flatMap(identity -> Stream.concat(Stream.of(identity), identity.withoutRepeatedBrand().stream()))
                .toList();
        var brandIds = meant.stream()
                .map(identity -> names.key(identity.brand()).orElse(""))
                .toList();
        var models = meant.stream().map(identity -> identity.model().folded()).toList();
        var productIds = meant.stream()
                .flatMap(identity -> Stream.of(identity, identity.withoutVariant()))
                .map(identity -> identity.productId().value())
                .distinct()
                .toList();
        List<String> nearKeys = withNear
                ? asked.stream().map(identity -> NearKey.of(identity).value()).toList()
                : List.of();
        // By the model, as one brand may have most products of a catalog: no index has the brand in this collation.
        return sql.query("""
                        select p.brand_id, p.brand, p.model, p.variant, p.variant_key, p.product_id
                        from unnest(:brands, :models) as asked(brand_id, model_key)
                        join product p on p.category = :category and p.model_key = asked.model_key collate "C"
                                      and p.brand_id collate "C" = asked.brand_id
                        where p.identifier <> all (:but collate "C")
                        union
                        select p.brand_id, p.brand, p.model, p.variant, p.variant_key, p.product_id
                        from unnest(:ids) as asked(product_id)
                        join product p on p.category = :category and p.product_id = asked.product_id collate "C"
                        where p.identifier <> all (:but collate "C")
                        union
                        select p.brand_id, p.brand, p.model, p.variant, p.variant_key, p.product_id
                        from unnest(:nearKeys) as asked(near_key)
                        join product p on p.category = :category and p.near_key = asked.near_key collate "C"
                        where p.identifier <> all (:but collate "C")
                        order by 5, 6""")
                .bind("category", category)
                .bindTexts("brands", brandIds)
                .bindTexts("models", models)
                .bindTexts("ids", productIds)
                .bindTexts("nearKeys", nearKeys)
                .bindTexts("but", butIdentifiers)
                .list(Stored.class);
    }

    /** Only these can be in need of an exception. */
    private static List<String> modelsWithVariant(Collection<ProductIdentity> asked) {
        return asked.stream()
                .filter(ProductIdentity::hasVariant)
                .map(identity -> identity.model().folded())
                .distinct()
                .toList();
    }

    /** The identities that candidates name, each once, their brands as the registry spells them. */
    private static Collection<ProductIdentity> nameable(
            String category, Collection<Candidate> candidates, BrandNames names) {
        Map<String, ProductIdentity> identities = new HashMap<>();
        for (Candidate candidate : candidates) {
            try {
                Name brand = names.spelled(Name.of(candidate.brand()));
                Name model = Name.of(candidate.model());
                var identity = ProductIdentity.of(category, brand, model, Variant.of(candidate.variant()));
                identities.put(brand.folded() + "\n" + model.folded() + "\n" + identity.productId(), identity);
            } catch (InvalidText unnameable) {
                // The rules refuse it before they ask what is known.
            }
        }
        return identities.values();
    }
}
