package io.rollcall.specdb.seeding;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

import io.rollcall.specdb.input.FieldRules;
import io.rollcall.specdb.input.FieldValue;
import io.rollcall.specdb.input.Pages;
import io.rollcall.specdb.input.ProductOutput;
import io.rollcall.specdb.input.ProductOverride;
import io.rollcall.specdb.seeding.ReviewStates.Kind;

/** Brings the candidates, cells and links of a product to what the pipeline made of it and people set by hand. */
final class ProductRows implements AutoCloseable {

    private final Handle handle;
    private final String category;
    private final FieldRules rules;
    private final ReviewStates states;
    private final Instant now;
    private final CandidateRows candidates;
    private final LinkRows links;
    private final NewIds newCells;
    private final boolean first;
    private final Batch insertCell;
    private final Batch updateCell;
    private final Batch review;

    ProductRows(Handle handle, String category, FieldRules rules, ReviewStates states, boolean first, Instant now) {
        this.handle = handle;
        this.category = category;
        this.rules = rules;
        this.states = states;
        this.now = now;
        this.candidates = new CandidateRows(handle, first);
        this.newCells = NewIds.of(handle, "item_field_state");
        this.first = first;
        this.links = new LinkRows(handle, category, rules, first);
        handle.registerRowMapper(ConstructorMapper.factory(StoredCell.class));
        this.insertCell = new Batch(handle, """
                insert into item_field_state (id, category, product_id, field_key, value, confidence, source,
                    accepted_candidate_id, overridden, needs_ai_review, ai_review_complete)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """);
        this.updateCell = new Batch(handle, """
                update item_field_state set value = ?, confidence = ?, source = ?, accepted_candidate_id = ?, overridden = ?,
                    needs_ai_review = ?, ai_review_complete = ?
                where id = ?
                """);
        this.review = new Batch(handle, """
                insert into candidate_reviews (candidate_id, context_type, context_id, human_accepted, human_accepted_at)
                values (?, 'item', ?, 1, ?)
                on conflict (candidate_id, context_type, context_id) do update set
                    human_accepted = 1, human_accepted_at = excluded.human_accepted_at
                where not human_accepted
                """);
    }

    /**
     * All of a product or, where a file of it cannot be read, nothing.
     *
     * @return ids of which another candidate would have had the same
     */
    List<String> write(ProductOutput output, Path overridesFile) throws IOException {
        try {
            var normalized = output.normalized();
            Map<String, Double> confidences = output.confidences();
            Map<String, ProductOverride> overrides = ProductOverride.read(overridesFile);
            FieldValues values = FieldValues.of(rules, normalized.fields());
            var found = new ProductCandidates(
                    category,
                    output.productId(),
                    normalized.runId(),
                    rules,
                    values,
                    Pages.of(output, normalized.runId()),
                    candidates);
            output.candidates(normalized.runId(), found::add);
            found.send();
            new Writing(output.productId(), values, confidences, found).write(overrides);
            candidates.endProduct();
            return found.collisions();
        } catch (IOException unreadable) {
            candidates.dropProduct();
            throw unreadable;
        }
    }

    void linkTheRest() {
        links.writeRest();
    }

    void send() {
        candidates.send();
        insertCell.send();
        updateCell.send();
        review.send();
        links.send();
    }

    /** One product, of which everything was read. */
    private final class Writing {

        private final String productId;
        private final FieldValues values;
        private final Map<String, Double> confidences;
        private final ProductCandidates found;
        private final Map<String, StoredCell> stored;

        Writing(String productId, FieldValues values, Map<String, Double> confidences, ProductCandidates found) {
            this.productId = productId;
            this.values = values;
            this.confidences = confidences;
            this.found = found;
            this.stored = first ? Map.of() : stored(productId);
        }

        void write(Map<String, ProductOverride> overrides) {
            var cells = new HashMap<String, Long>();
            var accepted = new HashMap<String, String>();
            var overridden = new HashMap<String, FieldValue>();
            overrides.forEach((field, override) -> {
                FieldValue value =
                        FieldValue.of(override.value(), rules.of(field).isList());
                overridden.put(field, value);
                if (value.isKnown()) {
                    accepted.put(field, found.addOverride(field, override.candidate(), value));
                }
            });
            values.values().forEach((field, value) -> {
                FieldValue override = overridden.get(field);
                Cell cell = override == null
                        ? Cell.ofPipeline(
                                value.text(),
                                value.isKnown(),
                                confidences.getOrDefault(field, 0.0),
                                found.anchor(field).orElse(null))
                        : Cell.ofOverride(override.text(), accepted.get(field));
                cells.put(field, write(field, cell));
            });
            candidates.send();
            accepted.forEach((field, candidate) -> {
                String setAt = overrides.get(field).setAt();
                Long cell = cells.get(field);
                review.add(candidate, cell == null ? "" : cell.toString(), setAt.isEmpty() ? now.toString() : setAt);
            });
        }

        private long write(String field, Cell seeded) {
            StoredCell before = stored.get(field);
            Cell cell = before == null ? seeded : before.after(seeded);
            long id = before == null ? newCells.next() : before.id();
            if (before == null) {
                insertCell.add(
                        id,
                        category,
                        productId,
                        field,
                        cell.value(),
                        cell.confidence(),
                        cell.source(),
                        cell.acceptedCandidateId(),
                        cell.overridden(),
                        cell.needsAiReview(),
                        cell.aiReviewComplete());
            } else if (!cell.equals(before.cell())) {
                updateCell.add(
                        cell.value(),
                        cell.confidence(),
                        cell.source(),
                        cell.acceptedCandidateId(),
                        cell.overridden(),
                        cell.needsAiReview(),
                        cell.aiReviewComplete(),
                        id);
                states.changed(Kind.CELL, id);
            }
            links.add(productId, field, cell.value(), values);
            return id;
        }
    }

    private Map<String, StoredCell> stored(String productId) {
        return handle
                .createQuery(StoredCell.OF_A_PRODUCT)
                .bind("category", category)
                .bind("product", productId)
                .mapTo(StoredCell.class)
                .stream()
                .collect(Collectors.toMap(StoredCell::fieldKey, cell -> cell));
    }

    @Override
    public void close() {
        candidates.close();
        links.close();
        insertCell.close();
        updateCell.close();
        review.close();
    }
}
