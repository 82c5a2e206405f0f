package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceCommandsTest {
    private static final String GET = "GET /api/v1/catalog/mouse/product-source";
    private static final String PUT = "PUT /api/v1/catalog/mouse/product-source";
    private static final String TEST = "POST /api/v1/catalog/mouse/product-source/test";
    private static final String UPLOAD = "PUT /api/v1/catalog/mouse/product-source/file";
    private static final String TAG = "\"v42\"";

    private static final String S3 = """
            {"_doc":"Production product source.","source_type":"s3",
             "s3":{"bucket":"live","key":"mouse.json","region":"us-east-2","endpoint":"","path_style":false,"anonymous":false,
              "access_key":"AKIA1","secret_key":"•••","product_list_path":"$"},
             "api":{"url":"","auth_header":"","product_list_path":"$.products","next_path":"","cursor_path":"",
              "cursor_parameter":""},
             "manual":{"file":"","product_list_path":"$"},
             "schedule":{"auto_pull":true,"interval_hours":6},"webhook":{"url":"","secret":""},
             "last_pull":"2026-11-28T12:35:54.590Z","last_pull_hash":"3f5a"}""";

    private static final String NONE = S3.replace("\"source_type\":\"s3\"", "\"source_type\":\"\"");

    private static final String MANUAL = S3.replace("\"source_type\":\"s3\"", "\"source_type\":\"manual\"");

    private static final String PASSED = """
            {"ok":true,"productCount":365,"checks":[
             {"name":"resolve","status":"passed","message":"live.s3.us-east-2.amazonaws.com","hint":null,"ms":12},
             {"name":"product_list","status":"passed","message":"365 rows at $","hint":null,"ms":0}],
             "samples":[{"productId":"mouse-a-b","brand":"A","model":"B","variant":""}]}""";
    private static final String FAILED = """
            {"ok":false,"productCount":0,"checks":[
             {"name":"resolve","status":"passed","message":"live.s3.us-east-2.amazonaws.com","hint":null,"ms":12},
             {"name":"credentials","status":"failed","message":"The store said no.","hint":"Look at the secret.","ms":340},
             {"name":"size","status":"skipped","message":null,"hint":null,"ms":null}],"samples":[]}""";

    private FakeRollcall rollcall;

    @BeforeEach
    void start() throws IOException {
        rollcall = new FakeRollcall();
        rollcall.answersTagged(GET, TAG, S3).answers(PUT, S3);
    }

    @AfterEach
    void stop() {
        rollcall.close();
    }

    @Test
    void shows_the_source_without_its_secret() {
        assertThat(run("show")).isEqualTo(new Ended(0, """
                type         s3
                bucket       live
                key          mouse.json
                region       us-east-2
                credentials  AKIA1, secret •••
                list at      $
                pulled       every 6 hours
                last pull    2026-11-28T12:35:54Z
                """, ""));
    }

    @Test
    void says_how_to_choose_a_source_when_there_is_none() {
        rollcall.answersTagged(GET, TAG, NONE);
        assertThat(run("show").err()).isEqualTo("""
                Nobody has said yet where the list comes from. One of these does:
                  ./rollcall source set --category mouse --type s3 --bucket BUCKET --key KEY --region REGION
                  ./rollcall source set --category mouse --type api --url URL
                  ./rollcall source set --category mouse --type manual --upload FILE
                """);
    }

    @Test
    void writes_the_source_as_csv_and_json() throws IOException {
        assertThat(run("show", "-o=csv").out())
                .contains(
                        "source_type,s3.bucket,s3.key",
                        "s3,live,mouse.json,us-east-2,,false,false,AKIA1,•••,$,,,$.products,,,,,$,true,6,,,");
        assertThat(json(run("show", "-o=json").out())).isEqualTo(json(S3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--type api --url https://shop.example/p | /source_type=\"api\" /api/url=\"https://shop.example/p\"",
                "--type=api --list-path=$.items | /source_type=\"api\" /api/product_list_path=\"$.items\"",
                "--list-path $.items | /s3/product_list_path=\"$.items\"",
                "--bucket b --key k --region r --endpoint https://e.example | /s3/bucket=\"b\" /s3/key=\"k\""
                        + " /s3/region=\"r\" /s3/endpoint=\"https://e.example\"",
                "--path-style --anonymous --access-key= | /s3/path_style=true /s3/anonymous=true /s3/access_key=\"\"",
                "--no-auto-pull | /schedule/auto_pull=false",
                "--auto-pull --interval-hours 12 | /schedule/interval_hours=12",
                "--secret-key env:S3_SECRET | /s3/secret_key=\"env:S3_SECRET\"",
                "--webhook-url https://h.example --webhook-secret file:/run/hook | /webhook/url=\"https://h.example\""
                        + " /webhook/secret=\"file:/run/hook\"",
                "--next-path $.next --cursor-path $.c --cursor-parameter c | /api/next_path=\"$.next\""
                        + " /api/cursor_path=\"$.c\" /api/cursor_parameter=\"c\"",
                "--type manual --file live.json | /source_type=\"manual\" /manual/file=\"live.json\"",
            })
    void changes_only_what_is_named_of_the_state_it_saw(String options, String changes) throws IOException {
        assertThat(run(Stream.concat(Stream.of("set"), Arrays.stream(options.split(" ")))
                                .toArray(String[]::new))
                        .code())
                .isZero();
        JsonNode expected = json(S3);
        for (String change : changes.split(" ")) {
            String[] member = change.split("=", 2);
            int last = member[0].lastIndexOf('/');
            ((ObjectNode) expected.at(member[0].substring(0, last)))
                    .set(member[0].substring(last + 1), json(member[1]));
        }
        assertThat(rollcall.last().method()).isEqualTo("PUT");
        assertThat(rollcall.last().ifMatch()).isEqualTo(TAG);
        assertThat(rollcall.last().body()).isEqualTo(expected);
    }

    @Test
    void reads_a_secret_from_standard_input() {
        Ended ended = rollcall.reads(
                "Bearer tökén\n", "source", "set", "--category=mouse", "--type=api", "--auth-header", "-");
        assertThat(ended.code()).isZero();
        assertThat(rollcall.last().body().at("/api/auth_header").asText()).isEqualTo("Bearer tökén");
    }

    @Test
    void refuses_a_secret_that_is_not_there() {
        Ended ended = rollcall.reads("\n", "source", "set", "--category=mouse", "--secret-key", "-");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .startsWith("error --secret-key - reads a line from standard input, and there is none\n");
        assertThat(rollcall.asked).hasSize(1);
    }

    @Test
    void says_when_what_was_said_is_of_another_kind() {
        assertThat(run("set", "--url", "https://shop.example").err()).isEqualTo("""
                What was said of api is kept, and not used: --type api would use it.
                To try it: ./rollcall source test --category mouse
                """);
    }

    @Test
    void asks_for_the_kind_when_there_is_none() {
        rollcall.answersTagged(GET, TAG, NONE);
        Ended ended = run("set", "--auto-pull");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .startsWith("error Nobody has said yet what kind of source it is: say --type s3, api or manual\n");
    }

    @Test
    void does_not_overwrite_what_somebody_else_changed() {
        rollcall.refuses(PUT, 412, "{\"code\":\"version_conflict\",\"detail\":\"It has another version.\"}");
        Ended ended = run("set", "--bucket=b");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err())
                .endsWith("  try   ./rollcall source show --category mouse: somebody else was faster; then the same"
                        + " again\n");
    }

    @Test
    void sends_the_list_of_a_manual_source(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("live.json"), "[{\"brand\":\"A\"}]");
        rollcall.answers(PUT, MANUAL)
                .answers(UPLOAD, "{\"rows\":3,\"invalid_rows\":1,\"bytes\":15,\"content_hash\":\"ab\"}");
        Ended ended = run("set", "--upload", file.toString());
        assertThat(ended.code()).isZero();
        assertThat(ended.err()).startsWith("Sent live.json: 3 rows, of which 1 names no product.\n");
        assertThat(rollcall.asked.get(1).body().path("source_type").asText()).isEqualTo("manual");
        assertThat(new String(rollcall.last().bytes(), StandardCharsets.UTF_8))
                .contains("filename=\"live.json\"")
                .contains("[{\"brand\":\"A\"}]");
    }

    @Test
    void says_that_a_list_that_is_none_was_not_taken(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("live.json"), "<html>");
        rollcall.answers(PUT, MANUAL)
                .refuses(UPLOAD, 422, "{\"code\":\"source_is_html\",\"detail\":\"It is a web page.\"}");
        Ended ended = run("set", "--upload", file.toString());
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).isEqualTo("""
                The source is saved, but the list was not taken: the one before counts, if there was one.
                error It is a web page.
                  code  source_is_html (HTTP 422)
                """);
    }

    @Test
    void tests_the_source_step_by_step() {
        rollcall.answers(TEST, PASSED);
        assertThat(run("test"))
                .isEqualTo(new Ended(
                        0, """
                ✓ resolve           12 ms  live.s3.us-east-2.amazonaws.com
                ✓ product list       0 ms  365 rows at $

                365 products, such as
                  PRODUCT ID  BRAND  MODEL  VARIANT
                  mouse-a-b   A      B
                """, "Nothing was saved. To compare: ./rollcall production-sync --category mouse\n"));
    }

    @Test
    void says_which_step_failed_and_what_to_do() {
        rollcall.answers(TEST, FAILED);
        assertThat(run("test")).isEqualTo(new Ended(1, """
                ✓ resolve           12 ms  live.s3.us-east-2.amazonaws.com
                ✗ credentials      340 ms  The store said no.
                    Look at the secret.
                – size

                0 products
                """, ""));
    }

    @Test
    void tests_what_is_not_saved() {
        rollcall.answers(TEST, PASSED);
        run("test", "--key=other.json");
        assertThat(rollcall.last().body().at("/s3/key").asText()).isEqualTo("other.json");
        assertThat(rollcall.last().body().at("/s3/secret_key").asText()).isEqualTo("•••");
    }

    @Test
    void writes_the_steps_as_csv_and_all_of_it_as_json() throws IOException {
        rollcall.answers(TEST, FAILED);
        assertThat(run("test", "-o=csv"))
                .isEqualTo(new Ended(
                        1,
                        "name,status,ms,message,hint\r\nresolve,passed,12,live.s3.us-east-2.amazonaws.com,\r\n"
                                + "credentials,failed,340,The store said no.,Look at the secret.\r\nsize,skipped,,,\r\n",
                        ""));
        assertThat(json(run("test", "-o=json").out())).isEqualTo(json(FAILED));
    }

    private Ended run(String command, String... options) {
        return run(Stream.concat(Stream.of(command), Stream.of(options)).toArray(String[]::new));
    }

    private Ended run(String[] words) {
        return rollcall.run(Stream.concat(
                        Stream.of("source", words[0], "--category=mouse"),
                        Arrays.stream(words).skip(1))
                .toArray(String[]::new));
    }

    private static JsonNode json(String text) throws IOException {
        return FakeRollcall.JSON.readTree(text);
    }
}
