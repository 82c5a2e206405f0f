package io.rollcall.brand.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import io.rollcall.brand.history.HistoryEntry.FieldChange;
import io.rollcall.brand.registry.Action;
import io.rollcall.brand.registry.Brand;

/**
 * An entry of the ledger with what was before it.
 *
 * @param after as it stood then; of a removed brand, as it was last
 * @param before null for its first entry
 * @param operation the change it was part of together with others; null when it stands alone
 * @param newest whether nothing came after it
 */
record Recorded(
        long revision,
        Action action,
        String actor,
        Instant at,
        Brand after,
        Brand before,
        String operation,
        boolean newest) {

    private static final List<String> FIELDS = List.of("name", "slug", "aliases", "categories", "website");

    /** @param othersNewest whether nothing came after the entries it belongs together with */
    HistoryEntry toEntry(boolean othersNewest) {
        String whyNot = whyNot(othersNewest);
        return new HistoryEntry(
                revision,
                after.identifier(),
                after.slug(),
                after.name(),
                action.token(),
                actor,
                at,
                after.version(),
                changes(),
                whyNot == null,
                whyNot);
    }

    /** @return null when it can be undone */
    String whyNot(boolean othersNewest) {
        if (!newest) {
            return "The brand has changed since.";
        }
        if (!othersNewest) {
            return "The other brand has changed since.";
        }
        return operation != null && (action == Action.UNDONE || action == Action.RESTORED)
                ? "It took a change of two brands back; do that change again."
                : null;
    }

    private List<FieldChange> changes() {
        boolean came = action == Action.ADDED || action == Action.ADOPTED || action == Action.RESTORED;
        boolean went = action == Action.REMOVED;
        var changes = new ArrayList<FieldChange>();
        for (String field : FIELDS) {
            var from = came || (before == null && !went) ? List.<String>of() : values(went ? after : before, field);
            var to = went ? List.<String>of() : values(after, field);
            if (!from.equals(to)) {
                changes.add(new FieldChange(field, from, to));
            }
        }
        return changes;
    }

    private static List<String> values(Brand brand, String field) {
        Function<String, List<String>> one = text -> text.isEmpty() ? List.of() : List.of(text);
        return switch (field) {
            case "name" -> one.apply(brand.name());
            case "slug" -> one.apply(brand.slug());
            case "aliases" -> brand.aliases();
            case "categories" -> brand.categories();
            default -> one.apply(brand.website());
        };
    }
}
