package io.rollcall.workbook;

import static io.rollcall.workbook.RawWorkbook.MAIN;
import static io.rollcall.workbook.RawWorkbook.specification;
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

/** What a spreadsheet shows is the name (D43). */
class ShownNamesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"G\"000 | 502 | G502",
                "\\G0 | 502 | G502",
                "0000 | 310 | 0310",
                "0.0 | 2 | 2.0",
                "0% | 0.02 | 2%",
                "0.00% | 0.125 | 12.50%",
                "0\"%\" | 2 | 2%",
                "# ?/? | 0.5 | 1/2",
                "# ??/?? | 2.5 | 2 1/2",
                "\"Pro \"0 | 7 | Pro 7",
                "\"Pro \"General | 7 | Pro 7",
                "[Blue]\"G\"General | 502 | G502",
                "0.00E+00 | 310 | 3.10E+02",
                "0.0E+00 | 1.25 | 1.3E+00",
                "#,##0 | 16000 | 16,000",
                "#,##0,\"K\" | 16000 | 16K",
                "0.0,,\"M\" | 1234567 | 1.2M",
                "\"€\"0 | 310 | €310",
                "[$€-407] #,##0.00 | 310 | € 310.00",
                "00-00 | 1203 | 12-03",
                "(000) 000 | 502 | (000) 502",
                "\"Mk.\"0 | 2 | Mk.2",
                "0\".\"0 | 25 | 2.5",
                "0\"K\" | 8 | 8K",
                "[<100]\"M\"0;\"X\"0 | 75 | M75",
                "[<100]\"M\"0;\"X\"0 | 750 | X750",
                "[=1]\"one\";[=2]\"two\";0 | 2 | two",
                "0;-0;\"none\" | 0 | none",
                "\"A;B\"0 | 5 | A;B5",
                "0\\;0 | 31 | 3;1",
                "\"[Red]\"0 | 5 | [Red]5",
                "\"a_b*c\"0 | 5 | a_b*c5",
                "\"#\"0 | 5 | #5",
                "0_) | 310 | 310",
                "_-* #,##0_-;-* #,##0_- | 16000 | 16,000",
                "0.00 | 1.005 | 1.01",
                "@ | 310 | 310",
                "General | 310 | 310",
                "GENERAL | 310 | 310",
                "\"x\"@ | 310 | x310"
            })
    void a_number_is_the_name_its_format_shows(String format, String stored, String shown) throws IOException {
        SheetProduct product = product(format, "<v>" + stored + "</v>", "");
        assertThat(product.model().strip()).isEqualTo(shown);
        assertThat(product.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[DBNum1]0 | 502",
                "0*- | 502",
                "##0.0E+0 | 502",
                "# | 0",
                "#.## | 0.5",
                "0. | 2",
                "0;; | 0",
                ";;; | 7",
                "00.00.00 | 502",
                "0 x | 5",
                "[>5]0 | 2",
                "# ?/8 | 0.5"
            })
    void a_format_nobody_can_be_sure_of_is_a_warning_that_names_it(String format, String stored) throws IOException {
        SheetProduct product = product(format, "<v>" + stored + "</v>", "");
        assertThat(product.model()).isEqualTo(stored);
        assertThat(product.problem()).isEmpty();
        assertThat(product.warnings())
                .extracting(CellProblem::code, CellProblem::message)
                .containsExactly(tuple(
                        CellProblem.Code.FORMAT_UNKNOWN,
                        "Products!D4 has the format “" + format
                                + "”. Rollcall cannot tell what Excel shows there; check the name."));
    }

    /** Built-in formats have no code in the workbook; those of a currency show that of whoever looks. */
    @ParameterizedTest
    @CsvSource({
        "1, 310, 310",
        "2, 310, 310.00",
        "3, 16000, '16,000'",
        "9, 0.02, 2%",
        "11, 310, 3.10E+02",
        "12, 0.5, 1/2",
        "37, 16000, '16,000'",
        "49, 310, 310"
    })
    void built_in_formats_are_known(int id, String stored, String shown) throws IOException {
        assertThat(productIn("<xf numFmtId=\"" + id + "\"/>", "<v>" + stored + "</v>", "")
                        .model()
                        .strip())
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"5", "44", "59", "23"})
    void built_in_formats_of_a_place_are_a_warning(int id) throws IOException {
        SheetProduct product = productIn("<xf numFmtId=\"" + id + "\"/>", "<v>310</v>", "");
        assertThat(product.model()).isEqualTo("310");
        assertThat(product.warnings())
                .extracting(CellProblem::message)
                .containsExactly("Products!D4 has the format “[number format " + id
                        + "]”. Rollcall cannot tell what Excel shows there; check the name.");
    }

    @Test
    void the_result_of_a_formula_is_shown_in_its_format_too() throws IOException {
        assertThat(product("\"G\"0", "<f>500+2</f><v>502</v>", "").model()).isEqualTo("G502");
    }

    @Test
    void a_format_for_texts_is_shown_and_one_for_numbers_alone_changes_no_text() throws IOException {
        assertThat(product("0;-0;0;\"Pro \"@", "<is><t>Viper</t></is>", " t=\"inlineStr\"")
                        .model())
                .isEqualTo("Pro Viper");
        assertThat(product("\"G\"0", "<is><t>Viper</t></is>", " t=\"inlineStr\"")
                        .model())
                .isEqualTo("Viper");
        assertThat(product("0;0;0;", "<is><t>Viper</t></is>", " t=\"inlineStr\"")
                        .warnings())
                .extracting(CellProblem::code)
                .containsExactly(CellProblem.Code.FORMAT_UNKNOWN);
    }

    @Test
    void two_numbers_that_look_alike_without_their_formats_stay_two_products() throws IOException {
        RawWorkbook book = new RawWorkbook()
                .part("xl/styles.xml", styles("<xf/><xf numFmtId=\"165\"/>", "0.0"))
                .sheet(specification(
                        text("D3", "Acer") + text("E3", "Acer"),
                        "<c r=\"D4\"><v>2</v></c><c r=\"E4\" s=\"1\"><v>2</v></c>",
                        ""));
        assertThat(products(book)).extracting(SheetProduct::model).containsExactly("Viper", "2", "2.0");
    }

    private SheetProduct product(String format, String value, String type) throws IOException {
        return productIn("<xf numFmtId=\"165\"/>", value, type, format);
    }

    private SheetProduct productIn(String xf, String value, String type) throws IOException {
        return productIn(xf, value, type, "0");
    }

    private SheetProduct productIn(String xf, String value, String type, String format) throws IOException {
        RawWorkbook book = new RawWorkbook()
                .part("xl/styles.xml", styles("<xf/>" + xf, format))
                .sheet(specification(text("D3", "Acer"), "<c r=\"D4\" s=\"1\"" + type + ">" + value + "</c>", ""));
        return products(book).get(1);
    }

    private static String styles(String formats, String code) {
        String escaped = code.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        return "<styleSheet xmlns=\"" + MAIN + "\"><numFmts><numFmt numFmtId=\"165\" formatCode=\"" + escaped
                + "\"/></numFmts><cellXfs>" + formats + "</cellXfs></styleSheet>";
    }

    private List<SheetProduct> products(RawWorkbook book) throws IOException {
        try (Workbook workbook = Workbook.open(book.write(folder.resolve("raw.xlsx")))) {
            return workbook.productSheet(Optional.empty()).products();
        }
    }
}
