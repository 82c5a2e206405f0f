package io.rollcall.catalog.workbookimport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;
import org.jboss.logging.Logger;

import io.rollcall.catalog.workbookimport.Imports.Import;
import io.rollcall.persistence.Json;
import io.rollcall.persistence.Sql;
import io.rollcall.workspace.ContentHash;
import io.rollcall.workspace.DurableFile;
import io.rollcall.workspace.JsonText;
import io.rollcall.workspace.Workspace;

/**
 * Shows imported values to the pipeline, as overrides of their products. A field somebody overrode already stays as it is, and a
 * file that cannot be read is left alone.
 */
@ApplicationScoped
@RequiredArgsConstructor
class ImportedOverrides {

    private static final Logger LOG = Logger.getLogger(ImportedOverrides.class);
    private static final int PAGE = 200;

    /** Of a file that nobody else wrote into. */
    private static final Set<String> OUR_MEMBERS = Set.of("category", "product_id", "overrides");

    /** Of a field of a product, and the cell it comes from. */
    private record Value(
            String identifier,
            String productId,
            String field,
            @Json JsonNode value,
            String origin,
            Instant at) {}

    private final Workspace workspace;
    private final Sql sql;

    /** Can be repeated. */
    void write(Import done) throws IOException {
        String after = "";
        for (List<Value> page = page(done, after); !page.isEmpty(); page = page(done, after)) {
            var products = page.stream()
                    .collect(Collectors.groupingBy(Value::productId, LinkedHashMap::new, Collectors.toList()));
            for (var product : products.entrySet()) {
                write(done, product.getKey(), product.getValue());
            }
            after = page.get(page.size() - 1).identifier();
        }
    }

    /** Takes away what {@link #write} wrote and nobody has changed since; a file that cannot be changed now keeps it. */
    void takeBack(Import done, List<String> productIds) {
        for (String productId : productIds) {
            Path file = workspace.overrides(done.category(), productId);
            try {
                takeBack(done, file);
            } catch (IOException failed) {
                LOG.warnf("%s keeps the values of %s: %s", file, done.workbook(), failed.getMessage());
            }
        }
    }

    private static void takeBack(Import done, Path file) throws IOException {
        String seen = ContentHash.quick(file);
        if (!(content(file) instanceof ObjectNode document)
                || !(document.get("overrides") instanceof ObjectNode overrides)) {
            return;
        }
        int before = overrides.size();
        overrides.properties().removeIf(field -> isOf(done, field.getValue()));
        boolean isOurs = overrides.isEmpty() && Set.copyOf(fieldNames(document)).equals(OUR_MEMBERS);
        if (overrides.size() < before && isOurs) {
            DurableFile.delete(file);
        } else if (overrides.size() < before) {
            replace(file, document, seen);
        }
    }

    private static List<String> fieldNames(ObjectNode document) {
        return document.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static boolean isOf(Import done, JsonNode override) {
        return override.path("candidate_id").asText().equals(candidate(done));
    }

    private static String candidate(Import done) {
        return "workbook-" + done.id();
    }

    private List<Value> page(Import done, String after) {
        return QuarkusTransaction.requiringNew().call(() -> sql.query("""
                        select p.identifier, p.product_id, v.field, v.value, v.origin, v.at
                        from (select i.identifier, p.product_id from workbook_import_product i join product p using (identifier)
                              where i.import_id = :id and i.identifier > :after order by i.identifier limit :page) p
                        join product_value v on v.identifier = p.identifier and v.source = :source
                        order by p.identifier, v.field""")
                .bind("id", done.id())
                .bind("after", after)
                .bind("page", PAGE)
                .bind("source", ImportedFields.source(done))
                .list(Value.class));
    }

    private void write(Import done, String productId, List<Value> values) throws IOException {
        Path file = workspace.overrides(done.category(), productId);
        String seen = ContentHash.quick(file);
        JsonNode known = content(file);
        if (!(known instanceof ObjectNode) && !known.isMissingNode()) {
            LOG.warnf("%s cannot be read and is left alone; the values of the workbook are not in it", file);
            return;
        }
        ObjectNode document = known instanceof ObjectNode object ? object : JsonText.MAPPER.createObjectNode();
        if (!document.has("product_id")) {
            document.put("category", done.category()).put("product_id", productId);
        }
        ObjectNode overrides =
                document.get("overrides") instanceof ObjectNode object ? object : document.putObject("overrides");
        int before = overrides.size();
        for (Value value : values) {
            if (!overrides.has(value.field())) {
                overrides.set(value.field(), override(done, value));
            }
        }
        if (overrides.size() > before) {
            replace(file, document, seen);
        }
    }

    private static void replace(Path file, ObjectNode document, String seen) throws IOException {
        byte[] content = JsonText.of(document);
        if (!DurableFile.replace(file, seen, content)) {
            throw new IOException(file.getFileName() + " is being written by somebody else; trying again later");
        }
    }

    private static ObjectNode override(Import done, Value value) {
        String at = value.at().toString();
        ObjectNode override = JsonText.MAPPER.createObjectNode();
        override.put("field", value.field()).put("override_source", ImportedFields.SOURCE);
        override.set("override_value", value.value());
        override.set("value", value.value());
        override.put("candidate_id", candidate(done)).put("set_at", at).put("overridden_at", at);
        override.putObject("override_provenance")
                .put("url", "workbook://" + done.workbook())
                .put("quote", value.origin());
        override.putObject("source")
                .put("host", "workbook.local")
                .put("method", ImportedFields.SOURCE)
                .put("tier", 1);
        return override;
    }

    /** Missing when there is no such file, null when it is no JSON. */
    private static JsonNode content(Path file) throws IOException {
        try {
            byte[] content = Files.readAllBytes(file);
            return content.length == 0 ? JsonText.MAPPER.nullNode() : JsonText.MAPPER.readTree(content);
        } catch (NoSuchFileException absent) {
            return JsonText.MAPPER.missingNode();
        } catch (JsonProcessingException torn) {
            return JsonText.MAPPER.nullNode();
        }
    }
}
