package io.rollcall.workbook;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.rollcall.workbook.Relationships.Relationship;

/**
 * What the workbook's main part says.
 *
 * @param sheets in their order; the part is "" for what is no worksheet
 * @param sharedTexts the part with them, where it is or should be
 * @param from1904 whether days are counted from 1904, as old Macintoshes did
 */
record Contents(Map<Sheet, String> sheets, boolean from1904, String sharedTexts, Optional<String> styles) {

    static Contents of(Parts parts) throws IOException {
        String main = main(parts);
        var relationships = Relationships.of(parts, main);
        Map<String, Relationship> byId = relationships.all().stream()
                .collect(Collectors.toMap(Relationship::id, relationship -> relationship, (first, second) -> first));
        var sheets = new LinkedHashMap<Sheet, String>();
        boolean from1904 = false;
        try (var xml = new XmlPart(parts, main)) {
            requireWorkbook(xml);
            while (xml.next(1)) {
                if (xml.is("workbookPr")) {
                    from1904 = isTrue(xml.attribute("date1904"));
                } else if (xml.is("sheet")) {
                    add(xml, byId, sheets);
                }
            }
        }
        return new Contents(
                sheets,
                from1904,
                relationships.ofType("sharedStrings").map(Relationship::part).orElse("xl/sharedStrings.xml"),
                relationships.ofType("styles").map(Relationship::part));
    }

    private static String main(Parts parts) throws IOException {
        if (parts.find("_rels/.rels").isEmpty()) {
            boolean openDocument = parts.find("META-INF/manifest.xml").isPresent()
                    && parts.find("content.xml").isPresent();
            throw WorkbookProblem.notAWorkbook(openDocument ? "an OpenDocument file (.ods?)" : "a zip archive");
        }
        String main = Relationships.of(parts, "")
                .ofType("officeDocument")
                .orElseThrow(() -> WorkbookProblem.notAWorkbook("a zip archive without an Office document"))
                .part();
        if (main.endsWith(".bin")) {
            throw new WorkbookProblem(
                    WorkbookProblem.Code.WORKBOOK_XLSB,
                    "This is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx.");
        }
        return main;
    }

    private static void requireWorkbook(XmlPart xml) throws IOException {
        String root = xml.next(0) ? xml.name() : "";
        if (root.equals("document")) {
            throw WorkbookProblem.notAWorkbook("a Word document");
        }
        if (root.equals("presentation")) {
            throw WorkbookProblem.notAWorkbook("a PowerPoint presentation");
        }
        if (!root.equals("workbook")) {
            throw WorkbookProblem.notAWorkbook("a document of another kind");
        }
    }

    private static void add(XmlPart xml, Map<String, Relationship> byId, Map<Sheet, String> sheets)
            throws WorkbookProblem {
        String name = xml.attribute("name");
        Relationship relationship = byId.get(String.valueOf(xml.relationship()));
        if (name == null || relationship == null) {
            throw xml.broken("lists a sheet without a name or a part");
        }
        if (sheets.size() == Limits.SHEETS) {
            throw WorkbookProblem.tooLarge("it has more than " + Limits.SHEETS + " sheets");
        }
        String part = relationship.type().equals("worksheet") ? relationship.part() : "";
        if (sheets.put(new Sheet(name, Visibility.of(xml.attribute("state"))), part) != null) {
            throw xml.broken("lists the sheet “" + name + "” twice");
        }
    }

    static boolean isTrue(String flag) {
        return "1".equals(flag) || "true".equals(flag);
    }
}
