package io.rollcall.catalog;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.rollcall.catalog.brand.BrandRegistry;
import io.rollcall.catalog.brand.BrandRegistry.Brands;
import io.rollcall.catalog.brand.BrandRegistry.BrandsWanted;
import io.rollcall.catalog.brand.BrandRegistry.EnsuredBrand;
import io.rollcall.catalog.brand.BrandRegistry.NamesAsked;
import io.rollcall.catalog.brand.KnownBrand;
import io.rollcall.identity.Identifier;
import io.rollcall.identity.Name;

/** The owner of the brands, as far as the catalog's tests speak with it. */
@Path("/api/v1/brands")
public class FakeBrandRegistry implements BrandRegistry {

    static final Map<String, KnownBrand> BRANDS = new ConcurrentHashMap<>();
    private static final AtomicLong REGISTERED = new AtomicLong(7_000_000);

    static KnownBrand register(String name, List<String> aliases, String... categories) {
        var brand = new KnownBrand(
                Identifier.of(REGISTERED.incrementAndGet()),
                Name.of(name).slug().value(),
                name,
                aliases,
                List.of(categories),
                1,
                false);
        brand.foldedNames().forEach(each -> BRANDS.put(each, brand));
        return brand;
    }

    @GET
    @Path("/{slug}")
    @PermitAll
    @Override
    public KnownBrand get(@PathParam("slug") String slug) {
        return BRANDS.values().stream()
                .filter(brand -> brand.slug().equals(slug))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    @PUT
    @Path("/{slug}")
    @PermitAll
    @Override
    public KnownBrand update(@PathParam("slug") String slug, @HeaderParam("If-Match") String ifMatch, Aliases aliases) {
        KnownBrand known = get(slug);
        var brand = new KnownBrand(
                known.identifier(),
                slug,
                known.name(),
                aliases.aliases(),
                known.categories(),
                known.version() + 1,
                false);
        brand.foldedNames().forEach(name -> BRANDS.put(name, brand));
        return brand;
    }

    @DELETE
    @Path("/{slug}")
    @PermitAll
    @Override
    public void remove(@PathParam("slug") String slug) {
        get(slug).foldedNames().forEach(BRANDS::remove);
    }

    @POST
    @Path("/lookup")
    @PermitAll
    @Override
    public Brands lookup(NamesAsked asked) {
        return new Brands(asked.names().stream()
                .map(name -> BRANDS.get(Name.of(name).folded()))
                .filter(brand -> brand != null)
                .distinct()
                .toList());
    }

    @POST
    @Path("/ensure")
    @PermitAll
    @Override
    public List<EnsuredBrand> ensure(BrandsWanted wanted) {
        var before = Map.copyOf(BRANDS);
        var ensured = wanted.names().stream()
                .map(name -> ensured(name, wanted.category()))
                .toList();
        if (wanted.dryRun()) {
            BRANDS.keySet().retainAll(before.keySet());
            BRANDS.putAll(before);
        }
        return ensured;
    }

    private static EnsuredBrand ensured(String name, String category) {
        if (Name.of(name).slug().isEmpty()) {
            return new EnsuredBrand(
                    name, "rejected", "slug_required", "no slug", null, null, null, List.of(), List.of(), 0);
        }
        KnownBrand known = BRANDS.get(Name.of(name).folded());
        KnownBrand owner = BRANDS.get(Name.of(name).slug().value());
        if (known == null && owner != null) {
            return new EnsuredBrand(
                    name,
                    "rejected",
                    "brand_name_taken",
                    "“" + owner.slug() + "” already names the brand “" + owner.name() + "”.",
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    0);
        }
        KnownBrand brand = known == null ? register(name, List.of(), category) : assigned(known, category);
        return new EnsuredBrand(
                name,
                known == null ? "created" : known == brand ? "unchanged" : "updated",
                null,
                null,
                brand.identifier(),
                brand.slug(),
                brand.name(),
                brand.aliases(),
                brand.categories(),
                brand.version());
    }

    private static KnownBrand assigned(KnownBrand known, String category) {
        if (known.isIn(category)) {
            return known;
        }
        var categories =
                Stream.concat(known.categories().stream(), Stream.of(category)).toList();
        var more = new KnownBrand(
                known.identifier(),
                known.slug(),
                known.name(),
                known.aliases(),
                categories,
                known.version() + 1,
                false);
        more.foldedNames().forEach(name -> BRANDS.put(name, more));
        return more;
    }
}
