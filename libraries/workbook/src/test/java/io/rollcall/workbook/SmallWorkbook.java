package io.rollcall.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes workbooks for tests: sheets of texts and nothing else. */
public final class SmallWorkbook {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private SmallWorkbook() {}

    /** One sheet {@code dataEntry} as the specification has it: from column C on a product per column, as brand, model, variant. */
    public static void write(Path file, List<List<String>> products) {
        write(file, products, List.of());
    }

    /** @param fields what the products' further texts are, in the rows below */
    public static void write(Path file, List<List<String>> products, List<String> fields) {
        write(file, Map.of("dataEntry", products), fields);
    }

    /** @param sheets the products of each by its name */
    public static void write(Path file, Map<String, List<List<String>>> sheets) {
        write(file, sheets, List.of());
    }

    private static void write(Path file, Map<String, List<List<String>>> sheets, List<String> fields) {
        var labels = Stream.concat(Stream.of("brand", "model", "variant"), fields.stream())
                .toList();
        try {
            Files.createDirectories(file.getParent());
            try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
                var names = List.copyOf(new TreeMap<>(sheets).keySet());
                var overrides = new StringBuilder();
                var entries = new StringBuilder();
                var links = new StringBuilder();
                for (int i = 1; i <= names.size(); i++) {
                    put(zip, "xl/worksheets/sheet" + i + ".xml", sheet(sheets.get(names.get(i - 1)), labels));
                    overrides.append(
                            "<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"%sworksheet+xml\"/>"
                                    .formatted(i, TYPES));
                    entries.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
                            .formatted(escaped(names.get(i - 1)), i, i));
                    links.append(link("rId" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
                }
                put(
                        zip,
                        "[Content_Types].xml",
                        "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
                                + "application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPES
                                + "sheet.main+xml\"/>"
                                + overrides + "</Types>");
                put(zip, "_rels/.rels", links(link("rId1", "officeDocument", "xl/workbook.xml")));
                put(
                        zip,
                        "xl/workbook.xml",
                        "<workbook xmlns=\"" + SHEETS + "\" xmlns:r=\"" + LINKS + "\"><sheets>" + entries
                                + "</sheets></workbook>");
                put(zip, "xl/_rels/workbook.xml.rels", links(links.toString()));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String links(String links) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + links + "</Relationships>";
    }

    private static String link(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, LINKS, type, target);
    }

    private static String sheet(List<List<String>> products, List<String> labels) {
        var rows = new StringBuilder();
        for (int row = 0; row < labels.size(); row++) {
            rows.append("<row r=\"").append(row + 3).append("\">");
            rows.append(cell(2, row + 3, labels.get(row)));
            for (int product = 0; product < products.size(); product++) {
                rows.append(cell(product + 3, row + 3, products.get(product).get(row)));
            }
            rows.append("</row>");
        }
        return "<worksheet xmlns=\"" + SHEETS + "\"><sheetData>" + rows + "</sheetData></worksheet>";
    }

    private static String cell(int column, int row, String text) {
        return text.isEmpty()
                ? ""
                : "<c r=\"%s%d\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
                        .formatted(letters(column), row, escaped(text));
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + (column - 1) % 26));
        return column <= 26 ? last : letters((column - 1) / 26) + last;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((XML + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
