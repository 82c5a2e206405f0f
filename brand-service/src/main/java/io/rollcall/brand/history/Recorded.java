package io.rollcall.brand.history;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.rollcall.brand.registry.Action;
import io.rollcall.brand.registry.Brand;
import io.rollcall.contracts.event.BrandEvent;
import io.rollcall.http.FieldChange;
import io.rollcall.persistence.Json;
import io.rollcall.persistence.history.AuditHistory;

/**
 * An entry of the audit log with what was before it.
 *
 * @param state as it stood then; of a removed brand, as it was last
 * @param previous null for its first entry
 * @param operation the change it was part of together with others; null when it stands alone
 * @param newest whether nothing came after it
 */
record Recorded(
        long number,
        Action action,
        String actor,
        Instant at,
        @Json BrandEvent state,
        @Json BrandEvent previous,
        String operation,
        boolean newest)
        implements AuditHistory.Entry {

    Brand after() {
        return Brand.of(state);
    }

    /** Null for its first entry. */
    Brand before() {
        return previous == null ? null : Brand.of(previous);
    }

    /** @param othersNewest whether nothing came after the entries it belongs together with */
    HistoryEntry toEntry(boolean othersNewest) {
        String whyNot = whyNot(othersNewest);
        return new HistoryEntry(
                number,
                state.identifier(),
                state.slug(),
                state.name(),
                action,
                actor,
                at,
                state.version(),
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
        if (action == Action.REMOVED) {
            return FieldChange.between(fields(after()), Map.of());
        }
        boolean came = action == Action.ADDED || action == Action.ADOPTED || action == Action.RESTORED;
        return FieldChange.between(came || previous == null ? Map.of() : fields(before()), fields(after()));
    }

    private static Map<String, List<String>> fields(Brand brand) {
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("name", List.of(brand.name()));
        fields.put("slug", List.of(brand.slug()));
        fields.put("aliases", brand.aliases());
        fields.put("categories", brand.categories());
        fields.put("website", FieldChange.text(brand.website()));
        return fields;
    }
}
