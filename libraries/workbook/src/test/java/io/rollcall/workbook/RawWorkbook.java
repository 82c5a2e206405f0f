package io.rollcall.workbook;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written by hand, part by part: what no library would write. */
public final class RawWorkbook {

    public static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    interface Content {
        void writeTo(Writer out) throws IOException;
    }

    private final Map<String, Content> parts = new LinkedHashMap<>();

    /** With one sheet, named {@code Products}. */
    public RawWorkbook() {
        part("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        part(
                "_rels/.rels",
                relationships("<Relationship Id=\"a\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/>"));
        part(
                "xl/_rels/workbook.xml.rels",
                relationships("<Relationship Id=\"s1\" Type=\"%1$s/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"st\" Type=\"%1$s/styles\" Target=\"/xl/styles.xml\"/>"
                        + "<Relationship Id=\"sh\" Type=\"%1$s/sharedStrings\" Target=\"sharedStrings.xml\"/>"));
        part("xl/workbook.xml", book("<sheets><sheet name=\"Products\" sheetId=\"1\" r:id=\"s1\"/></sheets>"));
        part("xl/styles.xml", styles("<xf numFmtId=\"0\"/>"));
        part("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\"/>");
        sheet("");
    }

    static String relationships(String list) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + list.formatted(OFFICE) + "</Relationships>";
    }

    static String book(String inside) {
        return "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\">" + inside + "</workbook>";
    }

    static String styles(String formats) {
        return "<styleSheet xmlns=\"" + MAIN + "\"><cellXfs>" + formats + "</cellXfs></styleSheet>";
    }

    public static String text(String reference, String text) {
        return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + text + "</t></is></c>";
    }

    /** A row of texts from column A on; where one is empty there is no cell. */
    public static String row(int row, String... texts) {
        var cells = new StringBuilder();
        for (int i = 0; i < texts.length; i++) {
            String cell = (char) ('A' + i) + String.valueOf(row);
            cells.append(texts[i].isEmpty() ? "" : text(cell, texts[i]));
        }
        return "<row r=\"" + row + "\">" + cells + "</row>";
    }

    /** One product, Razer Viper, in column C of the specification layout, and what else stands in the rows. */
    static String specification(String brandRow, String modelRow, String furtherRows) {
        return "<row r=\"3\">" + text("B3", "brand") + text("C3", "Razer") + brandRow + "</row><row r=\"4\">"
                + text("B4", "model") + text("C4", "Viper") + modelRow + "</row><row r=\"5\">" + text("B5", "variant")
                + "</row>" + furtherRows;
    }

    public RawWorkbook part(String name, String content) {
        return part(name, out -> out.write(content));
    }

    RawWorkbook part(String name, Content content) {
        parts.put(name, content);
        return this;
    }

    RawWorkbook without(String name) {
        parts.remove(name);
        return this;
    }

    public RawWorkbook sheet(String rows) {
        return sheet(out -> out.write(rows), "");
    }

    RawWorkbook sheet(Content rows, String after) {
        return part("xl/worksheets/sheet1.xml", out -> {
            out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"" + MAIN + "\"><sheetData>");
            rows.writeTo(out);
            out.write("</sheetData>" + after + "</worksheet>");
        });
    }

    public Path write(Path file) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file));
                var out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8))) {
            zip.setLevel(Deflater.BEST_SPEED + 5);
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().writeTo(out);
                out.flush();
                zip.closeEntry();
            }
        }
        return file;
    }
}
