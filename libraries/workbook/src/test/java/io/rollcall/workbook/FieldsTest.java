package io.rollcall.workbook;

import static io.rollcall.workbook.RawWorkbook.MAIN;
import static io.rollcall.workbook.RawWorkbook.specification;
import static io.rollcall.workbook.RawWorkbook.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldsTest {

    /** The formats of the cells, by their place: none, four that show a day, and three that show none. */
    private static final String STYLES = "<styleSheet xmlns=\"" + MAIN + "\"><numFmts>"
            + "<numFmt numFmtId=\"164\" formatCode=\"[$-409]mmm\\-yyyy;@\"/><numFmt numFmtId=\"165\" formatCode=\"0.0&quot; days&quot;\"/>"
            + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"
            + "<xf numFmtId=\"22\"/><xf numFmtId=\"164\"/><xf numFmtId=\"31\"/><xf numFmtId=\"165\"/><xf numFmtId=\"46\"/>"
            + "<xf numFmtId=\"10\"/></cellXfs></styleSheet>";

    @TempDir
    Path folder;

    private final List<String> fields = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "><v>133.30000000000001</v> | Number[number=133.3]",
                "><v>1E2</v> | Number[number=100]",
                "><v>0</v> | Number[number=0]",
                "><v>12345678901234567890</v> | Number[number=12345678901234600000]",
                "s='7'><v>0.07</v> | Number[number=0.07]",
                "s='1'><v>44927.99</v> | Date[date=2023-01-01]",
                "s='2'><v>1</v> | Date[date=1900-01-01]",
                "s='3'><v>61</v> | Date[date=1900-03-01]",
                "s='4'><v>2958465</v> | Date[date=9999-12-31]",
                "s='5'><v>44927</v> | Number[number=44927]",
                "s='6'><v>1.25</v> | Number[number=1.25]",
                "s='1'><v>-1</v> | Number[number=-1]",
                "t='d'><v>2026-01-31T10:00:00</v> | Date[date=2026-01-31]",
                "t='b'><v>0</v> | Bool[bool=false]",
                "t='str'><f>A1&amp;B1</f><v>yes</v> | Text[text=yes]",
                "t='inlineStr'><is><t> a </t></is> | 'Text[text= a ]'",
            })
    void a_value_is_what_excel_means(String cell, String value) throws IOException {
        RawWorkbook book = new RawWorkbook()
                .part("xl/styles.xml", STYLES)
                .sheet(specification("", "", "<row>" + text("B6", "key") + "<c " + cell + "</c></row>"));
        FieldReport report = read(book);
        assertThat(fields).containsExactly("3 key Products!B6 " + value);
        assertThat(report).isEqualTo(new FieldReport(1, 0, List.of()));
    }

    @Test
    void a_specification_gives_its_fields_row_by_row() throws IOException {
        String rows = "<row r=\"7\">" + text("A7", "aside") + text("B7", " dpi ") + text("C7", "1") + text("D7", "2")
                + text("E7", "no product") + "</row><row r=\"8\">" + text("C8", "no key") + "</row><row r=\"9\">"
                + text("B9", "dpi") + text("C9", "again") + "</row><row r=\"10\">" + text("B10", "hz")
                + "<c r=\"C10\" t=\"e\"><v>#N/A</v></c><c r=\"D10\"><f>A1</f></c></row><row r=\"11\">"
                + text("B11", "Brand") + text("C11", "no field") + "</row>";
        RawWorkbook book = new RawWorkbook()
                .sheet("<row r=\"2\">" + text("B2", "id") + "<c r=\"D2\"><v>7</v></c></row>"
                        + specification(text("D3", "Acer"), text("D4", "Cestus"), rows));
        FieldReport report = read(book);
        assertThat(fields)
                .containsExactly(
                        "4 id Products!B2 Number[number=7]",
                        "3 dpi Products!B7 Text[text=1]",
                        "4 dpi Products!B7 Text[text=2]");
        assertThat(report.values()).isEqualTo(3);
        assertThat(report.problemCount()).isEqualTo(3);
        assertThat(report.problems())
                .extracting(CellProblem::message)
                .containsExactly(
                        "Products!B9 repeats the key of Products!B7; its values are left out.",
                        "Products!C10 shows the error #N/A; correct its formula.",
                        "Products!D10 holds a formula whose result was never stored; open the workbook in Excel and save it.");
    }

    @Test
    void a_header_gives_its_fields_row_by_row() throws IOException {
        String rows = "<row r=\"2\">" + text("A2", "id") + text("B2", "brand") + text("C2", "model") + text("D2", "id")
                + "<c r=\"E2\"><v>2026</v></c></row><row r=\"3\"><c r=\"A3\"><v>1</v></c>" + text("B3", "Razer")
                + text("C3", "Viper") + text("D3", "x") + text("E3", "y") + "</row><row r=\"4\">" + text("A4", "gap")
                + "</row><row r=\"5\">" + text("A5", "\u00A0") + text("C5", "Cobra") + text("E5", "z") + "</row>";
        FieldReport report = read(new RawWorkbook().sheet(rows));
        assertThat(fields)
                .containsExactly(
                        "3 id Products!A2 Number[number=1]",
                        "3 2026 Products!E2 Text[text=y]",
                        "5 2026 Products!E2 Text[text=z]");
        assertThat(report.problems())
                .containsExactly(
                        new CellProblem(CellProblem.Code.DUPLICATE_KEY, new CellRef("Products", 2, 4), "Products!A2"));
    }

    @Test
    void a_hundred_problems_are_told_and_all_are_counted() throws IOException {
        String cell = "<c t=\"e\"><v>#DIV/0!</v></c>";
        var rows = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            rows.append("<row><c/><c><v>")
                    .append(i)
                    .append("</v></c>")
                    .append(cell)
                    .append("</row>");
        }
        FieldReport report = read(new RawWorkbook().sheet(specification("", "", rows.toString())));
        assertThat(report.problemCount()).isEqualTo(300);
        assertThat(report.problems()).hasSize(100);
    }

    private FieldReport read(RawWorkbook book) throws IOException {
        try (Workbook workbook = Workbook.open(book.write(folder.resolve("raw.xlsx")))) {
            return workbook.productSheet(Optional.empty())
                    .fields((position, key, value) ->
                            fields.add(position + " " + key.text() + " " + key.cell() + " " + value));
        }
    }
}
