package io.rollcall.workbook;

import static io.rollcall.workbook.RawWorkbook.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels in their common forms, rows that are no products, and what is hidden or not read (D43). */
class LabelsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Variants",
                "Variant:",
                "Variant *",
                " VARIANT\u00A0",
                "Edition",
                "Color",
                "Colours",
                "Version",
                "variant_name",
                "Variant (optional)"
            })
    void a_variant_column_is_known_in_its_common_forms(String label) throws IOException {
        ProductSheet sheet = sheet(row(1, "Brand", "Model", label), row(2, "Sharkoon", "Skiller", "White"));
        assertThat(sheet.products()).extracting(SheetProduct::variant).containsExactly("White");
        assertThat(sheet.unreadColumns()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Make, Model name",
        "Manufacturer, Product",
        "Brands, Models:",
        "brand-name, PRODUCT NAME",
        "Maker, Name"
    })
    void brand_and_model_columns_are_known_in_their_common_forms(String brand, String model) throws IOException {
        assertThat(sheet(row(1, brand, model), row(2, "Sharkoon", "Skiller")).products())
                .extracting(SheetProduct::brand, SheetProduct::model)
                .containsExactly(tuple("Sharkoon", "Skiller"));
    }

    @Test
    void the_word_itself_counts_before_its_common_forms_and_the_rest_is_named_as_unread() throws IOException {
        ProductSheet sheet = sheet(
                row(1, "Manufacturer", "Color", "Name", "Brand", "Model", "Variant", "Notes"),
                row(2, "x", "red", "y", "Sharkoon", "Skiller", "White", "z", "no heading"));
        assertThat(sheet.products())
                .extracting(SheetProduct::brand, SheetProduct::model, SheetProduct::variant)
                .containsExactly(tuple("Sharkoon", "Skiller", "White"));
        assertThat(sheet.unreadColumns())
                .containsExactly(
                        new UnreadColumn("A", "Manufacturer"),
                        new UnreadColumn("B", "Color"),
                        new UnreadColumn("C", "Name"),
                        new UnreadColumn("G", "Notes"),
                        new UnreadColumn("H", ""));
    }

    @Test
    void a_column_read_as_the_variant_is_no_field_and_one_that_is_not_is() throws IOException {
        var keys = new ArrayList<String>();
        sheet(row(1, "Brand", "Model", "Edition", "Color"), row(2, "Sharkoon", "Skiller", "Pro", "White"))
                .fields((position, key, value) -> keys.add(key.text()));
        assertThat(keys).containsExactly("Color");
    }

    @Test
    void a_sheet_with_the_very_words_counts_before_one_with_common_forms() throws IOException {
        RawWorkbook book = new RawWorkbook()
                .part(
                        "xl/workbook.xml",
                        RawWorkbook.book(
                                "<sheets><sheet name=\"Prices\" r:id=\"s2\"/><sheet name=\"Products\" r:id=\"s1\"/>"
                                        + "</sheets>"))
                .part(
                        "xl/_rels/workbook.xml.rels",
                        RawWorkbook.relationships(
                                "<Relationship Id=\"s1\" Type=\"%1$s/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                                        + "<Relationship Id=\"s2\" Type=\"%1$s/worksheet\" Target=\"worksheets/sheet2.xml\"/>"))
                .part(
                        "xl/worksheets/sheet2.xml",
                        "<worksheet xmlns=\"" + RawWorkbook.MAIN + "\"><sheetData>" + row(1, "Vendor", "Product")
                                + "</sheetData></worksheet>")
                .sheet(row(1, "Brand", "Model") + row(2, "Sharkoon", "Skiller"));
        assertThat(open(book).name()).isEqualTo("Products");
    }

    @Test
    void a_specification_is_known_by_common_forms_of_its_labels_and_keeps_its_fields() throws IOException {
        var keys = new ArrayList<String>();
        ProductSheet sheet = sheet(
                row(3, "Manufacturer", "Sharkoon"),
                row(4, "Product name", "Skiller"),
                row(5, "Edition", "White"),
                row(6, "color", "white"),
                row(7, "version", "2"));
        sheet.fields((position, key, value) -> keys.add(key.text()));
        assertThat(sheet.layout()).isEqualTo(Layout.SPECIFICATION);
        assertThat(sheet.products()).extracting(SheetProduct::variant).containsExactly("White");
        assertThat(keys).containsExactly("color", "version");
    }

    @Test
    void labels_that_are_repeated_are_skipped_and_told() throws IOException {
        ProductSheet sheet = sheet(
                row(1, "Brand", "Model", "Variant"),
                row(2, "Sharkoon", "Light 100"),
                row(3, "Brand", "Model", "Variant"),
                row(4, "Brands", "Models"),
                row(5, "Sharkoon", "Light 200"));
        assertThat(sheet.products()).extracting(SheetProduct::model).containsExactly("Light 100", "Light 200");
        assertThat(sheet.skipped())
                .extracting(row -> row.reason().token(), SkippedRow::message)
                .containsExactly(
                        tuple(
                                "repeated_labels",
                                "Products!B3 repeats the column labels, so it is not read as a product."),
                        tuple(
                                "repeated_labels",
                                "Products!B4 repeats the column labels, so it is not read as a product."));
    }

    @ParameterizedTest
    @CsvSource({
        "Total, 2, ''",
        "Count, '', ''",
        "'', Grand total: 2, ''",
        "TOTAL:, 14, ''",
        "Sub-total, '', 3",
        "Subtotal, '', ''",
        "Totals, '1,204', ''",
        "Total products, 12, ''",
        "'', Total 12 , ''",
        "Razer, Total, 3",
        "Razer Total, '', ''"
    })
    void rows_of_totals_are_skipped_and_told(String brand, String model, String variant) throws IOException {
        ProductSheet sheet = sheet(
                row(1, "Brand", "Model", "Variant"), row(2, "Sharkoon", "Light 100"), row(3, brand, model, variant));
        assertThat(sheet.products()).extracting(SheetProduct::model).containsExactly("Light 100");
        assertThat(sheet.skipped()).extracting(row -> row.reason().token()).containsExactly("totals");
    }

    @ParameterizedTest
    @CsvSource({
        "Total, War Mouse, ''",
        "Count, Dracula, ''",
        "Razer, Total, ''",
        "Razer, Sum 41, ''",
        "Average, Joe, Black",
        "Total, 2, Black",
        "Model, Brand, ''",
        "Brand, Model X, ''",
        "Total Recall, 2, ''"
    })
    void a_product_that_is_called_like_that_is_one(String brand, String model, String variant) throws IOException {
        ProductSheet sheet = sheet(row(1, "Brand", "Model", "Variant"), row(2, brand, model, variant));
        assertThat(sheet.products()).hasSize(1);
        assertThat(sheet.skipped()).isEmpty();
    }

    @Test
    void columns_of_totals_and_second_labels_of_a_specification_are_told_too() throws IOException {
        ProductSheet sheet = sheet(
                row(3, "brand", "Sharkoon", "brand", "Total"),
                row(4, "model", "Light 100", "model", "2"),
                row(5, "variant", "", "variant"));
        assertThat(sheet.products()).extracting(SheetProduct::model).containsExactly("Light 100");
        assertThat(sheet.skipped())
                .extracting(row -> row.cell().toString(), SkippedRow::reason)
                .containsExactly(
                        tuple("Products!C4", SkippedRow.Reason.REPEATED_LABELS),
                        tuple("Products!D4", SkippedRow.Reason.TOTALS));
    }

    @ParameterizedTest
    @CsvSource({"hidden=\"1\"", "hidden=\"true\"", "ht=\"0\" customHeight=\"1\""})
    void hidden_rows_are_read_and_marked(String how) throws IOException {
        assertThat(sheet(
                                row(1, "Brand", "Model"),
                                row(2, "Sharkoon", "Light 100"),
                                row(3, "Sharkoon", "Old 1").replace("<row ", "<row " + how + " "),
                                row(4, "Sharkoon", "Light 200"))
                        .products())
                .extracting(SheetProduct::hidden)
                .containsExactly(false, true, false);
    }

    @Test
    void hidden_columns_are_read_and_marked() throws IOException {
        String rows = row(3, "brand", "Acer", "Razer", "Zowie")
                + row(4, "model", "Cestus", "Viper", "EC2")
                + row(5, "variant");
        RawWorkbook book = new RawWorkbook()
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet xmlns=\"" + RawWorkbook.MAIN + "\"><cols><col min=\"1\" max=\"2\" width=\"9\"/>"
                                + "<col min=\"3\" max=\"3\" width=\"9\" hidden=\"1\"/><col min=\"4\" max=\"4\" width=\"0\"/></cols>"
                                + "<sheetData>" + rows + "</sheetData></worksheet>");
        assertThat(open(book).products()).extracting(SheetProduct::hidden).containsExactly(false, true, true);
    }

    @Test
    void a_product_whose_variant_stands_in_a_hidden_column_is_marked() throws IOException {
        RawWorkbook book = new RawWorkbook()
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet xmlns=\"" + RawWorkbook.MAIN
                                + "\"><cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols><sheetData>"
                                + row(1, "Brand", "Model", "Variant")
                                + row(2, "Acer", "Cestus", "Pro")
                                + row(3, "Acer", "Nitro")
                                + "</sheetData></worksheet>");
        assertThat(open(book).products()).extracting(SheetProduct::hidden).containsExactly(true, false);
    }

    private Workbook workbook;

    private ProductSheet sheet(String... rows) throws IOException {
        return open(new RawWorkbook().sheet(String.join("", rows)));
    }

    private ProductSheet open(RawWorkbook book) throws IOException {
        workbook = Workbook.open(book.write(folder.resolve("raw.xlsx")));
        return workbook.productSheet(Optional.empty());
    }

    @AfterEach
    void close() throws IOException {
        workbook.close();
    }
}
