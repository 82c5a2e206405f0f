package io.rollcall.specdb.input;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import io.rollcall.identity.JavaScriptText;

/**
 * A value that the pipeline found somewhere. What its members are called differs from source to source: {@code source_host} wins
 * over {@code host}, and that over {@code evidence.host}.
 */
public final class FoundCandidate {

    /** What is read of one, the rest being passed over: each name with the short one it is kept under. */
    private static final Map<String, String> NAMES = names();

    /** How a quote begins that says where the candidate was found, in words that no page has. */
    static final String NO_QUOTE = "Extracted from ";

    private final Map<String, Object> members;
    private final Map<?, ?> evidence;

    /** @param members by their short names */
    FoundCandidate(Map<String, Object> members) {
        this.members = members;
        this.evidence = members.get("evidence") instanceof Map<?, ?> map ? map : Map.of();
    }

    private static Map<String, String> names() {
        var names = new HashMap<String, String>();
        Stream.of(
                        "candidate_id",
                        "value",
                        "score",
                        "rank",
                        "snippet_id",
                        "snippet_hash",
                        "snippet_text",
                        "quote",
                        "quote_span",
                        "evidence_url",
                        "evidence_retrieved_at",
                        "retrieved_at",
                        "llm_extract_model",
                        "extracted_at",
                        "run_id",
                        "evidence",
                        "field",
                        "keyPath")
                .forEach(name -> names.put(name, name));
        Stream.of("url", "host", "root_domain", "tier", "method", "approved_domain")
                .forEach(name -> {
                    names.put(name, name);
                    names.put("source_" + name, name);
                });
        return names;
    }

    /** The object the parser stands at. */
    static FoundCandidate read(JsonParser parser) throws IOException {
        var members = new HashMap<String, Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String shortName = NAMES.get(name);
            parser.nextToken();
            if (shortName == null) {
                parser.skipChildren();
            } else if (name.length() > shortName.length()) {
                members.put(shortName, JsonValues.read(parser));
            } else {
                members.putIfAbsent(shortName, JsonValues.read(parser));
            }
        }
        return new FoundCandidate(members);
    }

    /** As the file has it. */
    public Object value() {
        return members.get("value");
    }

    /** "" where its source gave it none. */
    public String rawId() {
        return text(members.get("candidate_id")).orElse("");
    }

    public Optional<Double> score() {
        return number("score").map(Number::doubleValue);
    }

    public Optional<String> text(String name) {
        return text(members.get(name)).or(() -> text(evidence.get(name)));
    }

    public Optional<Number> number(String name) {
        return number(members.get(name)).or(() -> number(evidence.get(name)));
    }

    public boolean isApprovedDomain() {
        return Boolean.TRUE.equals(members.get("approved_domain"))
                || Boolean.TRUE.equals(evidence.get("approved_domain"));
    }

    public Optional<String> evidenceUrl() {
        return text("evidence_url").or(() -> text(evidence.get("url"))).or(() -> text("url"));
    }

    public Optional<String> evidenceRetrievedAt() {
        return text("evidence_retrieved_at").or(() -> text("retrieved_at"));
    }

    /** @param end 0 for where the quote begins in its source, 1 for where it ends */
    public Optional<Number> quoteSpan(int end) {
        Object span = members.getOrDefault("quote_span", evidence.get("quote_span"));
        return span instanceof List<?> ends && ends.size() > end ? number(ends.get(end)) : Optional.empty();
    }

    /** What it says that its page says. */
    Optional<String> quotation() {
        return text("quote").or(() -> text("snippet_text")).filter(quote -> !quote.startsWith(NO_QUOTE));
    }

    private static Optional<String> text(Object value) {
        if (value instanceof String text) {
            return Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty());
        }
        return value instanceof Number ? Optional.of(JavaScriptText.of(value)) : Optional.empty();
    }

    private static Optional<Number> number(Object value) {
        if (value instanceof String text && text.matches("-?\\d{1,9}(\\.\\d{1,9})?")) {
            return Optional.of(Double.parseDouble(text));
        }
        return value instanceof Number number ? Optional.of(number) : Optional.empty();
    }
}
