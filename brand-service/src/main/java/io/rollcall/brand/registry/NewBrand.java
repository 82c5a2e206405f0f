package io.rollcall.brand.registry;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import jakarta.validation.constraints.Size;

import io.rollcall.http.Refusal;
import io.rollcall.identity.Category;
import io.rollcall.identity.Name;
import io.rollcall.identity.Slug;

/**
 * A brand to add.
 *
 * @param name required; must have a slug (D2)
 * @param aliases other names it is found under; each at most 200 characters
 * @param categories where it makes products, each {@code ^[a-z0-9][a-z0-9_-]{0,63}$}
 * @param website http or https, or nothing
 */
public record NewBrand(
        String name,
        @Size(max = 100) List<String> aliases,
        @Size(max = 200) List<String> categories,
        String website) {

    static final class NotABrand extends Refusal {
        NotABrand(String code, String detail) {
            super(422, code, detail);
        }
    }

    /** The brand once its texts are known to be good: normalised, without repetitions. */
    record Checked(Name name, Slug slug, List<String> aliases, List<String> categories, String website) {

        /** Every name it is found under, folded (D16). */
        Set<String> foldedNames() {
            var folded = new LinkedHashSet<String>();
            folded.add(name.folded());
            folded.add(slug.value());
            aliases.forEach(alias -> folded.add(Name.of(alias).folded()));
            return folded;
        }
    }

    /** @throws NotABrand or InvalidText with what is wrong */
    Checked check() {
        Name checkedName = Name.of(name);
        if (checkedName.isBlank()) {
            throw new NotABrand("validation_failed", "A brand needs a name.");
        }
        Slug slug = checkedName.slug();
        if (slug.isEmpty()) {
            throw new NotABrand(
                    "slug_required",
                    "“" + checkedName
                            + "” has no letter a–z or digit. Give it a Latin name and keep the original as an alias.");
        }
        return new Checked(checkedName, slug, checkedAliases(checkedName), checkedCategories(), checkedWebsite());
    }

    private List<String> checkedAliases(Name name) {
        var byFolded = new LinkedHashMap<String, String>();
        for (String alias : aliases == null ? List.<String>of() : aliases) {
            Name checked = Name.of(alias);
            if (!checked.isBlank() && !checked.folded().equals(name.folded())) {
                byFolded.putIfAbsent(checked.folded(), checked.text());
            }
        }
        return List.copyOf(byFolded.values());
    }

    private List<String> checkedCategories() {
        var checked = new TreeSet<String>();
        for (String category : categories == null ? List.<String>of() : categories) {
            if (category == null || !Category.isValid(category)) {
                throw new NotABrand(
                        "validation_failed",
                        "A category has 1 to 64 of a–z, 0–9, _ and -, and starts with a letter or digit.");
            }
            checked.add(category);
        }
        return List.copyOf(checked);
    }

    private String checkedWebsite() {
        String url = Objects.requireNonNullElse(website, "").strip();
        if (url.isEmpty()) {
            return "";
        }
        try {
            URI parsed = new URI(url);
            boolean web = "https".equalsIgnoreCase(parsed.getScheme()) || "http".equalsIgnoreCase(parsed.getScheme());
            if (web && parsed.getHost() != null && url.length() <= 2000) {
                return url;
            }
        } catch (URISyntaxException garbage) {
            // said below
        }
        throw new NotABrand("validation_failed", "The website is not an http or https address.");
    }
}
