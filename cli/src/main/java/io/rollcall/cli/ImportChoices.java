package io.rollcall.cli;

import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What of a preview is to be imported. Rows go by the cell of their model, as in F4.
 *
 * @param included null for all that are not excluded
 * @param kept whose variant stays although it looks fabricated
 * @param aliases new brands that are none, each with the slug of the brand it is another name of
 * @param fields whether the field values of what is created come in with it
 */
record ImportChoices(
        Set<String> included, Set<String> excluded, Set<String> kept, Map<String, String> aliases, boolean fields) {

    ImportChoices keeping(Set<String> rowIds) {
        return new ImportChoices(included, excluded, rowIds, aliases, fields);
    }

    boolean takes(String rowId) {
        return included == null ? !excluded.contains(rowId) : included.contains(rowId);
    }

    boolean keeps(String rowId) {
        return kept.contains(rowId);
    }

    /** As the server is told; it imports all that is new unless it is told which. */
    ObjectNode wish(ImportPreview preview) {
        ObjectNode wish = Api.body();
        if (included != null || !excluded.isEmpty()) {
            ArrayNode include = wish.putArray("include");
            preview.importable().stream().filter(this::takes).forEach(include::add);
        }
        if (!kept.isEmpty()) {
            ObjectNode variants = wish.putObject("variants");
            kept.forEach(rowId -> variants.put(rowId, "keep"));
        }
        if (!aliases.isEmpty()) {
            ObjectNode names = wish.putObject("aliases");
            aliases.forEach(names::put);
        }
        if (fields) {
            wish.put("fields", true);
        }
        return wish;
    }
}
