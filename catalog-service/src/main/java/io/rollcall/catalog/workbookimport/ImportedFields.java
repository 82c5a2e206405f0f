package io.rollcall.catalog.workbookimport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import lombok.RequiredArgsConstructor;

import io.rollcall.catalog.workbookimport.Imports.Import;
import io.rollcall.http.RequestProblem;
import io.rollcall.persistence.Sql;
import io.rollcall.workbook.CellRef;
import io.rollcall.workbook.FieldKey;
import io.rollcall.workbook.Layout;
import io.rollcall.workbook.Workbook;
import io.rollcall.workspace.ContentHash;
import io.rollcall.workspace.LocalCopy;
import io.rollcall.workspace.Workspace;

/** Stores the field values of imported products with them (D29). In the caller's transaction. */
@ApplicationScoped
@RequiredArgsConstructor
class ImportedFields {

    /** As it stands in {@code product_value} and in overrides. */
    static final String SOURCE = "workbook_import";

    static final class RulesUnreadable extends RequestProblem {
        RulesUnreadable(String why) {
            super(
                    422,
                    "field_rules_unreadable",
                    "The category's field_rules.json cannot be read, so nobody can say which fields are lists: " + why
                            + " Repair it, or import without field values; nothing was imported.");
        }
    }

    /** Keys that name the product itself. */
    private static final Set<String> NO_FIELDS = Set.of("id", "category");

    private static final int BATCH = 5_000;

    private final Workspace workspace;
    private final WorkbookFiles files;
    private final Sql sql;
    private final ObjectMapper json;
    private final Clock clock;

    /** A value on its way into the table; {@code origin} is the cell it comes from. */
    private record Value(String identifier, String field, String value, String origin) {}

    private record Rules(Set<String> fields, Set<String> lists) {

        /** A workbook has keys that are notes of those who keep it. */
        boolean isField(String key) {
            return !NO_FIELDS.contains(key) && (fields.isEmpty() || fields.contains(key));
        }
    }

    /**
     * @param products identifiers of the products by the cell of their model, as in {@code F4}
     * @return how many values there are now
     */
    int store(Import under, Map<String, String> products) {
        Rules rules = rules(under.category());
        var text = new FieldText(rules.lists());
        var batch = new ArrayList<Value>();
        var counted = new int[1];
        try (LocalCopy copy = LocalCopy.of(files.of(under));
                Workbook workbook = Workbook.open(copy.path())) {
            var sheet = workbook.productSheet(Optional.of(under.sheet()));
            var byPosition = new HashMap<Integer, String>();
            sheet.products()
                    .forEach(product -> byPosition.put(
                            product.position(),
                            products.get(SheetRow.of(product).id())));
            sheet.fields((position, key, value) -> {
                String identifier = byPosition.get(position);
                if (identifier != null && rules.isField(key.text())) {
                    String cell = cell(sheet.layout(), position, key).toString();
                    text.of(key.text(), value)
                            .map(node -> new Value(identifier, key.text(), node.toString(), cell))
                            .ifPresent(batch::add);
                }
                if (batch.size() == BATCH) {
                    counted[0] += write(under, batch);
                }
            });
            if (!ContentHash.of(files.of(under)).equals(under.fileHash())) {
                throw new ImportProblems.PlanStale("The workbook has changed since this preview.");
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return counted[0] + write(under, batch);
    }

    private static CellRef cell(Layout layout, int position, FieldKey key) {
        return layout == Layout.SPECIFICATION
                ? new CellRef(key.cell().sheet(), key.cell().row(), position)
                : new CellRef(key.cell().sheet(), position, key.cell().column());
    }

    private int write(Import under, List<Value> batch) {
        int written = sql.update("""
                insert into product_value (identifier, field, value, source, origin, at)
                select v.identifier, v.field, cast(v.value as jsonb), :source, v.origin, :now
                from unnest(:identifier, :field, :value, :origin) as v(identifier, field, value, origin)
                on conflict do nothing""")
                .bind("source", source(under))
                .bind("now", clock.instant())
                .bindColumns(Value.class, batch)
                .execute();
        batch.clear();
        return written;
    }

    static String source(Import under) {
        return SOURCE + ":" + under.id();
    }

    /** What the category's rules say of its fields; without rules everything is one, and none is a list. */
    private Rules rules(String category) {
        Path file = workspace.fieldRules(category);
        if (!Files.exists(file)) {
            return new Rules(Set.of(), Set.of());
        }
        try {
            var rules = new Rules(new HashSet<>(), new HashSet<>());
            JsonNode fields = json.readTree(Files.readAllBytes(file)).path("fields");
            fields.properties().forEach(field -> {
                rules.fields().add(field.getKey());
                if (field.getValue().at("/contract/shape").asText().equals("list")) {
                    rules.lists().add(field.getKey());
                }
            });
            return rules;
        } catch (JsonProcessingException broken) {
            throw new RulesUnreadable(broken.getOriginalMessage() + ".");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
