package io.rollcall.catalog.brand;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

import io.rollcall.catalog.brand.BrandRegistry.Aliases;
import io.rollcall.catalog.brand.BrandRegistry.EnsuredBrand;
import io.rollcall.http.RequestProblem;
import io.rollcall.http.remote.RemoteFailure;
import io.rollcall.http.remote.RemoteRejection;
import io.rollcall.identity.Name;

/** Registers brands before products of theirs are taken in from a list (D19). */
@ApplicationScoped
@RequiredArgsConstructor
public class BrandRegistration {

    private static final Logger LOG = Logger.getLogger(BrandRegistration.class);

    static final class AliasRefused extends RequestProblem {
        AliasRefused(String alias, String slug, int status, String why) {
            super(
                    status == 404 ? 422 : 409,
                    status == 404 ? "brand_not_registered" : "brand_name_taken",
                    "“" + alias + "” cannot become another name of " + slug + ": " + why + " Nothing was imported.");
        }
    }

    private final KnownBrands knownBrands;

    @RestClient
    private final BrandRegistry owner;

    /**
     * Makes a name another one of a registered brand; one that it has already is fine. Not within a transaction.
     *
     * @throws AliasRefused when there is no such brand, or the name is another's
     */
    public void addAlias(String slug, String alias) {
        try {
            KnownBrand brand = owner.get(slug);
            if (!brand.foldedNames().contains(Name.of(alias).folded())) {
                var aliases = Stream.concat(brand.aliases().stream(), Stream.of(alias))
                        .toList();
                brand = owner.update(slug, "\"v" + brand.version() + "\"", new Aliases(aliases));
            }
            KnownBrand now = brand;
            QuarkusTransaction.requiringNew().run(() -> knownBrands.remember(List.of(now)));
        } catch (RemoteRejection rejected) {
            int status = rejected.status();
            throw new AliasRefused(
                    alias,
                    slug,
                    status,
                    status == 404 ? "there is no such brand." : "another brand has that name, or it is being changed.");
        }
    }

    /**
     * Removes brands that no product has. Not within a transaction.
     *
     * @return names of those that are gone
     */
    public List<String> removeUnused(Collection<String> slugs) {
        var removed = new ArrayList<String>();
        for (String slug : slugs) {
            try {
                String name = owner.get(slug).name();
                owner.remove(slug);
                removed.add(name);
            } catch (RemoteFailure inUseOrAway) {
                LOG.infof("The brand %s stays: %s", slug, inUseOrAway.getMessage());
            }
        }
        return removed;
    }

    /**
     * What {@link #ensure} would answer where nothing is missing, without anybody having said which products are new.
     *
     * @param names as a list writes them
     * @return empty when one of them is not known to be registered and in the category
     */
    public Optional<RegisteredBrands> known(String category, Collection<String> names) {
        Set<String> folded =
                names.stream().map(name -> Name.stored(name).folded()).collect(Collectors.toSet());
        Map<String, KnownBrand> local = knownBrands.local(folded);
        if (local.size() < folded.size() || !local.values().stream().allMatch(brand -> brand.isIn(category))) {
            return Optional.empty();
        }
        Map<String, String> identifiers = new HashMap<>();
        local.forEach((name, brand) -> {
            identifiers.put(name, brand.identifier());
            identifiers.put(Name.stored(brand.name()).folded(), brand.identifier());
        });
        return Optional.of(new RegisteredBrands(identifiers, Map.of(), List.of(), List.of()));
    }

    /**
     * Only what is missing here is asked of the owner, so that doing it again asks nothing. Not within a transaction.
     *
     * @param spellings by folded name, as it is to be written
     * @param addedBy as the registry names who it was: {@code seed}
     */
    public RegisteredBrands ensure(String category, Map<String, String> spellings, String addedBy) {
        return registered(category, spellings, missing -> knownBrands.ensure(missing, category, addedBy));
    }

    /** What {@link #ensure} would answer: what the registry would refuse is refused here too (D37). Nothing is registered. */
    public RegisteredBrands preview(String category, Map<String, String> spellings, String addedBy) {
        return registered(category, spellings, missing -> knownBrands.previewEnsure(missing, category, addedBy));
    }

    private RegisteredBrands registered(
            String category, Map<String, String> spellings, Function<List<String>, List<EnsuredBrand>> ask) {
        var brands = new RegisteredBrands(new HashMap<>(), new HashMap<>(), new ArrayList<>(), new ArrayList<>());
        knownBrands.local(spellings.keySet()).forEach((folded, brand) -> {
            if (brand.isIn(category)) {
                brands.identifiers().put(folded, brand.identifier());
            }
        });
        var missing = spellings.entrySet().stream()
                .filter(brand -> !brands.identifiers().containsKey(brand.getKey()))
                .toList();
        if (missing.isEmpty()) {
            return brands;
        }
        List<EnsuredBrand> ensured =
                ask.apply(missing.stream().map(Map.Entry::getValue).toList());
        for (int i = 0; i < ensured.size(); i++) {
            EnsuredBrand brand = ensured.get(i);
            String folded = missing.get(i).getKey();
            if (brand.identifier() == null) {
                brands.rejections().put(folded, brand);
            } else {
                brands.identifiers().put(folded, brand.identifier());
                brands.identifiers().put(Name.stored(brand.name()).folded(), brand.identifier());
            }
            if (brand.status().equals("created")) {
                brands.created().add(brand);
            } else if (brand.status().equals("updated")) {
                brands.assigned().add(brand);
            }
        }
        return brands;
    }
}
