package io.rollcall.brand.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;

import io.rollcall.brand.change.AssignmentReport.Row;
import io.rollcall.brand.change.Proposal.Step;
import io.rollcall.brand.registry.Action;
import io.rollcall.brand.registry.Brand;
import io.rollcall.brand.registry.BrandList;
import io.rollcall.brand.registry.BrandRows;
import io.rollcall.brand.registry.BrandState;
import io.rollcall.brand.registry.BrandState.InCategory;

/**
 * Assigns many brands to categories, or takes them out. A brand with products in a category it is to leave is refused, the
 * others land in one change.
 */
@ApplicationScoped
@RequiredArgsConstructor
class Assignment {

    private final BrandRows rows;
    private final BrandList brands;
    private final BrandChanges changes;

    AssignmentReport assign(List<String> slugs, List<String> add, List<String> remove, boolean dryRun, String actor) {
        var judged = new ArrayList<Row>();
        if (dryRun) {
            QuarkusTransaction.requiringNew().run(() -> propose(slugs, add, remove, judged));
        } else {
            changes.apply(
                    () -> {
                        judged.clear();
                        return propose(slugs, add, remove, judged);
                    },
                    null,
                    actor);
        }
        return AssignmentReport.of(dryRun, judged);
    }

    private Proposal propose(List<String> slugs, List<String> add, List<String> remove, List<Row> judged) {
        Map<String, BrandState> known = new LinkedHashMap<>();
        var stored = rows.bySlugs(slugs);
        brands.states(stored).forEach(state -> known.put(state.slug(), state));
        Map<String, Brand> bySlug = new LinkedHashMap<>();
        stored.forEach(brand -> bySlug.put(brand.slug(), brand));
        var steps = new ArrayList<Step>();
        for (String slug : new java.util.LinkedHashSet<>(slugs)) {
            judged.add(
                    bySlug.containsKey(slug)
                            ? judge(bySlug.get(slug), known.get(slug), add, remove, steps)
                            : refused(slug, null, List.of(), "not_found", "There is no such brand.", 0));
        }
        return new Proposal("assign", steps, null, false);
    }

    private static Row judge(Brand brand, BrandState state, List<String> add, List<String> remove, List<Step> steps) {
        var wanted = new TreeSet<>(brand.categories());
        wanted.addAll(add);
        remove.forEach(wanted::remove);
        var after = List.copyOf(wanted);
        long inUse = state.productsByCategory().stream()
                .filter(each -> brand.categories().contains(each.category()) && !wanted.contains(each.category()))
                .mapToLong(InCategory::products)
                .sum();
        if (inUse > 0) {
            String warning = BrandChangeProblems.BrandInUse.warning(inUse) + " there";
            return refused(brand.slug(), brand.name(), brand.categories(), "brand_in_use", warning, inUse);
        }
        if (brand.isBusy()) {
            String busy = "Another change of it is under way.";
            return refused(brand.slug(), brand.name(), brand.categories(), "brand_busy", busy, 0);
        }
        if (after.equals(brand.categories())) {
            return new Row(brand.slug(), brand.name(), after, after, "unchanged", null, null, 0);
        }
        Brand changed = brand.next(brand.slug(), brand.name(), brand.aliases(), after, brand.website());
        steps.add(new Step(brand, changed, false, Action.ASSIGNED));
        return new Row(brand.slug(), brand.name(), brand.categories(), after, "changed", null, null, 0);
    }

    private static Row refused(
            String slug, String name, List<String> before, String reason, String detail, long products) {
        return new Row(slug, name, before, before, "refused", reason, detail, products);
    }
}
