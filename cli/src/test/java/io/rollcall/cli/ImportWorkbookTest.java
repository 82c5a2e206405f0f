package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportWorkbookTest {
    private FakeRollcall rollcall;

    @BeforeEach
    void start() throws IOException {
        rollcall = new FakeRollcall();
    }

    @AfterEach
    void stop() {
        rollcall.close();
    }

    @Test
    void only_looks_unless_told_otherwise() throws IOException {
        rollcall.answers(Imported.PREVIEWING, Imported.PREVIEW);
        assertThat(look()).isEqualTo(new Ended(0, Imported.COUNTS + """

                        New products: 3
                        CELL          BRAND  MODEL       VARIANT  PRODUCT ID                  REMARK
                        dataEntry!C4  NewCo  X1                   mouse-newco-x1              new brand
                        dataEntry!D4  Razer  Viper V4    White    mouse-razer-viper-v4-white  mouse-razer-viper-v3-white: One letter is another.
                        dataEntry!F4  Acer   Cestus 310           mouse-acer-cestus-310       without “310”

                        Already in the catalog: 2
                        CELL          BRAND  MODEL       VARIANT  PRODUCT ID             REMARK
                        dataEntry!G4  Acer   Cestus 330           mouse-acer-cestus-330  without “330”
                        dataEntry!H4  NewCo  X1                   mouse-newco-x1         twice: dataEntry!C4 is used

                        New brands and brands to assign: 2
                        BRAND  PRODUCTS  REMARK
                        NewCo  1         perhaps NewCo Gaming: --alias 'NewCo=newco-gaming'
                        Razer  1         known, new in this category

                        Variant warnings: 2
                        CELL          BRAND  MODEL       VARIANT  BECOMES                MESSAGE
                        dataEntry!F4  Acer   Cestus 310  310      mouse-acer-cestus-310  “310” looks like a part of the model.
                        dataEntry!G4  Acer   Cestus 330  330      mouse-acer-cestus-330  “330” looks like a part of the model.

                        Rows to repair: 1
                        CELL          BRAND  MODEL  VARIANT  REASON         MESSAGE
                        dataEntry!I4  Acer                   model_missing  dataEntry!I4 is empty: a model belongs there.
                        """, """
                        Nothing was imported. To import 3 products, add 1 brand, assign 1 brand: ./rollcall import workbook --category mouse --apply
                        """));
        assertThat(rollcall.asked).hasSize(1);
        assertThat(rollcall.last().body()).isEqualTo(FakeRollcall.JSON.readTree("{}"));
    }

    @Test
    void names_what_is_hidden_or_to_be_checked_and_what_was_not_read() {
        rollcall.answers(
                Imported.PREVIEWING,
                Imported.PREVIEW
                        .replaceFirst(
                                "\"hints\":\\[\\]",
                                "\"hints\":[],\"hidden\":true,\"warnings\":[{\"cell\":\"dataEntry!C4\","
                                        + "\"reason\":\"format_unknown\",\"message\":\"Check the name.\"}]")
                        .replaceFirst(
                                "\\]}$",
                                "],\"skipped_rows\":[{\"cell\":\"dataEntry!J4\",\"reason\":\"totals\",\"message\":"
                                        + "\"dataEntry!J4 holds totals.\"}],\"unread_columns\":[{\"column\":\"F\",\"label\":\"Price\"}]}"));
        assertThat(look().out())
                .contains("columns not read  1\n", "no products       1\n")
                .contains("mouse-newco-x1              new brand; hidden in the sheet; Check the name.\n")
                .contains("""
                        Rows that are no products: 1
                        CELL          REASON  MESSAGE
                        dataEntry!J4  totals  dataEntry!J4 holds totals.

                        Columns that were not read: 1
                        COLUMN  LABEL
                        F       Price
                        """);
    }

    @Test
    void reads_the_workbook_and_the_sheet_that_are_named() throws IOException {
        rollcall.answers(Imported.PREVIEWING, Imported.PREVIEW);
        Ended ended = look("--dry-run", "--workbook=mouseData.xlsx", "--sheet=my sheet");
        assertThat(ended.code()).isZero();
        assertThat(ended.err())
                .endsWith(": ./rollcall import workbook --category mouse --workbook mouseData.xlsx"
                        + " --sheet 'my sheet' --apply\n");
        assertThat(rollcall.last().body())
                .isEqualTo(FakeRollcall.JSON.readTree("{\"workbook\":\"mouseData.xlsx\",\"sheet\":\"my sheet\"}"));
    }

    @Test
    void finds_the_only_category() {
        rollcall.answers("GET /api/v1/categories", "{\"items\":[{\"category\":\"mouse\"}]}")
                .answers(Imported.PREVIEWING, Imported.PREVIEW);
        assertThat(rollcall.run("import", "workbook").err()).contains(" --category mouse --apply\n");
    }

    @Test
    void shows_the_first_rows_of_each_kind_only() {
        rollcall.answers(Imported.PREVIEWING, Imported.allNew(35));
        assertThat(look().out())
                .contains("\nNew products: 35\n", "\ndataEntry!A20 ")
                .doesNotContain("dataEntry!A21", "Rows to repair")
                .endsWith("\n… and 15 more; -o csv has all\n");
        rollcall.answers(Imported.PREVIEWING, Imported.allNew(20));
        assertThat(look().out()).contains("\ndataEntry!A20 ").doesNotContain(" more;");
        rollcall.answers(Imported.PREVIEWING, Imported.allNew(35));
        assertThat(look("-o=csv").out().lines()).hasSize(36);
    }

    @Test
    void writes_all_rows_as_csv_and_all_of_it_as_json() throws IOException {
        rollcall.answers(Imported.PREVIEWING, Imported.PREVIEW);
        Ended csv = look("-o=csv");
        assertThat(csv.out()).isEqualTo("""
                        section,cell,brand,model,variant,product_id,remark,reason,message,new_brand,stripped_variant,\
                        already_in_catalog,duplicate_of,matched_text,kept_product_id,canonical_product_id,products,\
                        hidden,column,label
                        new_products,dataEntry!C4,NewCo,X1,,mouse-newco-x1,new brand,,,true,,,,,,,,,,
                        new_products,dataEntry!D4,Razer,Viper V4,White,mouse-razer-viper-v4-white,\
                        mouse-razer-viper-v3-white: One letter is another.,,,false,,,,,,,,,,
                        new_products,dataEntry!F4,Acer,Cestus 310,,mouse-acer-cestus-310,without “310”,,,false,310,,,,,,,,,
                        existing_products,dataEntry!G4,Acer,Cestus 330,,mouse-acer-cestus-330,without “330”,,,,330,true,,,,,,,,
                        existing_products,dataEntry!H4,NewCo,X1,,mouse-newco-x1,twice: dataEntry!C4 is used,,,,,false,\
                        dataEntry!C4,,,,,,,
                        new_brands,,NewCo,,,,perhaps NewCo Gaming: --alias 'NewCo=newco-gaming',,,,,,,,,,1,,,
                        brands_to_assign,,Razer,,,,"known, new in this category",,,,,,,,,,1,,,
                        variant_warnings,dataEntry!F4,Acer,Cestus 310,310,mouse-acer-cestus-310,its variant is left out,\
                        variant_is_model_substring,“310” looks like a part of the model.,,,false,,310,\
                        mouse-acer-cestus-310-310,,,,,
                        variant_warnings,dataEntry!G4,Acer,Cestus 330,330,mouse-acer-cestus-330,its variant is left out,\
                        variant_is_model_substring,“330” looks like a part of the model.,,,true,,330,\
                        mouse-acer-cestus-330-330,,,,,
                        invalid_rows,dataEntry!I4,Acer,,,,,model_missing,\
                        dataEntry!I4 is empty: a model belongs there.,,,,,,,,,,,
                        """.replace("\n", "\r\n"));
        assertThat(csv.err()).startsWith(Imported.COUNTS + "Nothing was imported. To import ");
        assertThat(FakeRollcall.JSON.readTree(look("-o=json").out()))
                .isEqualTo(FakeRollcall.JSON.readTree(Imported.PREVIEW));
        assertThat(look("-o=jsonl").out().lines()).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            342 | 0 | There is nothing to import: all 342 products are in the catalog already.
            1   | 0 | There is nothing to import: the only product is in the catalog already.
            0   | 0 | There is nothing to import.
            2   | 1 | There is nothing to import.
            """)
    void says_when_there_is_nothing_to_do(int existing, int invalid, String said) {
        rollcall.answers(Imported.PREVIEWING, Imported.nothingNew(existing, invalid));
        Ended ended = look();
        assertThat(ended.code()).isZero();
        assertThat(ended.err()).isEqualTo(said + "\n");
    }

    @Test
    void tells_a_script_whether_there_is_something_to_import_or_to_repair() {
        rollcall.answers(Imported.PREVIEWING, Imported.allNew(1));
        assertThat(look("--exit-code").code()).isEqualTo(10);
        rollcall.answers(Imported.PREVIEWING, Imported.nothingNew(3, 1));
        assertThat(look("--exit-code", "--dry-run").code()).isEqualTo(10);
        assertThat(look().code()).isZero();
        rollcall.answers(Imported.PREVIEWING, Imported.nothingNew(3, 0));
        assertThat(look("--exit-code").code()).isZero();
    }

    @Test
    void shows_on_a_screen_that_it_is_at_work() {
        rollcall.answers(Imported.PREVIEWING, Imported.nothingNew(3, 0));
        assertThat(rollcall.types("", "import", "workbook", "-c=mouse").err())
                .startsWith("\rReading the workbook …\r ")
                .endsWith(" \rThere is nothing to import: all 3 products are in the catalog already.\n");
    }

    @Test
    void keeps_control_characters_of_workbooks_off_the_screen() {
        rollcall.answers(
                Imported.PREVIEWING,
                Imported.PREVIEW.replace("Viper V4", "Vi\\u001bper").replace("\"dataEntry\"", "\"data\\u001bEntry\""));
        assertThat(look().out()).contains("Vi\\u001Bper", "data\\u001BEntry").doesNotContain("\u001b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sheet_ambiguous   | "sheets":["dataEntry","My $heet"]    | the same with --sheet "dataEntry";the same with --sheet 'My $heet'
            sheet_unknown     | "sheets":["dataEntry"]               | the same with --sheet "dataEntry"
            several_workbooks | "workbooks":["a.xlsx","b c.xlsx"]    | the same with --workbook "a.xlsx";the same with --workbook "b c.xlsx"
            no_such_workbook  | "workbooks":["a.xlsx"]               | the same with --workbook "a.xlsx"
            no_workbook       | "status":422                         | the same with --file FILE: a workbook of this machine is sent
            """)
    void says_which_option_would_help(String code, String member, String advice) {
        rollcall.refuses(
                Imported.PREVIEWING, 422, "{\"code\":\"" + code + "\",\"detail\":\"Which one?\"," + member + "}");
        String tries = "  try   " + advice.replace(";", "\n  try   ") + "\n";
        assertThat(look()).isEqualTo(new Ended(1, "", "error Which one?\n  code  " + code + " (HTTP 422)\n" + tries));
    }

    @ParameterizedTest
    @CsvSource({
        "422, no_product_sheet, 1",
        "422, workbook_encrypted, 1",
        "413, payload_too_large, 1",
        "404, unknown_category, 1",
        "403, forbidden, 4",
        "503, unavailable, 3"
    })
    void says_why_it_cannot(int status, String code, int exit) {
        rollcall.refuses(Imported.PREVIEWING, status, "{\"code\":\"" + code + "\",\"detail\":\"It cannot.\"}");
        assertThat(look())
                .isEqualTo(new Ended(exit, "", "error It cannot.\n  code  " + code + " (HTTP " + status + ")\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-o=table", "-o=json", "-o=csv"})
    void says_on_a_screen_too_why_it_cannot(String format) {
        rollcall.refuses(Imported.PREVIEWING, 422, "{\"code\":\"workbook_broken\",\"detail\":\"It is damaged.\"}");
        Ended ended = rollcall.types("", "import", "workbook", "-c=mouse", format);
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).endsWith("error It is damaged.\n  code  workbook_broken (HTTP 422)\n");
    }

    private Ended look(String... options) {
        return rollcall.run(
                Stream.concat(Stream.of("import", "workbook", "--category", "mouse"), Arrays.stream(options))
                        .toArray(String[]::new));
    }
}
