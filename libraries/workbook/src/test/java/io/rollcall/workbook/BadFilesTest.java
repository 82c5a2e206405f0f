package io.rollcall.workbook;

import static io.rollcall.workbook.RawWorkbook.MAIN;
import static io.rollcall.workbook.RawWorkbook.book;
import static io.rollcall.workbook.RawWorkbook.relationships;
import static io.rollcall.workbook.RawWorkbook.specification;
import static io.rollcall.workbook.RawWorkbook.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.rollcall.workbook.WorkbookProblem.Code;

class BadFilesTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "brand;model\\nRazer;Viper | a text file (CSV?)",
                "\u00FF\u00FEb\0r\0a\0n\0d\0 | a text file (CSV?)",
                "<!DOCTYPE html><html> | an HTML page",
                "\u00EF\u00BB\u00BF<html><table> | an HTML page",
                "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'> | an XML Spreadsheet of Excel 2003",
                "<?xml version='1.0'?><a/> | an XML file",
                "%PDF-1.7 | a PDF document",
                "\u0089PNG\\r\\n | an image",
                "\u00FF\u00D8\u00FF\u00E0 | an image",
                "GIF89a | an image",
                "{\\rtf1 | an RTF document",
                "'\u001F\u008B\u0008' | a file of an unknown kind",
                "PK\u0005\u0006 | an empty or split zip archive"
            })
    void says_what_a_file_is_instead(String start, String kind) throws IOException {
        Path file = Files.write(folder.resolve("a.xlsx"), start.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(problem(file, Code.NOT_A_WORKBOOK)).startsWith("This is " + kind + ", not a workbook.");
    }

    @Test
    void an_empty_file_is_no_workbook() throws IOException {
        assertThat(problem(Files.createFile(folder.resolve("a.xlsx")), Code.NOT_A_WORKBOOK))
                .contains("empty");
    }

    @Test
    void a_workbook_with_a_password_cannot_be_read() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (var ole2 = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            ole2.createDocument(InputStream.nullInputStream(), "EncryptionInfo");
            ole2.createDocument(new java.io.ByteArrayInputStream(new byte[9_000]), "EncryptedPackage");
            ole2.writeFilesystem(out);
        }
        assertThat(problem(file, Code.WORKBOOK_ENCRYPTED)).contains("password");
    }

    @Test
    void old_workbooks_and_other_old_documents_are_told_apart() throws IOException {
        Path xls = folder.resolve("a.xls");
        try (var book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(xls)) {
            book.createSheet("a");
            book.write(out);
        }
        assertThat(problem(xls, Code.WORKBOOK_XLS)).contains(".xls");
        Path doc = folder.resolve("a.doc");
        try (var ole2 = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(doc)) {
            ole2.createDocument(InputStream.nullInputStream(), "WordDocument");
            ole2.writeFilesystem(out);
        }
        assertThat(problem(doc, Code.NOT_A_WORKBOOK)).contains("OLE2");
    }

    @Test
    void other_archives_are_no_workbooks() throws IOException {
        assertThat(problem(new RawWorkbook().without("_rels/.rels"), Code.NOT_A_WORKBOOK))
                .contains("a zip archive");
        assertThat(problem(
                        new RawWorkbook()
                                .without("_rels/.rels")
                                .part("content.xml", "")
                                .part("META-INF/manifest.xml", ""),
                        Code.NOT_A_WORKBOOK))
                .contains("OpenDocument");
        assertThat(problem(new RawWorkbook().part("xl/workbook.xml", "<document/>"), Code.NOT_A_WORKBOOK))
                .contains("Word");
        assertThat(problem(new RawWorkbook().part("xl/workbook.xml", "<presentation/>"), Code.NOT_A_WORKBOOK))
                .contains("PowerPoint");
        assertThat(problem(
                        new RawWorkbook()
                                .part(
                                        "_rels/.rels",
                                        relationships(
                                                "<Relationship Id=\"a\" Type=\"%s/officeDocument\" Target=\"xl/workbook.bin\"/>")),
                        Code.WORKBOOK_XLSB))
                .contains(".xlsb");
    }

    @Test
    void a_workbook_cut_off_anywhere_is_truncated() throws IOException {
        byte[] whole = Files.readAllBytes(filled().write(folder.resolve("whole.xlsx")));
        for (int length = 4; length < whole.length; length += 7) {
            Path file = Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(whole, length));
            problem(file, Code.WORKBOOK_TRUNCATED);
        }
    }

    @Test
    void a_workbook_with_a_hole_is_truncated() throws IOException {
        byte[] whole = Files.readAllBytes(filled().write(folder.resolve("whole.xlsx")));
        byte[] holed = new byte[whole.length - 600];
        System.arraycopy(whole, 0, holed, 0, 100);
        System.arraycopy(whole, 700, holed, 100, holed.length - 100);
        problem(Files.write(folder.resolve("a.xlsx"), holed), Code.WORKBOOK_TRUNCATED);
    }

    /** One byte after another is changed: whatever comes of it, it is a problem with a sentence or the products. */
    @Test
    void a_changed_byte_never_ends_in_anything_else() throws IOException {
        byte[] whole = Files.readAllBytes(filled().write(folder.resolve("whole.xlsx")));
        Path file = folder.resolve("changed.xlsx");
        for (int at = 0; at < whole.length; at += 3) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x55;
            Files.write(file, changed);
            try {
                read(file, Optional.empty());
            } catch (WorkbookProblem expected) {
                assertThat(expected).hasMessageEndingWith(".");
            }
        }
    }

    @Test
    void a_part_that_changed_after_it_was_packed_is_damaged() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(0);
            try (var source = new java.util.zip.ZipFile(
                    filled().write(folder.resolve("b.xlsx")).toFile())) {
                for (var entry : java.util.Collections.list(source.entries())) {
                    zip.putNextEntry(new java.util.zip.ZipEntry(entry.getName()));
                    source.getInputStream(entry).transferTo(zip);
                    zip.closeEntry();
                }
            }
        }
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        Files.writeString(file, content.replace("Products", "Prodiggs"), StandardCharsets.ISO_8859_1);
        assertThat(problem(file, Code.WORKBOOK_BROKEN)).contains("xl/workbook.xml is not what was once packed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/workbook.xml", "xl/_rels/workbook.xml.rels", SHEET})
    void a_missing_part_is_named(String part) throws IOException {
        assertThat(problem(new RawWorkbook().without(part), Code.WORKBOOK_BROKEN))
                .contains("its part " + part + " is missing");
    }

    @Test
    void a_missing_table_of_texts_is_named() throws IOException {
        RawWorkbook book = new RawWorkbook()
                .without("xl/sharedStrings.xml")
                .sheet("<row r=\"3\"><c r=\"B3\" t=\"s\"><v>0</v></c></row>");
        assertThat(problem(book, Code.WORKBOOK_BROKEN)).contains("its part xl/sharedStrings.xml is missing");
    }

    @Test
    void a_text_that_is_not_in_the_table_is_damage() throws IOException {
        assertThat(problem(
                        new RawWorkbook().sheet("<row r=\"3\"><c r=\"B3\" t=\"s\"><v>0</v></c></row>"),
                        Code.WORKBOOK_BROKEN))
                .contains("has 0 texts, but a cell shows number 1");
        assertThat(problem(
                        new RawWorkbook().sheet("<row r=\"3\"><c r=\"B3\" t=\"s\"><v>x</v></c></row>"),
                        Code.WORKBOOK_BROKEN))
                .contains("Products!B3 shows the shared text number “x”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"3\">",
                "</nonsense>",
                "<row>&</row>",
                "<row>&#0;</row>",
                "<row>\u0001</row>",
                "<row x='<'/>"
            })
    void malformed_xml_is_damage_with_a_place(String rows) throws IOException {
        assertThat(problem(new RawWorkbook().sheet(rows), Code.WORKBOOK_BROKEN))
                .contains("its part " + SHEET + " is no well-formed XML in line 1, column");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"5\"/><row r=\"4\"/>",
                "<row r=\"5\"/><row r=\"5\"/>",
                "<row r=\"1048577\"/>",
                "<row r=\"0\"/>",
                "<row r=\"-1\"/>",
                "<row r=\"99999999999999999999\"/>",
                "<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>",
                "<row r=\"1\"><c r=\"XFE1\"/></row>",
                "<row r=\"1\"><c r=\"AAAAAAAAAA1\"/></row>",
                "<row r=\"1\"><c r=\"A2\"/></row>",
                "<row r=\"1\"><c r=\"1\"/></row>",
                "<row r=\"1\"><c r=\"A1\" s=\"x\"/></row>"
            })
    void cells_out_of_place_are_damage(String rows) throws IOException {
        assertThat(problem(new RawWorkbook().sheet(rows), Code.WORKBOOK_BROKEN)).contains("sheet “Products”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_rels/.rels",
                "xl/_rels/workbook.xml.rels",
                "xl/workbook.xml",
                "xl/styles.xml",
                SHEET,
                "xl/sharedStrings.xml"
            })
    void document_types_and_entities_are_refused_in_every_part(String part) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        for (String declared : new String[] {
            "<!ENTITY e SYSTEM \"" + secret.toUri() + "\">",
            "<!ENTITY a \"aaaaaaaaaa\"><!ENTITY e \"&a;&a;&a;&a;&a;&a;\">",
            "<!ENTITY % e SYSTEM \"" + secret.toUri() + "\"> %e;",
            ""
        }) {
            RawWorkbook book = new RawWorkbook()
                    .sheet(specification("", "<c r=\"D4\" s=\"0\"><v>1</v></c><c r=\"E4\" t=\"s\"><v>0</v></c>", ""))
                    .part(part, "<!DOCTYPE a [" + declared + "]><a>&e;</a>");
            assertThat(problem(book, Code.WORKBOOK_BROKEN))
                    .contains(part + " declares a document type or uses entities")
                    .doesNotContain("secret");
        }
    }

    @Test
    void an_entity_nobody_declared_is_refused() throws IOException {
        problem(new RawWorkbook().sheet("<row r=\"3\">" + text("B3", "&e;") + "</row>"), Code.WORKBOOK_BROKEN);
    }

    @Test
    void elements_too_deep_are_refused() throws IOException {
        problem(new RawWorkbook().sheet("<row>".repeat(2_000) + "</row>".repeat(2_000)), Code.WORKBOOK_BROKEN);
    }

    @Test
    void a_bomb_is_noticed_by_what_comes_out_of_it() throws IOException {
        Path file = new RawWorkbook()
                .sheet(
                        out -> {
                            String rows = "<x/>".repeat(150_000);
                            for (int i = 0; i < 100; i++) {
                                out.write(rows);
                            }
                        },
                        "")
                .write(folder.resolve("a.xlsx"));
        declare(file, SHEET, 10);
        assertThat(problem(file, Code.WORKBOOK_TOO_LARGE)).contains(SHEET + " unpacks to more than 1000 times");
    }

    @Test
    void a_part_of_more_than_a_gigabyte_is_refused() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return '<';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                return length;
            }
        };
        byte[] buffer = new byte[1 << 20];
        Arrays.fill(buffer, (byte) '<');
        try (var part = new PartStream(endless, "xl/a.xml", 0, Long.MAX_VALUE)) {
            var problem = catchThrowableOfType(WorkbookProblem.class, () -> {
                while (part.read(buffer) > 0) {}
            });
            assertThat(problem).hasMessageContaining("xl/a.xml unpacks to more than 1024 MB");
            assertThat(part.count()).isEqualTo((1L << 30) + buffer.length);
        }
    }

    @Test
    void a_tag_of_more_than_a_megabyte_is_refused() throws IOException {
        RawWorkbook book = new RawWorkbook().sheet("<row " + "a".repeat(3 << 20) + "=\"\"/>");
        assertThat(problem(book, Code.WORKBOOK_TOO_LARGE)).contains("a tag or text of more than 1 MB");
    }

    @Test
    void a_file_over_a_hundred_megabytes_is_refused() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(100 * (1 << 20) + 1);
        }
        assertThat(problem(file, Code.WORKBOOK_TOO_LARGE)).contains("at most 100 MB");
    }

    @Test
    void texts_over_the_limit_are_refused() throws IOException {
        String item = "<si><t>" + "a".repeat(32_000) + "</t></si>";
        RawWorkbook book = new RawWorkbook()
                .sheet("<row r=\"3\"><c r=\"B3\" t=\"s\"><v>900</v></c></row>")
                .part("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + item.repeat(901) + "</sst>");
        assertThat(problem(book, Code.WORKBOOK_TOO_LARGE)).contains("24 MB of text");
    }

    @Test
    void a_list_of_parts_over_the_limit_is_refused() throws IOException {
        var book = new RawWorkbook();
        for (int i = 0; i < 30_000; i++) {
            book.part("x".repeat(100) + i, "");
        }
        assertThat(problem(book, Code.WORKBOOK_TOO_LARGE)).contains("the list of its parts has more than 4 MB");
    }

    @Test
    void a_thousand_sheets_are_enough() throws IOException {
        var sheets = new StringBuilder();
        for (int i = 0; i <= 1000; i++) {
            sheets.append("<sheet name=\"").append(i).append("\" r:id=\"s1\"/>");
        }
        assertThat(problem(
                        new RawWorkbook().part("xl/workbook.xml", book("<sheets>" + sheets + "</sheets>")),
                        Code.WORKBOOK_TOO_LARGE))
                .contains("1000 sheets");
    }

    @Test
    void a_missing_file_is_a_missing_file() {
        assertThat(catchThrowableOfType(IOException.class, () -> Workbook.open(folder.resolve("none.xlsx"))))
                .isInstanceOf(java.nio.file.NoSuchFileException.class);
    }

    private static RawWorkbook filled() {
        return new RawWorkbook()
                .sheet(specification("", "", "<row>" + text("B6", "dpi") + "<c s=\"0\"><v>7</v></c></row>"));
    }

    private String problem(RawWorkbook book, Code code) throws IOException {
        return problem(book.write(folder.resolve("raw.xlsx")), code);
    }

    private static String problem(Path file, Code code) {
        var problem = catchThrowableOfType(WorkbookProblem.class, () -> read(file, Optional.empty()));
        assertThat(problem).isNotNull().hasMessageEndingWith(".");
        assertThat(problem.code()).as(problem.getMessage()).isEqualTo(code);
        return problem.getMessage();
    }

    private static void read(Path file, Optional<String> sheet) throws IOException {
        try (Workbook workbook = Workbook.open(file)) {
            workbook.productSheet(sheet).fields((position, key, value) -> {});
        }
    }

    /** Changes how many bytes the archive's list says a part has. */
    private static void declare(Path file, String part, int bytes) throws IOException {
        byte[] archive = Files.readAllBytes(file);
        String text = new String(archive, StandardCharsets.ISO_8859_1);
        int entry = text.lastIndexOf(part) - 46;
        assertThat(text.substring(entry, entry + 4)).isEqualTo("PK\1\2");
        for (int i = 0; i < 4; i++) {
            archive[entry + 24 + i] = (byte) (bytes >> 8 * i);
        }
        Files.write(file, archive);
    }
}
