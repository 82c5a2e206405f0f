package io.rollcall.cli;

import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Where the products of an import stand.
 *
 * @param file one of this machine; null for one of the category's own
 * @param workbook the name of the category's own; null for the only one
 * @param sheet null for the only one with products
 */
record WorkbookSource(SentFile file, String workbook, String sheet) {

    boolean isSent() {
        return file != null;
    }

    /** The file, and what is wanted of it. */
    FileForm form() {
        return FileForm.of(sheet == null ? Map.of() : Map.of("sheet", sheet), file);
    }

    /** The same about one of the category's own. */
    ObjectNode wish() {
        ObjectNode wish = Api.body();
        Api.put(wish, "workbook", workbook);
        Api.put(wish, "sheet", sheet);
        return wish;
    }
}
