package io.rollcall.brand.projection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import io.rollcall.brand.registry.Brand;
import io.rollcall.brand.registry.NewBrand;
import io.rollcall.http.RequestProblem;
import io.rollcall.identity.InvalidText;
import io.rollcall.identity.Name;
import io.rollcall.workspace.JsonText;
import io.rollcall.workspace.UnreadableFile;

/**
 * The brands of a {@code brand_registry.json} that was there first. Nothing of it is guessed: what clashes or is no brand is
 * listed, the rest is taken as it stands. A name beats an alias, and what stands first beats what follows.
 *
 * @param brands those that can be taken over; {@code identifier} is empty where the file has none that can be kept
 */
record ExistingRegistry(List<Brand> brands, List<RegistryConflict> clashes) {

    private static final String IDENTIFIER = "[0-9a-f]{8}";
    private static final String ADDED_BY = "registry_file";

    /** @throws UnreadableFile when it is no registry at all */
    static ExistingRegistry read(Path file, Instant now) throws IOException {
        JsonNode brands = parse(file).path("brands");
        if (!brands.isObject()) {
            throw new UnreadableFile(file, "it has no object “brands”");
        }
        var found = new ExistingRegistry(new ArrayList<>(), new ArrayList<>());
        found.take(brands, now);
        return found;
    }

    private static JsonNode parse(Path file) throws IOException {
        try {
            return JsonText.MAPPER.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException torn) {
            throw UnreadableFile.of(file, torn);
        }
    }

    private void take(JsonNode entries, Instant now) {
        Map<String, String> owners = new HashMap<>();
        Map<String, Name> names = new HashMap<>();
        entries.fields().forEachRemaining(entry -> name(entry.getKey(), entry.getValue(), owners)
                .ifPresent(name -> names.put(entry.getKey(), name)));
        Set<String> identifiers = new HashSet<>();
        entries.fields().forEachRemaining(entry -> {
            Name name = names.get(entry.getKey());
            if (name != null) {
                brands.add(brand(entry.getKey(), name, entry.getValue(), owners, identifiers, now));
            }
        });
    }

    /** @param owners who has which folded name so far */
    private Optional<Name> name(String key, JsonNode entry, Map<String, String> owners) {
        String text = entry.path("canonical_name").asText("");
        try {
            Name name = NewBrand.checkedName(text);
            var wanted = new LinkedHashSet<>(List.of(
                    name.folded(), name.compatible().folded(), name.slug().value()));
            for (String folded : wanted) {
                if (owners.containsKey(folded)) {
                    clash(key, text, "brand_name_taken", "“" + folded + "” names " + owners.get(folded) + " already.");
                    return Optional.empty();
                }
            }
            wanted.forEach(folded -> owners.put(folded, name.text()));
            return Optional.of(name);
        } catch (RequestProblem refused) {
            clash(key, text, refused.code(), refused.getMessage());
        } catch (InvalidText invalid) {
            clash(key, text, "invalid_text", invalid.getMessage());
        }
        return Optional.empty();
    }

    private Brand brand(
            String key, Name name, JsonNode entry, Map<String, String> owners, Set<String> identifiers, Instant now) {
        var aliases = new ArrayList<String>();
        if (!key.equals(name.slug().value())) {
            clash(
                    key,
                    name.text(),
                    "slug_changed",
                    "Its slug is “" + name.slug().value() + "”; the key stays an alias.");
            alias(key, key, name, owners, aliases);
        }
        entry.path("aliases").forEach(alias -> alias(key, alias.asText(), name, owners, aliases));
        var categories = new ArrayList<String>();
        entry.path("categories").forEach(category -> category(key, category.asText(), name, categories));
        String identifier = entry.path("identifier").asText("");
        boolean keeps = identifier.matches(IDENTIFIER) && identifiers.add(identifier);
        return new Brand(
                keeps ? identifier : "",
                name.slug().value(),
                name.text(),
                Brand.aliasesOf(name.text(), aliases.stream()),
                NewBrand.checkedCategories(categories),
                website(key, name, entry.path("website").asText("")),
                addedAt(entry, now),
                Name.printable(entry.path("added_by").asText(ADDED_BY)),
                1,
                null);
    }

    private void alias(String key, String text, Name brand, Map<String, String> owners, List<String> aliases) {
        try {
            Name alias = Name.of(text);
            var forms = List.of(alias.folded(), alias.compatible().folded());
            String owner = forms.stream()
                    .map(owners::get)
                    .filter(Objects::nonNull)
                    .filter(other -> !other.equals(brand.text()))
                    .findFirst()
                    .orElse(null);
            if (owner == null) {
                forms.forEach(form -> owners.put(form, brand.text()));
                aliases.add(alias.text());
            } else {
                clash(key, brand.text(), "brand_name_taken", "The alias “" + alias + "” names " + owner + " already.");
            }
        } catch (InvalidText invalid) {
            clash(key, brand.text(), "invalid_text", "An alias was left out: " + invalid.getMessage());
        }
    }

    private void category(String key, String category, Name brand, List<String> categories) {
        try {
            categories.addAll(NewBrand.checkedCategories(List.of(category)));
        } catch (RequestProblem refused) {
            clash(key, brand.text(), refused.code(), "The category “" + Name.printable(category) + "” was left out.");
        }
    }

    private String website(String key, Name brand, String website) {
        try {
            return NewBrand.checkedWebsite(website);
        } catch (RequestProblem refused) {
            clash(key, brand.text(), refused.code(), refused.getMessage() + " It was left out.");
            return "";
        }
    }

    private static Instant addedAt(JsonNode entry, Instant now) {
        try {
            return Instant.parse(entry.path("added_at").asText());
        } catch (DateTimeException none) {
            return now;
        }
    }

    private void clash(String key, String name, String reason, String detail) {
        clashes.add(new RegistryConflict(Name.printable(key), Name.printable(name), reason, detail));
    }
}
