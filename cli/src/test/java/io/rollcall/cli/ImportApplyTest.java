package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportApplyTest {
    private static final String QUESTION = "Import 3 products, add 1 brand, assign 1 brand? [y/N] ";
    private static final String UNDO = "To undo it: ./rollcall import undo i1 --category mouse\n";

    private FakeRollcall rollcall;

    @BeforeEach
    void start() throws IOException {
        rollcall = new FakeRollcall();
        rollcall.answers(Imported.PREVIEWING, Imported.PREVIEW);
    }

    @AfterEach
    void stop() {
        rollcall.close();
    }

    @Test
    void imports_what_it_looked_at() throws IOException {
        rollcall.answers(Imported.APPLYING, Imported.DONE);
        assertThat(apply()).isEqualTo(new Ended(1, """
                created            3
                skipped            2
                left out           0
                rejected           1
                brands added       1: NewCo
                brands assigned    1: Razer
                other names added  0
                exceptions added   0
                field values       0

                Created: 3
                CELL          PRODUCT                     REMARK
                dataEntry!C4  mouse-newco-x1
                dataEntry!D4  mouse-razer-viper-v4-white
                dataEntry!F4  mouse-acer-cestus-310       “310” was left out.

                Rejected: 1
                CELL          REASON         MESSAGE
                dataEntry!I4  model_missing  dataEntry!I4 is empty: a model belongs there.
                """, Imported.COUNTS + UNDO));
        assertThat(rollcall.asked)
                .extracting(asked -> asked.method() + " " + asked.path())
                .containsExactly(Imported.PREVIEWING, Imported.APPLYING);
        assertThat(rollcall.last().body()).isEqualTo(FakeRollcall.JSON.readTree("{}"));
    }

    @Test
    void lists_the_first_of_what_was_created_and_all_that_was_rejected() throws IOException {
        var done = (ObjectNode) FakeRollcall.JSON.readTree(Imported.DONE);
        for (int i = 0; i < 30; i++) {
            done.withArray("results")
                    .add(done.path("results").path(0))
                    .add(done.path("results").path(5));
        }
        rollcall.answers(Imported.APPLYING, done.toString());
        assertThat(apply().out())
                .contains("\nCreated: 33\n", "\n… and 13 more; product list has all\n\nRejected: 31\n")
                .containsPattern("(dataEntry!I4  model_missing .*\n){31}$");
    }

    @Test
    void is_no_failure_when_no_row_that_was_wanted_was_rejected() {
        rollcall.answers(Imported.APPLYING, Imported.DONE);
        assertThat(apply("--exclude=I4").code()).isZero();
        assertThat(apply("--include=C4").code()).isZero();
    }

    @Test
    void says_that_job_files_come_later() {
        rollcall.answers(
                Imported.APPLYING, Imported.DONE.replace("\"projection\":\"applied\"", "\"projection\":\"pending\""));
        assertThat(apply().err())
                .endsWith("The products are safe; their job files are written as soon as possible.\n" + UNDO);
    }

    @Test
    void writes_all_rows_as_csv_and_all_of_it_as_json() throws IOException {
        rollcall.answers(Imported.APPLYING, Imported.DONE);
        Ended csv = apply("-o=csv");
        assertThat(csv.out()).isEqualTo("""
                rowId,cell,status,reason,message,productId
                C4,dataEntry!C4,created,,,mouse-newco-x1
                D4,dataEntry!D4,created,,,mouse-razer-viper-v4-white
                F4,dataEntry!F4,created,variant_stripped,“310” was left out.,mouse-acer-cestus-310
                G4,dataEntry!G4,skipped_existing,already_in_catalog,,mouse-acer-cestus-330
                H4,dataEntry!H4,skipped_existing,duplicate_in_workbook,\
                The workbook lists it twice; dataEntry!C4 is used.,mouse-newco-x1
                I4,dataEntry!I4,rejected,model_missing,dataEntry!I4 is empty: a model belongs there.,
                """.replace("\n", "\r\n"));
        assertThat(csv.err()).startsWith(Imported.COUNTS + "created ").endsWith(UNDO);
        assertThat(FakeRollcall.JSON.readTree(apply("-o=json").out()))
                .isEqualTo(FakeRollcall.JSON.readTree(Imported.DONE));
    }

    @ParameterizedTest
    @CsvSource({"342,0,0", "342,1,1"})
    void does_nothing_when_there_is_nothing_to_do(int existing, int invalid, int code) {
        rollcall.answers(Imported.PREVIEWING, Imported.nothingNew(existing, invalid));
        Ended ended = apply("--yes");
        assertThat(ended.code()).isEqualTo(code);
        assertThat(ended.err()).startsWith("There is nothing to import");
        assertThat(rollcall.asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"y\n", "Y\n", " yes \r\n", "y"})
    void asks_at_a_screen(String answer) {
        rollcall.answers(Imported.APPLYING, Imported.DONE);
        Ended ended = rollcall.types(answer, command());
        assertThat(ended.out()).startsWith("created            3\n");
        assertThat(ended.err()).contains(Imported.COUNTS + QUESTION + "\rImporting …\r");
        assertThat(rollcall.asked).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "n\n", "yep\n", "\ny\n"})
    void imports_nothing_without_a_yes(String answer) {
        Ended ended = rollcall.types(answer, command());
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).endsWith(QUESTION + "Nothing was imported.\n");
        assertThat(rollcall.asked).hasSize(1);
    }

    @Test
    void asks_nothing_when_told_so() {
        rollcall.answers(Imported.APPLYING, Imported.DONE);
        Ended ended = rollcall.types("", command("--yes"));
        assertThat(ended.err()).doesNotContain("[y/N]").endsWith(UNDO);
        assertThat(rollcall.asked).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plan_stale     | the same again: it looks anew and imports what it then finds
            import_running | the same again, when the other one is done
            """)
    void says_what_to_do_about_a_conflict(String code, String advice) {
        rollcall.refuses(Imported.APPLYING, 409, "{\"code\":\"" + code + "\",\"detail\":\"Not now.\"}");
        assertThat(apply())
                .isEqualTo(new Ended(
                        1,
                        "",
                        Imported.COUNTS + "error Not now.\n  code  " + code + " (HTTP 409)\n  try   " + advice + "\n"));
    }

    @Test
    void is_not_allowed_to_everybody() {
        rollcall.refuses(
                Imported.APPLYING, 403, "{\"code\":\"not_allowed\",\"detail\":\"Only an administrator may.\"}");
        Ended ended = apply("--keep-variant=F4");
        assertThat(ended.code()).isEqualTo(4);
        assertThat(ended.err()).endsWith("error Only an administrator may.\n  code  not_allowed (HTTP 403)\n");
    }

    @Test
    void says_when_the_server_is_away() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        Ended ended = Ended.after(Map.of("ROLLCALL_PORT", Integer.toString(free)), command());
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).contains("Rollcall is not running at http://127.0.0.1:" + free);
    }

    private Ended apply(String... options) {
        return rollcall.run(command(options));
    }

    private static String[] command(String... options) {
        return Stream.concat(Stream.of("import", "workbook", "--category", "mouse", "--apply"), Arrays.stream(options))
                .toArray(String[]::new);
    }
}
