package io.rollcall.brand.registry;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;

import io.rollcall.contracts.event.BrandEvent;
import io.rollcall.contracts.file.RegistryEntry;
import io.rollcall.identity.Name;

/**
 * A brand as it is stored. Products refer to it by its identifier, which never changes (D17).
 *
 * @param operation id of the change that is under way; null when there is none
 */
public record Brand(
        String identifier,
        String slug,
        String name,
        List<String> aliases,
        List<String> categories,
        String website,
        Instant addedAt,
        String addedBy,
        long version,
        @JsonIgnore String operation) {

    /** Every name it is found under, folded (D16), also in its compatible form: "Ｒａｚｅｒ" is taken where "Razer" is (D41). */
    public Set<String> foldedNames() {
        var folded = new LinkedHashSet<String>();
        folded.addAll(forms(name));
        folded.add(slug);
        aliases.forEach(alias -> folded.addAll(forms(alias)));
        return folded;
    }

    private static List<String> forms(String stored) {
        Name written = Name.stored(stored);
        return List.of(written.folded(), written.compatible().folded());
    }

    @JsonIgnore
    public boolean isBusy() {
        return operation != null;
    }

    public boolean isIn(List<String> asked) {
        return categories.containsAll(asked);
    }

    /** As it is at its next version, in these categories as well. */
    public Brand in(List<String> more) {
        var all = new TreeSet<>(categories);
        all.addAll(more);
        return next(slug, name, aliases, List.copyOf(all), website);
    }

    /** As it is at its next version. */
    public Brand next(String slug, String name, List<String> aliases, List<String> categories, String website) {
        return new Brand(
                identifier, slug, name, aliases, categories, website, addedAt, addedBy, version + 1, operation);
    }

    /** The same under another stable key. */
    public Brand as(String identifier) {
        return new Brand(identifier, slug, name, aliases, categories, website, addedAt, addedBy, version, operation);
    }

    /** The same at another version. */
    public Brand at(long version) {
        return new Brand(identifier, slug, name, aliases, categories, website, addedAt, addedBy, version, operation);
    }

    /** These aliases, each once, without those that are the name itself. */
    public static List<String> aliasesOf(String name, Stream<String> aliases) {
        String own = Name.stored(name).folded();
        var byFolded = new LinkedHashMap<String, String>();
        aliases.map(Name::of)
                .filter(alias -> !alias.isBlank() && !alias.folded().equals(own))
                .forEach(alias -> byFolded.putIfAbsent(alias.folded(), alias.text()));
        return List.copyOf(byFolded.values());
    }

    public RegistryEntry toRegistryEntry() {
        return new RegistryEntry(name, identifier, aliases, categories, website, addedAt, addedBy);
    }

    BrandEvent toEvent(long revision, String actor) {
        return new BrandEvent(
                identifier, slug, name, aliases, categories, website, addedAt, addedBy, version, revision, actor);
    }

    public static Brand of(BrandEvent event) {
        return new Brand(
                event.identifier(),
                event.slug(),
                event.name(),
                event.aliases(),
                event.categories(),
                event.website(),
                event.addedAt(),
                event.addedBy(),
                event.version(),
                null);
    }
}
