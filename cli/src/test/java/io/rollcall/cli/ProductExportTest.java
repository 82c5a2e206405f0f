package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductExportTest {
    private static final String EXPORT = "GET /api/v1/catalog/mouse/products/export?format=";
    private static final String CSV = """
            productId,identifier,id,brand,model,variant,status,badge,hasOutput,seedUrls,importSource,importedAt,updatedAt,version\r
            mouse-razer-viper,9f3c2a10,1,Razer,Viper,,active,,true,https://a.example https://b.example,manual,,,3\r
            mouse-razer-x,9f3c2a11,2,Razer,'=X,'+é,inactive,,false,,manual,,,1\r
            """;

    @TempDir
    Path folder;

    private FakeRollcall rollcall;

    @BeforeEach
    void start() throws IOException {
        rollcall = new FakeRollcall();
        rollcall.answers(EXPORT + "csv", CSV);
    }

    @AfterEach
    void stop() {
        rollcall.close();
    }

    @Test
    void writes_what_the_server_says_to_standard_output() {
        assertThat(export()).isEqualTo(new Ended(0, CSV, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "-o=json, mice.csv, json",
        "-o=jsonl, -, jsonl",
        "-o=table, mice.jsonl, jsonl",
        "-o=csv, mice.json, csv",
        "--force, mice.ndjson, jsonl",
        "--force, mice.json, json",
        "--force, mice.txt, csv",
    })
    void takes_the_format_it_is_told_else_that_of_the_name(String option, String name, String format) {
        rollcall.answers(EXPORT + format, CSV);
        assertThat(export(option, "--file", name.equals("-") ? name : file(name))
                        .code())
                .isZero();
        assertThat(rollcall.last().path()).endsWith("?format=" + format);
    }

    @Test
    void asks_with_every_filter() {
        rollcall.answers(
                EXPORT + "csv&q=a%26b&brand=Mad%20Catz&status=active&badge=local_only&hasOutput=true&sort=-updatedAt",
                CSV);
        assertThat(export(
                                "-q=a&b",
                                "--brand=Mad Catz",
                                "--status=active",
                                "--badge=local_only",
                                "--has-output",
                                "--sort=-updatedAt")
                        .code())
                .isZero();
    }

    @Test
    void writes_a_whole_file() throws IOException {
        assertThat(export("--file", file("mice.csv")))
                .isEqualTo(new Ended(0, "", "Wrote " + file("mice.csv") + " (1 KB)\n"));
        assertThat(Files.readString(folder.resolve("mice.csv"))).isEqualTo(CSV);
        assertThat(folder.toFile().list()).containsExactly("mice.csv");
    }

    @Test
    void keeps_what_is_there_unless_it_is_forced() throws IOException {
        Files.writeString(folder.resolve("mice.csv"), "mine");
        assertThat(export("--file", file("mice.csv")))
                .isEqualTo(new Ended(
                        2,
                        "",
                        "error “" + file("mice.csv") + "” is there already; --force puts the export in its place\n"
                                + "  help  ./rollcall product export --help\n"));
        assertThat(rollcall.asked).isEmpty();
        assertThat(export("--file", file("mice.csv"), "--force").code()).isZero();
        assertThat(Files.readString(folder.resolve("mice.csv"))).isEqualTo(CSV);
    }

    @Test
    void leaves_no_half_file_when_the_connection_breaks_off() throws IOException {
        Files.writeString(folder.resolve("mice.csv"), "mine");
        rollcall.breaksOff(EXPORT + "csv", CSV);
        Ended ended = export("--file", file("mice.csv"), "--force");
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).matches("error The connection to Rollcall at .* broke off .*\\R");
        assertThat(Files.readString(folder.resolve("mice.csv"))).isEqualTo("mine");
        assertThat(folder.toFile().list()).containsExactly("mice.csv");
    }

    @Test
    void ends_with_an_error_when_the_connection_breaks_off_in_a_pipe() {
        rollcall.breaksOff(EXPORT + "csv", CSV);
        Ended ended = export();
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).contains("broke off");
    }

    @Test
    void writes_nothing_when_the_server_refuses() {
        rollcall.refuses(EXPORT + "csv", 404, "{\"code\":\"not_found\",\"detail\":\"There is no such category.\"}");
        assertThat(export("--file", file("mice.csv")))
                .isEqualTo(new Ended(1, "", "error There is no such category.\n  code  not_found (HTTP 404)\n"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void knows_when_somebody_else_answers() {
        rollcall.answersPage(EXPORT + "csv", "<html>Welcome</html>");
        assertThat(export().err()).contains("is not Rollcall");
    }

    @Test
    void shows_on_a_screen_how_much_has_come() {
        Ended ended = Ended.after(
                Map.of("ROLLCALL_URL", rollcall.url()),
                OptionalInt.of(40),
                false,
                "product",
                "export",
                "-c=mouse",
                "--file",
                file("mice.csv"));
        assertThat(ended.err()).startsWith("\r1 KB\r ").endsWith(" \rWrote " + file("mice.csv") + " (1 KB)\n");
    }

    @Test
    void can_be_read_again_in_bulk() throws IOException {
        export("--file", file("mice.csv"));
        rollcall.answers(
                "POST /api/v1/catalog/mouse/products/bulk",
                "{\"total\":2,\"created\":2,\"skippedExisting\":0,\"rejected\":0,\"invalid\":0,\"results\":[]}");
        assertThat(rollcall.run("product", "bulk", "-c=mouse", file("mice.csv")).code())
                .isZero();
        assertThat(rollcall.last().body()).isEqualTo(FakeRollcall.JSON.readTree("""
                        {"products":[
                          {"brand":"Razer","model":"Viper","variant":"","seedUrls":["https://a.example","https://b.example"]},
                          {"brand":"Razer","model":"=X","variant":"+é","seedUrls":[]}]}"""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    .          | is there already, and no file
                    no/such/it | There is no folder
                    """)
    void is_a_usage_error(String name, String error) {
        Ended ended = export("--file", name.equals(".") ? folder.toString() : file(name));
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains(error);
        assertThat(rollcall.asked).isEmpty();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private Ended export(String... options) {
        return rollcall.run(Stream.concat(Stream.of("product", "export", "-c=mouse"), Arrays.stream(options))
                .toArray(String[]::new));
    }
}
