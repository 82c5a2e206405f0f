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

class ImportChoicesTest {
    private FakeRollcall rollcall;

    @BeforeEach
    void start() throws IOException {
        rollcall = new FakeRollcall();
        rollcall.answers(Imported.PREVIEWING, Imported.PREVIEW).answers(Imported.APPLYING, Imported.DONE);
    }

    @AfterEach
    void stop() {
        rollcall.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --include=C4                      | {"include":["C4"]}
            --include=f4,dataEntry!D4         | {"include":["D4","F4"]}
            --include=C4 --include=$D$4       | {"include":["C4","D4"]}
            --include=DATAENTRY!C4            | {"include":["C4"]}
            --include='dataEntry'!C4          | {"include":["C4"]}
            --exclude=D4                      | {"include":["C4","F4","G4","H4"]}
            --exclude=I4                      | {"include":["C4","D4","F4","G4","H4"]}
            --keep-variant=F4                 | {"variants":{"F4":"keep"}}
            --keep-variant=all                | {"variants":{"F4":"keep","G4":"keep"}}
            --keep-variant=all --exclude=F4   | {"include":["C4","D4","G4","H4"],"variants":{"G4":"keep"}}
            --include=F4 --keep-variant=F4    | {"include":["F4"],"variants":{"F4":"keep"}}
            --alias=newco=newco-gaming        | {"aliases":{"NewCo":"newco-gaming"}}
            --fields                          | {"fields":true}
            """)
    void sends_what_was_chosen(String options, String wish) throws IOException {
        run("--apply " + options);
        assertThat(rollcall.last().path()).isEqualTo(Imported.IMPORT + "/i1/apply");
        assertThat(rollcall.last().body()).isEqualTo(FakeRollcall.JSON.readTree(wish));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --include=C4                                  | import 1 product, add 1 brand
            --include=D4                                  | import 1 product, assign 1 brand
            --exclude=C4,D4                               | import 1 product
            --fields                                      | import 3 products, add 1 brand, assign 1 brand
            --keep-variant=all                            | import 4 products, add 1 brand, assign 1 brand, keep 2 variants
            --alias=NewCo=newco-gaming                    | import 3 products, assign 1 brand, register 1 other name
            """)
    void says_what_that_comes_to(String options, String said) {
        assertThat(run(options).err())
                .isEqualTo("Nothing was imported. To " + said + ": ./rollcall import workbook --category mouse --apply "
                        + options.replace("=", " ")
                                .replace("C4,D4", "'C4,D4'")
                                .replace("NewCo newco-gaming", "'NewCo=newco-gaming'")
                        + "\n");
    }

    @Test
    void marks_what_is_not_chosen_and_what_is_kept() {
        Ended ended = run("--exclude=C4 --keep-variant=all --alias=NewCo=newco-gaming");
        assertThat(ended.out())
                .contains(
                        "mouse-newco-x1              not chosen\n",
                        "imported with “310”\n",
                        "imported with “330”\n",
                        "another name of newco-gaming\n",
                        "mouse-acer-cestus-310-310  “310” looks like a part of the model.\n");
    }

    @Test
    void has_nothing_to_do_when_nothing_new_is_chosen() {
        Ended ended = run("--apply --include=H4");
        assertThat(ended.code()).isZero();
        assertThat(ended.err()).endsWith("There is nothing to import.\n");
        assertThat(rollcall.asked).hasSize(1);
    }

    @Test
    void tells_a_script_only_of_rows_that_are_wanted() {
        assertThat(run("--include=H4 --exit-code").code()).isZero();
        assertThat(run("--include=H4,I4 --exit-code").code()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            --include=Z9                    | There is no product in “Z9” of mouseData.xlsx (dataEntry); -o csv lists the cells there are
            --exclude=C4,Sheet1!D4          | There is no product in “Sheet1!D4” of mouseData.xlsx (dataEntry); -o csv lists the cells there are
            --keep-variant=Z9               | There is no product in “Z9” of mouseData.xlsx (dataEntry); -o csv lists the cells there are
            --keep-variant=C4               | --keep-variant C4: its variant is not among those that would be left out, so there is nothing to keep
            --keep-variant=F4 --exclude=F4  | --keep-variant F4: this product is not to be imported
            --alias=OtherCo=razer           | There is no new brand “OtherCo” in mouseData.xlsx; there is: NewCo
            """)
    void what_the_workbook_does_not_have_is_a_usage_error(String options, String message) {
        Ended ended = run("--apply " + options);
        assertThat(ended)
                .isEqualTo(new Ended(2, "", "error " + message + "\n  help  ./rollcall import workbook --help\n"));
        assertThat(rollcall.asked).hasSize(1);
    }

    @Test
    void takes_a_cell_of_a_sheet_with_a_quoted_name() throws IOException {
        rollcall.answers(Imported.PREVIEWING, Imported.PREVIEW.replace("\"dataEntry\"", "\"my 'own' sheet\""));
        assertThat(rollcall.run("import", "workbook", "-c=mouse", "--apply", "--include='my ''own'' sheet'!C4")
                        .code())
                .isZero();
        assertThat(rollcall.last().body()).isEqualTo(FakeRollcall.JSON.readTree("{\"include\":[\"C4\"]}"));
    }

    private Ended run(String options) {
        return rollcall.run(
                Stream.concat(Stream.of("import", "workbook", "--category", "mouse"), Arrays.stream(options.split(" ")))
                        .toArray(String[]::new));
    }
}
