package io.rollcall.brand.registry;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import jakarta.validation.constraints.Size;

import io.rollcall.http.RequestProblem;
import io.rollcall.http.WebAddress;
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

    static final class NotABrand extends RequestProblem {
        NotABrand(String code, String detail) {
            super(422, code, detail);
        }
    }

    /** The brand once its texts are known to be good: normalised, without repetitions. */
    record Checked(Name name, Slug slug, List<String> aliases, List<String> categories, String website) {

        Brand toBrand(String identifier, Instant addedAt, String addedBy) {
            return new Brand(
                    identifier, slug.value(), name.text(), aliases, categories, website, addedAt, addedBy, 1, null);
        }

        /** Every name it is found under, folded (D16). */
        Set<String> foldedNames() {
            return toBrand("", Instant.EPOCH, "").foldedNames();
        }
    }

    /** @throws NotABrand or InvalidText with what is wrong */
    Checked check() {
        Name checkedName = checkedName(name);
        return new Checked(
                checkedName,
                checkedName.slug(),
                checkedAliases(checkedName.text(), aliases),
                checkedCategories(categories),
                checkedWebsite(website));
    }

    /** @throws NotABrand or InvalidText with what is wrong */
    public static Name checkedName(String name) {
        Name checked = Name.of(name);
        if (checked.isBlank()) {
            throw new NotABrand("validation_failed", "A brand needs a name.");
        }
        if (checked.slug().isEmpty()) {
            throw new NotABrand(
                    "slug_required",
                    "“" + checked
                            + "” has no letter a–z or digit. Give it a Latin name and keep the original as an alias.");
        }
        return checked;
    }

    /** @throws InvalidText with what is wrong */
    public static List<String> checkedAliases(String name, List<String> aliases) {
        return aliases == null ? List.of() : Brand.aliasesOf(name, aliases.stream());
    }

    /** @throws NotABrand with what is wrong */
    public static List<String> checkedCategories(List<String> categories) {
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

    /** @throws NotABrand with what is wrong */
    public static String checkedWebsite(String website) {
        String url = Objects.requireNonNullElse(website, "").strip();
        if (url.isEmpty()) {
            return "";
        }
        try {
            return WebAddress.of(url).text();
        } catch (WebAddress.NotAnAddress broken) {
            throw new NotABrand("validation_failed", "The website " + broken.getMessage() + ".");
        }
    }
}
