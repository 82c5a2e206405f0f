package io.rollcall.specdb.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

import io.rollcall.workspace.JsonText;
import io.rollcall.workspace.UnreadableFile;
import io.rollcall.workspace.Workspace;

/**
 * What the pipeline made of a product.
 *
 * @param productId the name of its folder, unchecked
 * @param latest the folder of its latest run's files
 */
public record ProductOutput(String productId, Path folder, Path latest) {

    private static final String NORMALIZED = "normalized.json";
    private static final String CANDIDATES = "candidates.json";
    private static final Pattern RUN = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");
    private static final Pattern NUMBERED = Pattern.compile("__\\d+$");
    private static final double SCORE_OF_EXTRACTED = 0.5;

    /**
     * What the fields say, in the order of the file.
     *
     * @param runId "" where it does not say
     */
    public record Normalized(String runId, Map<String, Object> fields) {}

    /** Is told each candidate of a product. */
    @FunctionalInterface
    public interface CandidateSink {
        /** @param index among those of its field, from 0 */
        void accept(String field, int index, FoundCandidate candidate) throws IOException;
    }

    /** All that have a {@code normalized.json}, by id; of two places that have a product, the first counts. */
    public static Iterable<ProductOutput> all(Workspace workspace, String category) throws IOException {
        var products = new TreeMap<String, ProductOutput>();
        for (Path place : workspace.outputPlaces(category)) {
            for (Path folder : JsonFiles.entries(place)) {
                String productId = folder.getFileName().toString();
                for (Path latest : List.of(folder.resolve("latest"), folder)) {
                    if (Files.isRegularFile(latest.resolve(NORMALIZED))) {
                        products.putIfAbsent(productId, new ProductOutput(productId, folder, latest));
                    }
                }
            }
        }
        return products.values();
    }

    public Normalized normalized() throws IOException {
        Path file = latest.resolve(NORMALIZED);
        var fields = new LinkedHashMap<String, Object>();
        String[] runId = {""};
        members(file, (member, parser) -> {
            if (member.equals("runId") || member.equals("run_id")) {
                runId[0] = FieldValue.of(JsonValues.read(parser), false).text();
            } else if (member.equals("fields")) {
                require(file, parser.currentToken() == JsonToken.START_OBJECT, "its “fields” should be an object");
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String field = parser.currentName();
                    parser.nextToken();
                    fields.put(field, JsonValues.read(parser));
                }
            } else {
                parser.skipChildren();
            }
        });
        return new Normalized(runId[0], fields);
    }

    /** How sure the pipeline is of each field, from 0 to 1; it is missing where it does not say. */
    public Map<String, Double> confidences() throws IOException {
        var confidences = new HashMap<String, Double>();
        members(latest.resolve("provenance.json"), (field, parser) -> {
            if (JsonValues.read(parser) instanceof Map<?, ?> provenance
                    && provenance.get("confidence") instanceof Number confidence) {
                confidences.put(field, confidence.doubleValue());
            }
        });
        return confidences;
    }

    /** One by one, as the file may be large: those of the latest run, or, where it left none, what was extracted from each host. */
    public void candidates(String runId, CandidateSink sink) throws IOException {
        var counts = new HashMap<String, Integer>();
        Path file = latest.resolve(CANDIDATES);
        members(file, (field, parser) -> {
            require(file, parser.currentToken() == JsonToken.START_ARRAY, "its “" + field + "” should be an array");
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                sink.accept(field, next(counts, field), candidate(file, parser));
            }
        });
        if (counts.isEmpty()) {
            for (Path host : extracted(runId)) {
                extracted(host, counts, sink);
            }
        }
    }

    /** A folder for each page that a run extracted something from. */
    List<Path> extracted(String runId) throws IOException {
        return RUN.matcher(runId).matches()
                ? JsonFiles.entries(folder.resolve("runs").resolve(runId).resolve("extracted"))
                : List.of();
    }

    /** @param extracted a folder of a page */
    static String host(Path extracted) {
        return NUMBERED.matcher(extracted.getFileName().toString()).replaceFirst("");
    }

    private static void extracted(Path folder, Map<String, Integer> counts, CandidateSink sink) throws IOException {
        Path file = folder.resolve(CANDIDATES);
        String host = host(folder);
        read(file, parser -> {
            require(file, parser.nextToken() == JsonToken.START_ARRAY, "it should be a JSON array");
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                FoundCandidate found = candidate(file, parser);
                String field = found.text("field").orElse("").toLowerCase(Locale.ROOT);
                require(file, !field.isEmpty(), "a candidate names no field");
                sink.accept(field, next(counts, field), extracted(found, host));
            }
        });
    }

    private static FoundCandidate extracted(FoundCandidate found, String host) {
        var members = new HashMap<String, Object>();
        String method = found.text("method").orElse("");
        members.put("candidate_id", found.rawId());
        members.put("value", found.value());
        members.put("score", SCORE_OF_EXTRACTED);
        members.put("host", host);
        members.put("method", method);
        members.put("url", "https://" + host);
        members.put(
                "quote",
                FoundCandidate.NO_QUOTE + method + ":" + found.text("keyPath").orElse(""));
        return new FoundCandidate(members);
    }

    private static int next(Map<String, Integer> counts, String field) {
        return counts.merge(field, 1, Integer::sum) - 1;
    }

    private static FoundCandidate candidate(Path file, JsonParser parser) throws IOException {
        require(file, parser.currentToken() == JsonToken.START_OBJECT, "its candidates should be objects");
        return FoundCandidate.read(parser);
    }

    @FunctionalInterface
    private interface Reading {
        void with(JsonParser parser) throws IOException;
    }

    @FunctionalInterface
    private interface MemberReading {
        void with(String member, JsonParser parser) throws IOException;
    }

    private static void members(Path file, MemberReading reading) throws IOException {
        read(file, parser -> {
            require(file, parser.nextToken() == JsonToken.START_OBJECT, "it should be a JSON object");
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String member = parser.currentName();
                parser.nextToken();
                reading.with(member, parser);
            }
        });
    }

    /** Nothing is read where there is no such file. */
    private static void read(Path file, Reading reading) throws IOException {
        try (JsonParser parser = JsonText.MAPPER.getFactory().createParser(Files.newInputStream(file))) {
            reading.with(parser);
            require(file, parser.nextToken() == null, "something follows its end");
        } catch (NoSuchFileException none) {
            // Then it says nothing.
        } catch (JsonProcessingException broken) {
            throw UnreadableFile.of(file, broken);
        }
    }

    private static void require(Path file, boolean met, String otherwise) throws UnreadableFile {
        if (!met) {
            throw new UnreadableFile(file, otherwise);
        }
    }
}
