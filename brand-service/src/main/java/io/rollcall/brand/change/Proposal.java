package io.rollcall.brand.change;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;

import io.rollcall.brand.registry.Action;
import io.rollcall.brand.registry.Brand;
import io.rollcall.contracts.change.BrandChange;
import io.rollcall.contracts.change.BrandChange.BrandAfter;
import io.rollcall.contracts.change.BrandChange.Move;
import io.rollcall.identity.Name;

/**
 * What is to become of brands, and which products follow: a function of the brands as they are. Nothing is written by it.
 *
 * @param kind as a brand shows it while the change is under way
 * @param move which products follow; null when none do
 * @param force leaves products with a brand that goes
 */
public record Proposal(String kind, List<Step> steps, Move move, boolean force) {

    /**
     * @param before null for a brand that comes back
     * @param after as it is to be; one that is removed, as it was, at its last version
     */
    public record Step(Brand before, Brand after, boolean removed, Action action) {

        @JsonIgnore
        boolean isNew() {
            return before == null;
        }

        /** Categories in which it is no longer to have products. */
        List<String> leaves() {
            return before == null
                    ? List.of()
                    : before.categories().stream()
                            .filter(category -> removed || !after.categories().contains(category))
                            .toList();
        }

        BrandAfter toAfter() {
            return new BrandAfter(
                    after.identifier(),
                    after.slug(),
                    after.name(),
                    after.aliases(),
                    after.categories(),
                    leaves(),
                    after.website(),
                    after.addedAt(),
                    after.addedBy(),
                    after.version(),
                    removed);
        }

        @JsonIgnore
        boolean changesNothing() {
            return before != null && !removed && before.equals(after.at(before.version()));
        }
    }

    public static Proposal update(Brand brand, Brand after, boolean force) {
        var step = new Step(brand, after, false, Action.UPDATED);
        return new Proposal("update", List.of(step), renaming(brand, after.name()), force);
    }

    /** The former name stays an alias: sources that still use it find the brand. */
    public static Proposal rename(Brand brand, Name name) {
        var aliases = Brand.aliasesOf(name.text(), Stream.concat(brand.aliases().stream(), Stream.of(brand.name())));
        Brand after = brand.next(name.slug().value(), name.text(), aliases, brand.categories(), brand.website());
        return new Proposal(
                "rename", List.of(new Step(brand, after, false, Action.RENAMED)), renaming(brand, name.text()), false);
    }

    public static Proposal remove(Brand brand, boolean force) {
        var step = new Step(brand, brand.at(brand.version() + 1), true, Action.REMOVED);
        return new Proposal("remove", List.of(step), null, force);
    }

    /** The other brand gets its names, categories and products. */
    public static Proposal merge(Brand brand, Brand into) {
        var aliases = Brand.aliasesOf(
                into.name(),
                Stream.of(into.aliases().stream(), Stream.of(brand.name()), brand.aliases().stream())
                        .flatMap(names -> names));
        var categories = new TreeSet<>(into.categories());
        categories.addAll(brand.categories());
        String website = into.website().isEmpty() ? brand.website() : into.website();
        Brand merged = into.next(into.slug(), into.name(), aliases, List.copyOf(categories), website);
        return new Proposal(
                "merge",
                List.of(
                        new Step(brand, brand.at(brand.version() + 1), true, Action.REMOVED),
                        new Step(into, merged, false, Action.MERGED)),
                new Move(brand.identifier(), into.identifier(), List.of(), ownNames(brand), into.name(), List.of()),
                false);
    }

    /** Products that are stored under the alias follow it; their text stays. */
    public static Proposal moveAlias(Brand brand, String alias, Brand to) {
        String folded = Name.of(alias).folded();
        var left = brand.aliases().stream()
                .filter(each -> !Name.of(each).folded().equals(folded))
                .toList();
        var more = Brand.aliasesOf(to.name(), Stream.concat(to.aliases().stream(), Stream.of(alias)));
        Brand without = brand.next(brand.slug(), brand.name(), left, brand.categories(), brand.website());
        Brand with = to.next(to.slug(), to.name(), more, to.categories(), to.website());
        return new Proposal(
                "move_alias",
                List.of(
                        new Step(brand, without, false, Action.ALIAS_MOVED),
                        new Step(to, with, false, Action.ALIAS_MOVED)),
                new Move(brand.identifier(), to.identifier(), List.of(folded), List.of(), "", List.of()),
                false);
    }

    /** A brand as it was before, or none: what undoes its last change. */
    public static Proposal restore(Optional<Brand> now, Brand before) {
        if (now.isEmpty()) {
            return new Proposal("undo", List.of(new Step(null, before, false, Action.RESTORED)), null, false);
        }
        var step = new Step(now.get(), before, false, Action.UNDONE);
        return new Proposal("undo", List.of(step), renaming(now.get(), before.name()), false);
    }

    /** Products stored under an alias keep their text: an alias never decides what a product is called (D6). */
    private static Move renaming(Brand brand, String name) {
        return name.equals(brand.name())
                ? null
                : new Move(brand.identifier(), brand.identifier(), ownNames(brand), ownNames(brand), name, List.of());
    }

    private static List<String> ownNames(Brand brand) {
        return Stream.of(Name.of(brand.name()).folded(), brand.slug())
                .distinct()
                .toList();
    }

    /** Whether the catalog has a say: no product notices another alias, a website or one more category. */
    @JsonIgnore
    boolean concernsProducts() {
        return move != null
                || steps.stream()
                        .anyMatch(step -> step.removed() || !step.leaves().isEmpty());
    }

    @JsonIgnore
    boolean changesNothing() {
        return steps.stream().allMatch(Step::changesNothing);
    }

    /** Those whose entries in the history belong together. */
    @JsonIgnore
    boolean isOfSeveral() {
        return move != null && !move.from().equals(move.into());
    }

    List<Brand> before() {
        return steps.stream().map(Step::before).filter(brand -> brand != null).toList();
    }

    /** Brands of the change itself may exchange names among each other. */
    Set<String> identifiers() {
        var identifiers = new HashSet<String>();
        steps.forEach(step -> identifiers.add(step.after().identifier()));
        return identifiers;
    }

    BrandChange toChange(String planId) {
        var brands = steps.stream().map(Step::toAfter).toList();
        return new BrandChange(planId, force, brands, move);
    }
}
