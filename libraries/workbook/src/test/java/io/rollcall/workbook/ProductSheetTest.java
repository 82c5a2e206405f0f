package io.rollcall.workbook;

import static io.rollcall.workbook.RawWorkbook.MAIN;
import static io.rollcall.workbook.RawWorkbook.book;
import static io.rollcall.workbook.RawWorkbook.specification;
import static io.rollcall.workbook.RawWorkbook.styles;
import static io.rollcall.workbook.RawWorkbook.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductSheetTest {

    @TempDir
    Path folder;

    @Test
    void a_specification_has_a_product_per_column_and_gaps() throws IOException {
        RawWorkbook book = new RawWorkbook()
                .sheet("<row r=\"3\">" + text("H3", " Brand\u00A0") + text("J3", "Razer") + text("L3", "Acer")
                        + "</row><row r=\"4\">" + text("H4", "MODEL") + text("J4", " Viper ") + text("K4", "\u3000")
                        + text("L4", "Cestus") + "</row><row r=\"5\">" + text("H5", "variant") + text("L5", "Pro")
                        + "</row>");
        assertThat(products(book))
                .containsExactly(
                        new SheetProduct(10, ref(4, 10), "Razer", " Viper ", "", Optional.empty(), List.of(), false),
                        new SheetProduct(12, ref(4, 12), "Acer", "Cestus", "Pro", Optional.empty(), List.of(), false));
    }

    @Test
    void the_leftmost_column_of_keys_counts_and_a_second_is_no_product() throws IOException {
        RawWorkbook book = new RawWorkbook()
                .sheet(specification(text("D3", "brand"), text("D4", "model"), "")
                        .replace("variant</t></is></c>", "variant</t></is></c>" + text("D5", "Variant")));
        assertThat(products(book)).extracting(SheetProduct::position).containsExactly(3);
    }

    @Test
    void a_header_has_a_product_per_row() throws IOException {
        RawWorkbook book = new RawWorkbook()
                .sheet("<row r=\"1\">" + text("A1", "Mice") + "</row><row r=\"20\">" + text("B20", "Model")
                        + text("C20", "dpi") + text("D20", "BRAND") + text("E20", "brand") + "</row><row r=\"22\">"
                        + text("B22", "Viper") + text("D22", "Razer") + text("E22", "x") + "</row><row r=\"23\">"
                        + text("C23", "7") + "</row><row r=\"24\">" + text("B24", "M2") + "</row>");
        assertThat(products(book))
                .containsExactly(
                        new SheetProduct(22, ref(22, 2), "Razer", "Viper", "", Optional.empty(), List.of(), false),
                        new SheetProduct(
                                24,
                                ref(24, 2),
                                "",
                                "M2",
                                "",
                                Optional.of(new CellProblem(CellProblem.Code.BRAND_MISSING, ref(24, 4), "")),
                                List.of(),
                                false));
    }

    @Test
    void a_header_in_row_21_is_none() throws IOException {
        var book = new RawWorkbook().sheet("<row r=\"21\">" + text("A21", "brand") + text("B21", "model") + "</row>");
        assertThat(SheetChoiceTest.problem(book.write(folder.resolve("a.xlsx")), Optional.empty()))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(WorkbookProblem.Code.NO_PRODUCT_SHEET));
    }

    @Test
    void rows_and_cells_need_not_say_where_they_are() throws IOException {
        String cell = "<c t=\"inlineStr\"><is><t>%s</t></is></c>";
        RawWorkbook book = new RawWorkbook()
                .sheet("<row>" + cell.formatted("brand") + "<c/>" + cell.formatted("model") + "</row><row><c/><c/>"
                        + cell.formatted("Viper") + "</row>");
        assertThat(products(book)).extracting(SheetProduct::cell).containsExactly(ref(2, 3));
    }

    @Test
    void runs_are_put_together_and_phonetic_text_left_out() throws IOException {
        String runs = "<r><rPr><b/></rPr><t>Vi</t></r><r><t xml:space=\"preserve\">per </t></r>"
                + "<rPh sb=\"0\" eb=\"1\"><t>\u30D0</t></rPh><phoneticPr fontId=\"1\"/>";
        RawWorkbook book = new RawWorkbook()
                .part("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\"><si>" + runs + "</si></sst>")
                .sheet(specification(
                        text("D3", "Acer"),
                        "<c r=\"D4\" t=\"inlineStr\"><is>" + runs + "</is></c><c r=\"E4\" t=\"s\"><v>0</v></c>",
                        ""));
        assertThat(products(book)).extracting(SheetProduct::model).containsExactly("Viper", "Viper ", "Viper ");
    }

    @Test
    void escaped_characters_are_the_characters() throws IOException {
        RawWorkbook book = new RawWorkbook()
                .sheet(specification(text("D3", "_x0041_cer_x005F_x_"), text("D4", "<![CDATA[A&B]]>&amp;&#x26;"), ""));
        assertThat(products(book).get(1))
                .extracting(SheetProduct::brand, SheetProduct::model)
                .containsExactly("Acer_x_", "A&B&&");
    }

    @ParameterizedTest
    @CsvSource({
        "310, 310",
        "310.0, 310",
        "3.1E2, 310",
        "133.30000000000001, 133.3",
        "-0.5, -0.5",
        "4006381333931, 4006381333931",
        "0, 0",
        "0.1, 0.1"
    })
    void a_number_is_the_text_it_shows(String stored, String shown) throws IOException {
        RawWorkbook book =
                new RawWorkbook().sheet(specification(text("D3", "Acer"), "<c r=\"D4\"><v>" + stored + "</v></c>", ""));
        assertThat(products(book).get(1).model()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "t='e'><v>#REF!</v> | ERROR_VALUE | Products!D4 shows the error #REF!; correct its formula.",
                "t='b'><v>1</v> | BOOLEAN_AS_NAME | Products!D4 holds the boolean value TRUE; write the name as text.",
                "s='1'><v>44927.5</v> | DATE_AS_NAME | Products!D4 holds a date or time (2023-01-01); if that is a name, format the cell as text and write it again.",
                "s='2'><v>0.5</v> | DATE_AS_NAME | Products!D4 holds a date or time (0.5); if that is a name, format the cell as text and write it again.",
                "t='d'><v>2026-01-31</v> | DATE_AS_NAME | Products!D4 holds a date or time (2026-01-31); if that is a name, format the cell as text and write it again.",
                "><f>B1</f> | FORMULA_WITHOUT_VALUE | Products!D4 holds a formula whose result was never stored; open the workbook in Excel and save it.",
                "><v>NaN</v> | VALUE_UNREADABLE | Products!D4 holds “NaN”, which is not the number or date it should be.",
                "t='str'><f>B1</f><v></v> | MODEL_MISSING | Products!D4: the model is missing.",
                "t='str'><f>B1</f><v> </v> | MODEL_MISSING | Products!D4: the model is missing."
            })
    void what_is_no_name_is_told_with_its_cell(String cell, CellProblem.Code code, String message) throws IOException {
        RawWorkbook book = new RawWorkbook()
                .part("xl/styles.xml", styles("<xf/><xf numFmtId=\"14\"/><xf numFmtId=\"20\"/>"))
                .sheet(specification(text("D3", "Acer"), "<c r=\"D4\" " + cell + "</c>", ""));
        SheetProduct product = products(book).get(1);
        assertThat(product).extracting(SheetProduct::brand, SheetProduct::model).containsExactly("Acer", "");
        assertThat(product.problem()).hasValueSatisfying(problem -> assertThat(problem)
                .extracting(CellProblem::code, CellProblem::message)
                .containsExactly(code, message));
    }

    @Test
    void days_of_1904_are_told_as_they_are_shown() throws IOException {
        RawWorkbook book = new RawWorkbook()
                .part(
                        "xl/workbook.xml",
                        book("<workbookPr date1904=\"1\"/><sheets><sheet name=\"Products\" r:id=\"s1\"/></sheets>"))
                .part("xl/styles.xml", styles("<xf/><xf numFmtId=\"14\"/>"))
                .sheet(specification(text("D3", "Acer"), "<c r=\"D4\" s=\"1\"><v>0</v></c>", ""));
        assertThat(products(book).get(1).problem().orElseThrow().detail()).isEqualTo("1904-01-01");
    }

    @Test
    void the_longest_text_is_a_name_and_one_more_is_a_problem() throws IOException {
        RawWorkbook book = new RawWorkbook()
                .part(
                        "xl/sharedStrings.xml",
                        "<sst xmlns=\"" + MAIN + "\"><si><t>" + "y".repeat(400_000) + "</t></si></sst>")
                .sheet(specification(
                        "",
                        text("D4", "x".repeat(32_767)) + text("E4", "x".repeat(32_768))
                                + "<c r=\"F4\" t=\"s\"><v>0</v></c>",
                        ""));
        assertThat(products(book))
                .extracting(
                        product -> product.model().length(),
                        product -> product.problem().map(CellProblem::code).orElse(null))
                .containsExactly(
                        tuple(5, null),
                        tuple(32_767, CellProblem.Code.BRAND_MISSING),
                        tuple(0, CellProblem.Code.TEXT_TOO_LONG),
                        tuple(0, CellProblem.Code.TEXT_TOO_LONG));
    }

    @Test
    void a_name_in_merged_cells_stands_in_the_first_alone() throws IOException {
        RawWorkbook book = new RawWorkbook()
                .sheet(
                        out -> out.write(specification(
                                text("G3", "Acer"), text("D4", "B") + text("E4", "C") + text("F4", "D"), "")),
                        "<mergeCells><mergeCell ref=\"C3:D3\"/><mergeCell ref=\"F3:F4\"/><mergeCell ref=\"G3:G4\"/></mergeCells>");
        assertThat(products(book))
                .extracting(
                        product -> product.problem().map(CellProblem::message).orElse(""))
                .containsExactly(
                        "",
                        "Products!D3 is empty because it is part of the merged cells C3:D3; unmerge them and fill in each cell.",
                        "Products!E3: the brand is missing.",
                        "Products!F3: the brand is missing.",
                        "Products!G4 is empty because it is part of the merged cells G3:G4; unmerge them and fill in each cell.");
    }

    @Test
    void merged_cells_are_found_in_rows_too() throws IOException {
        String rows = "<row>" + text("A1", "brand") + text("B1", "model") + "</row><row>" + text("A2", "Razer")
                + text("B2", "Viper") + "</row><row>" + text("B3", "Cobra") + "</row><row>" + text("B4", "Basilisk")
                + "</row><row>" + text("B5", "Lancehead") + "</row>";
        RawWorkbook book =
                new RawWorkbook().sheet(out -> out.write(rows), "<mergeCells><mergeCell ref=\"A2:A4\"/></mergeCells>");
        assertThat(products(book))
                .extracting(product -> product.problem().map(CellProblem::code).orElse(null))
                .containsExactly(
                        null,
                        CellProblem.Code.MERGED_CELL,
                        CellProblem.Code.MERGED_CELL,
                        CellProblem.Code.BRAND_MISSING);
    }

    @Test
    void cells_are_written_as_excel_does() {
        assertThat(new CellRef("dataEntry", 4, 6)).hasToString("dataEntry!F4");
        assertThat(new CellRef("my sheet", 4, 6)).hasToString("'my sheet'!F4");
        assertThat(new CellRef("Bob's", 1_048_576, 16_384)).hasToString("'Bob''s'!XFD1048576");
    }

    /** Elements of other namespaces are extensions; the strict variant of the format has namespaces of its own. */
    @Test
    void extensions_are_passed_over_and_strict_workbooks_read() throws IOException {
        String strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
        RawWorkbook book = new RawWorkbook()
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet xmlns=\"" + strict
                                + "\" xmlns:x=\"urn:x\"><x:sheetData><row/></x:sheetData><sheetData>"
                                + specification("<x:c r=\"D3\"><v>1</v></x:c>", "", "") + "</sheetData></worksheet>");
        assertThat(products(book)).hasSize(1);
    }

    private List<SheetProduct> products(RawWorkbook book) throws IOException {
        try (Workbook workbook = Workbook.open(book.write(folder.resolve("raw.xlsx")))) {
            return workbook.productSheet(Optional.empty()).products();
        }
    }

    private static CellRef ref(int row, int column) {
        return new CellRef("Products", row, column);
    }
}
