package io.rollcall.brand.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.rollcall.brand.intake.BrandSeedReport.InvalidRow;
import io.rollcall.brand.intake.BrandSeedReport.SkippedCategory;
import io.rollcall.brand.registry.Registry.Wanted;
import io.rollcall.identity.BrandSpellings;
import io.rollcall.identity.InvalidText;
import io.rollcall.identity.Name;
import io.rollcall.workspace.ActiveFiltering;
import io.rollcall.workspace.Workspace;

/** The brands that stand in {@code activeFiltering.json} of some categories, each once, with where it was found. */
final class BrandsOfCategoryFiles {

    private final BrandSpellings spellings = new BrandSpellings();

    /** By what brands are recognised by; a text that cannot be a name by itself, for the registry to refuse. */
    private final TreeMap<String, Set<String>> categories = new TreeMap<>();

    private final Set<String> unnameable = new TreeSet<>();
    private final List<InvalidRow> invalid = new ArrayList<>();
    private final List<SkippedCategory> skipped = new ArrayList<>();

    /**
     * Categories without a list are skipped and named.
     *
     * @throws UncheckedIOException of an {@code UnreadableFile} when a list is there and cannot be read (D42)
     */
    void readAll(Workspace workspace, List<String> asked) {
        for (String category : asked) {
            try {
                Optional<ActiveFiltering> list = ActiveFiltering.read(workspace.activeFiltering(category));
                if (list.isPresent()) {
                    take(category, list.get());
                } else {
                    skipped.add(new SkippedCategory(
                            category,
                            "active_filtering_missing",
                            "There is no helper_files/" + category + "/activeFiltering.json."));
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private void take(String category, ActiveFiltering list) {
        list.invalid().forEach(row -> invalid.add(new InvalidRow(category, row.index(), row.reason())));
        for (ActiveFiltering.Row row : list.rows()) {
            spellings.add(row.brand());
            categories
                    .computeIfAbsent(key(row.brand()), unseen -> new TreeSet<>())
                    .add(category);
        }
    }

    List<Wanted> wanted() {
        var wanted = new ArrayList<Wanted>();
        spellings
                .chosen()
                .values()
                .forEach(name -> wanted.add(new Wanted(name, List.copyOf(categories.get(key(name))))));
        unnameable.forEach(text -> wanted.add(new Wanted(text, List.copyOf(categories.get(text)))));
        return wanted;
    }

    List<InvalidRow> invalid() {
        return invalid;
    }

    List<SkippedCategory> skipped() {
        return skipped;
    }

    private String key(String brand) {
        try {
            return Name.of(brand).compatible().folded();
        } catch (InvalidText unusable) {
            unnameable.add(brand);
            return brand;
        }
    }
}
