package io.rollcall.specdb.seeding;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import org.jdbi.v3.core.Handle;

import io.rollcall.specdb.input.FieldRule;
import io.rollcall.specdb.input.FieldValue;
import io.rollcall.specdb.input.FoundCandidate;
import io.rollcall.specdb.input.QuoteCheck;

/** Candidates on their way into the snapshot. */
final class CandidateRows implements AutoCloseable {

    private static final String COLUMNS = """
            candidate_id, category, product_id, field_key, value, normalized_value, score, rank, source_url, source_host,
            source_root_domain, source_tier, source_method, approved_domain, snippet_id, snippet_hash, snippet_text, quote,
            quote_span_start, quote_span_end, evidence_url, evidence_retrieved_at, is_component_field, component_type,
            is_list_field, llm_extract_model, extracted_at, run_id""";
    private static final String GENERATED = """
            select candidate_id, product_id, field_key, value, source_host, source_method, run_id from candidates
            where candidate_id >= ? and candidate_id < ?
            """;
    private static final String PART = "part_of_a_product";

    private final Handle handle;
    private final Batch upsert;
    private final Batch insert;
    private final Batch check;
    private final Batch uncheck;
    private final boolean first;
    private final Lookup generated;
    private boolean inParts;

    /** @param first whether there are none yet */
    CandidateRows(Handle handle, boolean first) {
        this.handle = handle;
        this.first = first;
        String[] names = COLUMNS.split(",\\s+");
        String insertion = "insert into candidates (" + COLUMNS + ") values (?" + ", ?".repeat(names.length - 1) + ")"
                + " on conflict (candidate_id) do ";
        String stored = String.join(", ", Arrays.copyOfRange(names, 1, names.length));
        String found = "excluded." + stored.replace(", ", ", excluded.");
        this.upsert = new Batch(
                handle,
                insertion + "update set (" + stored + ") = (" + found + ") where (" + "candidates."
                        + stored.replace(", ", ", candidates.") + ") is not (" + found + ")");
        this.insert = new Batch(handle, insertion + "nothing");
        this.check = new Batch(handle, """
                insert into review_quote_check (candidate_id, result) values (?, ?)
                on conflict (candidate_id) do update set result = excluded.result where result <> excluded.result
                """);
        this.uncheck = new Batch(handle, "delete from review_quote_check where candidate_id = ?");
        this.generated = new Lookup(handle, GENERATED);
    }

    static Object[] row(
            String category,
            String productId,
            String field,
            String runId,
            String id,
            int index,
            FieldRule rule,
            FieldValue value,
            FoundCandidate found) {
        return new Object[] {
            id,
            category,
            productId,
            field,
            value.text(),
            value.normalized(),
            found.score().orElse(0.0),
            found.number("rank").map(Number::intValue).orElse(index + 1),
            found.text("url").orElse(null),
            found.text("host").orElse(null),
            found.text("root_domain").orElse(null),
            found.number("tier").map(Number::intValue).orElse(null),
            found.text("method").orElse(null),
            found.isApprovedDomain(),
            found.text("snippet_id").orElse(null),
            found.text("snippet_hash").orElse(null),
            found.text("snippet_text").orElse(null),
            found.text("quote").orElse(null),
            found.quoteSpan(0).map(Number::intValue).orElse(null),
            found.quoteSpan(1).map(Number::intValue).orElse(null),
            found.evidenceUrl().orElse(null),
            found.evidenceRetrievedAt().orElse(null),
            rule.isComponent(),
            rule.isComponent() ? rule.componentType() : null,
            rule.isList(),
            found.text("llm_extract_model").orElse(null),
            found.text("extracted_at").orElse(null),
            found.text("run_id").orElse(runId)
        };
    }

    static String content(String productId, String field, String value, FoundCandidate found, String runId) {
        String content = join(
                productId,
                field,
                value,
                found.text("host").orElse(null),
                found.text("method").orElse(null),
                found.text("run_id").orElse(runId));
        // As it is stored: half a character is not.
        return new String(content.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static String join(String... parts) {
        return String.join("\u001f", parts);
    }

    /**
     * What is stored under ids that were generated for the same product, or for one whose token is the same.
     *
     * @param id one of them
     */
    Map<String, String> generated(String id) {
        int product = id.indexOf('_') + 1;
        String prefix = id.substring(0, id.indexOf('_', product) + 1);
        return generated.rows(
                row -> Map.entry(
                        row.getString("candidate_id"),
                        join(
                                row.getString("product_id"),
                                row.getString("field_key"),
                                row.getString("value"),
                                row.getString("source_host"),
                                row.getString("source_method"),
                                row.getString("run_id"))),
                prefix,
                prefix + "~");
    }

    /** What follows belongs to one product, and is sent before all of that was read. */
    void beginPart() {
        if (!inParts) {
            handle.execute("savepoint " + PART);
            inParts = true;
        }
    }

    void endProduct() {
        if (inParts) {
            handle.execute("release " + PART);
            inParts = false;
        }
    }

    void dropProduct() {
        if (inParts) {
            handle.execute("rollback to " + PART);
            handle.execute("release " + PART);
            inParts = false;
        }
    }

    void add(Object[] row) {
        upsert.add(row);
    }

    void addUnlessThere(Object[] row) {
        insert.add(row);
    }

    /** @param found nothing for a candidate that could not be checked */
    void check(String id, Optional<QuoteCheck> found) {
        if (found.isPresent()) {
            check.add(id, found.get().token());
        } else if (!first) {
            uncheck.add(id);
        }
    }

    void send() {
        upsert.send();
        insert.send();
        check.send();
        uncheck.send();
    }

    @Override
    public void close() {
        upsert.close();
        generated.close();
        insert.close();
        check.close();
        uncheck.close();
    }
}
