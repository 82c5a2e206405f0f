package io.rollcall.specdb.seeding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.rollcall.identity.CandidateId;
import io.rollcall.identity.CandidateId.Kind;
import io.rollcall.specdb.input.FieldRule;
import io.rollcall.specdb.input.FieldRules;
import io.rollcall.specdb.input.FieldValue;
import io.rollcall.specdb.input.FoundCandidate;
import io.rollcall.specdb.input.Pages;
import io.rollcall.specdb.input.QuoteCheck;

/** The candidates of a product, with their ids and what they stand behind. */
final class ProductCandidates {

    /** Enough for a usual product; a larger one is sent in parts. */
    private static final int MOST_ROWS = 5_000;

    private static final long MOST_CHARACTERS = 4_000_000;

    private final String category;
    private final String productId;
    private final String runId;
    private final FieldRules rules;
    private final Pages pages;
    private final CandidateRows rows;
    private final Map<String, Anchor> anchors = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Integer> repeats = new HashMap<>();
    private final List<String> collisions = new ArrayList<>();
    private final List<Object[]> waiting = new ArrayList<>();
    private final Map<String, Optional<QuoteCheck>> checks = new HashMap<>();
    private Map<String, String> generated;
    private long characters;

    ProductCandidates(
            String category,
            String productId,
            String runId,
            FieldRules rules,
            FieldValues values,
            Pages pages,
            CandidateRows rows) {
        this.category = category;
        this.productId = productId;
        this.runId = runId;
        this.rules = rules;
        this.pages = pages;
        this.rows = rows;
        values.values().forEach((field, value) -> anchors.put(field, new Anchor(value.normalized())));
    }

    void add(String field, int index, FoundCandidate found) {
        FieldRule rule = rules.of(field);
        FieldValue value = FieldValue.of(found.value(), rule.isList());
        if (!value.isKnown()) {
            return;
        }
        String id = found.rawId().isEmpty()
                ? generatedId(field, index, found, value)
                : repeated(CandidateId.scoped(productId, field, found.rawId()));
        double score = found.score().orElse(0.0);
        Anchor anchor = anchors.get(field);
        if (anchor != null) {
            anchor.offer(id, value.normalized(), score);
        }
        checks.put(id, pages.check(found, value));
        wait(CandidateRows.row(category, productId, field, runId, id, index, rule, value, found));
    }

    /**
     * Of what somebody set by hand.
     *
     * @return its id
     */
    String addOverride(String field, FoundCandidate found, FieldValue value) {
        String id = (found.rawId().isEmpty()
                        ? source(field, 0, found, value)
                        : CandidateId.scoped(productId, field, found.rawId()))
                .value();
        if (ids.add(id)) {
            rows.addUnlessThere(
                    CandidateRows.row(category, productId, field, runId, id, 0, rules.of(field), value, found));
        }
        return id;
    }

    Optional<String> anchor(String field) {
        return anchors.get(field).candidateId();
    }

    /** Ids of which another candidate would have the same. */
    List<String> collisions() {
        return collisions;
    }

    void send() {
        // In the order of their ids they come to lie side by side.
        waiting.sort(Comparator.comparing(row -> (String) row[0]));
        waiting.forEach(rows::add);
        rows.send();
        checks.forEach(rows::check);
        rows.send();
        waiting.clear();
        checks.clear();
        characters = 0;
    }

    private void wait(Object[] row) {
        waiting.add(row);
        for (Object value : row) {
            characters += value instanceof String text ? text.length() : 0;
        }
        if (waiting.size() == MOST_ROWS || characters > MOST_CHARACTERS) {
            rows.beginPart();
            send();
        }
    }

    private String repeated(CandidateId id) {
        for (int times = repeats.getOrDefault(id.value(), 0); ; times++) {
            String repeated = id.repeated(times).value();
            if (ids.add(repeated)) {
                repeats.put(id.value(), times + 1);
                return repeated;
            }
        }
    }

    /** Ids of 32 bits may be those of another candidate, of this product or of one whose id begins the same. */
    private String generatedId(String field, int index, FoundCandidate found, FieldValue value) {
        CandidateId id = source(field, index, found, value);
        if (generated == null) {
            generated = rows.generated(id.value());
        }
        String content = CandidateRows.content(productId, field, value.text(), found, runId);
        for (int times = 0; ; times++) {
            String repeated = id.repeated(times).value();
            boolean free = content.equals(generated.getOrDefault(repeated, content));
            if (free && ids.add(repeated)) {
                if (times > 0) {
                    collisions.add(repeated);
                }
                return repeated;
            }
        }
    }

    private CandidateId source(String field, int index, FoundCandidate found, FieldValue value) {
        return CandidateId.of(
                Kind.ITEM_SOURCE,
                productId,
                field,
                value.text(),
                found.text("host").orElse(""),
                found.text("method").orElse(""),
                index,
                found.text("run_id").orElse(runId));
    }
}
