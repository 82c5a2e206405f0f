package io.rollcall.catalog.history;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.rollcall.contracts.event.ProductEvent;
import io.rollcall.http.FieldChange;
import io.rollcall.persistence.Json;
import io.rollcall.persistence.history.AuditHistory;

/**
 * An entry of a product's audit with what was before it.
 *
 * @param state as it stood then; of a removed product, as it was last
 * @param previous null for its first entry
 * @param newest whether nothing came after it
 */
record Recorded(
        long number,
        String action,
        String actor,
        Instant at,
        @Json ProductEvent state,
        @Json ProductEvent previous,
        boolean newest)
        implements AuditHistory.Entry {

    /** Whether there was no such product before: it was added, taken over from a file, or restored. */
    boolean came() {
        return previous == null || action.equals("restored");
    }

    boolean went() {
        return action.equals("removed");
    }

    /** @return null when it can be undone */
    String whyNot() {
        if (!newest) {
            return "The product has changed since.";
        }
        return action.equals("rebranded") ? "Its brand was changed; undo that in the brand's history." : null;
    }

    ProductEntry toEntry() {
        String name =
                String.join(" ", state.brand(), state.model(), state.variant()).strip();
        return new ProductEntry(
                number,
                state.category(),
                state.identifier(),
                state.productId(),
                name,
                action,
                actor,
                at,
                state.version(),
                changes(),
                whyNot() == null,
                whyNot());
    }

    private List<FieldChange> changes() {
        return went()
                ? FieldChange.between(fields(state), Map.of())
                : FieldChange.between(came() ? Map.of() : fields(previous), fields(state));
    }

    private static Map<String, List<String>> fields(ProductEvent product) {
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("productId", List.of(product.productId()));
        fields.put("brand", List.of(product.brand()));
        fields.put("model", List.of(product.model()));
        fields.put("variant", FieldChange.text(product.variant()));
        fields.put("status", List.of(product.status()));
        fields.put("seedUrls", product.seedUrls());
        return fields;
    }
}
