package io.rollcall.sync.fetch;

import static io.rollcall.sync.fetch.FetchStep.CONNECT;
import static io.rollcall.sync.fetch.FetchStep.CREDENTIALS;
import static io.rollcall.sync.fetch.FetchStep.OBJECT;
import static io.rollcall.sync.fetch.FetchStep.RESOLVE;
import static io.rollcall.sync.fetch.FetchStep.SIZE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.rollcall.sync.outgoing.AllowedHosts;
import io.rollcall.sync.outgoing.Limits;
import io.rollcall.sync.outgoing.OutgoingHttp;
import io.rollcall.sync.source.JsonPath;

class ApiSourceTest {

    private static final Limits SMALL = new Limits(Duration.ofSeconds(1), Duration.ofSeconds(10), 10_000);
    private static final String TWO = """
            {"products": [{"brand": "Razer", "model": "Viper"}, {"brand": "Acer", "model": "Predator"}]}""";

    private final PassedSteps progress = new PassedSteps();
    private ApiServer server;
    private Path target;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        server = new ApiServer();
        target = folder.resolve("list.json");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void reads_a_list_that_comes_at_once() throws Exception {
        server.on("/v1/products?key=t0ken", "HTTP/1.1 200 OK\nETag: \"7\"", TWO);

        Fetched fetched = fetch(atOnce(server.url("/v1/products?key=t0ken")), Optional.empty());

        assertThat(target).hasContent(TWO);
        assertThat(fetched.list().text()).isEqualTo("$.products");
        assertThat(fetched.version()).contains("\"7\"");
        assertThat(fetched.notModified()).isFalse();
        assertThat(fetched.pages()).isEqualTo(1);
        assertThat(fetched.bytes()).isEqualTo(TWO.length());
        assertThat(fetched.receivedBytes()).isEqualTo(TWO.length());
        assertThat(fetched.description()).isEqualTo(server.url("/v1/products"));
        assertThat(progress.steps).containsExactly(FetchStep.values());
        assertThat(progress.messages)
                .containsExactly(
                        server.host() + " is allowed and has the address 127.0.0.1.",
                        server.host() + " accepts the connection at 127.0.0.1.",
                        server.host() + " lets us in.",
                        server.host() + " has what we asked for.",
                        TWO.length() + " bytes came.");
    }

    @Test
    void decompresses_what_it_reads() throws Exception {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(TWO.getBytes());
        }
        server.on("/", "HTTP/1.1 200 OK\nContent-Encoding: gzip", compressed.toByteArray());

        Fetched fetched = fetch(atOnce(server.url("/")), Optional.empty());

        assertThat(target).hasContent(TWO);
        assertThat(fetched.receivedBytes()).isEqualTo(compressed.size());
    }

    @Test
    void writes_nothing_when_nothing_has_changed() throws Exception {
        server.on("/", "HTTP/1.1 304 Not Modified\nETag: \"7\"", "");

        Fetched fetched = fetch(atOnce(server.url("/")), Optional.of("\"7\""));

        assertThat(fetched.notModified()).isTrue();
        assertThat(fetched.version()).contains("\"7\"");
        assertThat(target).doesNotExist();
        assertThat(server.requests().get(0)).contains("If-None-Match: \"7\"\r\n");
        assertThat(progress.steps).containsExactly(FetchStep.values());
    }

    @ParameterizedTest
    @CsvSource({
        "X-Api-Key: s3cret, X-Api-Key: s3cret",
        "X-Api-Key:s3cret, X-Api-Key: s3cret",
        "Bearer s3cret, Authorization: Bearer s3cret",
        "Authorization: Basic YTpi, Authorization: Basic YTpi"
    })
    void sends_the_auth_header(String entered, String sent) throws Exception {
        server.on("/", TWO);

        fetch(new ApiSettings(server.url("/"), entered, "$.products", "", "", ""), Optional.empty());

        assertThat(server.requests().get(0).lines()).contains(sent);
    }

    @Test
    void sends_no_auth_header_when_there_is_none() throws Exception {
        server.on("/", TWO);

        fetch(atOnce(server.url("/")), Optional.empty());

        assertThat(server.requests().get(0)).doesNotContain("Authorization");
    }

    @Test
    void follows_links_to_the_next_page() throws Exception {
        server.on("/v1/products", page("1", "\"?page=2\""))
                .on("/v1/products?page=2", "\ufeff" + page("2", "\"more/3\""))
                .on("/v1/more/3", page("3", "\"" + server.url("/4") + "\""))
                .on("/4", page("4", "null"));

        Fetched fetched = fetch(linked(server.url("/v1/products")), Optional.of("\"7\""));

        assertThat(target)
                .hasContent("[" + page("1", "\"?page=2\"") + "," + page("2", "\"more/3\"") + ","
                        + page("3", "\"" + server.url("/4") + "\"") + "," + page("4", "null") + "]");
        assertThat(fetched.list().text()).isEqualTo("$[*].products");
        assertThat(fetched.list().steps()).hasSize(2);
        assertThat(fetched.pages()).isEqualTo(4);
        assertThat(fetched.bytes()).isEqualTo(Files.size(target));
        assertThat(fetched.version()).isEmpty();
        assertThat(fetched.description()).isEqualTo(server.url("/v1/products"));
        assertThat(server.requests()).noneMatch(request -> request.contains("If-None-Match"));
        assertThat(progress.steps).containsExactly(FetchStep.values());
        assertThat(target.resolveSibling("list.json.page")).doesNotExist();
    }

    @Test
    void resolves_a_link_against_a_bare_host() throws Exception {
        server.on("/", page("1", "\"page2\"")).on("/page2", page("2", "\"\""));

        assertThat(fetch(linked("http://" + server.host()), Optional.empty()).pages())
                .isEqualTo(2);
    }

    @Test
    void sends_the_credentials_to_their_own_origin_alone() throws Exception {
        try (var other = new ApiServer()) {
            server.on("/", page("1", "\"" + other.url("/2") + "\"")).on("/3", page("3", "null"));
            other.on("/2", page("2", "\"" + server.url("/3") + "\""));
            var http = asking(server.host() + "," + other.host(), SMALL);

            new ApiSource(linked(server.url("/")), http).fetch(target, Optional.empty(), progress);

            assertThat(server.requests()).hasSize(2).allMatch(request -> request.contains("Bearer s3cret"));
            assertThat(other.requests()).hasSize(1).noneMatch(request -> request.contains("s3cret"));
        }
    }

    @Test
    void follows_no_link_to_a_host_that_is_not_allowed() throws Exception {
        server.on("/", page("1", "\"http://169.254.169.254/t0ken\""));

        FetchFailure failure = failure(linked(server.url("/")));

        assertThat(failure.code()).isEqualTo("host_not_allowed");
        assertThat(failure.step()).isEqualTo(SIZE);
        assertThat(failure).hasMessageStartingWith("169.254.169.254 is not an allowed host.");
        assertThat(failure.hint()).contains("ROLLCALL_SOURCE_ALLOWED_HOSTS");
    }

    @Test
    void notices_pages_that_lead_in_a_circle() throws Exception {
        server.on("/", page("1", "\"/2\"")).on("/2", page("2", "\"/\""));

        assertThat(failure(linked(server.url("/"))))
                .returns("page_loop", FetchFailure::code)
                .hasMessage("Page 2 leads back to a page that was read before.");
    }

    @ParameterizedTest
    @CsvSource({"'{\"href\": \"/t0ken\"}', no text", "7, no text", "'\"http://[t0ken\"', not a URL"})
    void says_that_a_link_leads_nowhere(String next, String what) throws Exception {
        server.on("/", page("1", next));

        assertThat(failure(linked(server.url("/"))))
                .returns("bad_next_page", FetchFailure::code)
                .hasMessage("What stands at $.next does not lead to the next page: it is " + what + ".");
    }

    @Test
    void hands_the_cursor_of_a_page_to_the_next() throws Exception {
        server.on("/?cursor=0&size=2", cursorPage("\"a&b c+ü\""))
                .on("/?size=2&cursor=a%26b%20c%2B%C3%BC", cursorPage("17"))
                .on("/?size=2&cursor=17", cursorPage("\"\""));

        Fetched fetched = fetch(cursors(server.url("/?cursor=0&size=2")), Optional.empty());

        assertThat(fetched.pages()).isEqualTo(3);
        assertThat(server.requests()).hasSize(3).allMatch(request -> request.contains("Bearer s3cret"));
    }

    @Test
    void notices_a_cursor_that_stays_the_same() throws Exception {
        server.on("/", cursorPage("\"x\"")).on("/?cursor=x", cursorPage("\"x\""));

        assertThat(failure(cursors(server.url("/"))).code()).isEqualTo("page_loop");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{\"products\": [], \"next\": \"/2\"}`, $.next",
                "`{\"products\": [], \"next_page\": 2}`, $.next_page",
                "`{\"products\": [], \"nextCursor\": \"x\"}`, $.nextCursor",
                "`{\"products\": [], \"meta\": {\"next_cursor\": \"x\"}}`, $.meta.next_cursor",
                "`{\"products\": [], \"pagination\": {\"has_more\": true}}`, $.pagination.has_more",
                "`{\"products\": [], \"hasMore\": true}`, $.hasMore",
                "`{\"products\": [], \"links\": {\"next\": \"/2\"}}`, $.links.next",
                "`{\"_links\": {\"next\": {\"href\": \"/2\"}}, \"products\": []}`, $._links.next.href"
            })
    void does_not_take_the_first_page_for_the_whole(String answer, String sign) throws Exception {
        server.on("/", answer);

        assertThat(failure(atOnce(server.url("/"))))
                .returns("more_pages", FetchFailure::code)
                .returns(SIZE, FetchFailure::step)
                .hasMessage("The answer is not the whole list: " + sign + " says that there is more.");
    }

    @Test
    void notices_fewer_rows_than_there_are_in_all() throws Exception {
        server.on("/", "{\"meta\": {\"total\": 365}, " + TWO.substring(1));

        assertThat(failure(atOnce(server.url("/"))))
                .returns("more_pages", FetchFailure::code)
                .hasMessage("The answer is not the whole list: it has 2 rows, and says that there are 365.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"</2>; rel=\"next\"", "</0>; rel=prev, </2>; rel=next", "</2>; title=\"x\"; rel=\"last next\""})
    void notices_a_header_that_links_the_next_page(String link) throws Exception {
        server.on("/", "HTTP/1.1 200 OK\nLink: " + link, TWO);

        assertThat(failure(atOnce(server.url("/"))))
                .hasMessage("The answer is not the whole list: the header Link says that there is more.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"products\": [{}, {}], \"next\": null, \"has_more\": false, \"total\": 2}",
                "{\"products\": [{\"next\": \"/x\", \"has_more\": true}], \"nextCursor\": \"\"}",
                "{\"products\": [], \"links\": {\"next\": {\"href\": null}, \"prev\": \"/0\"}, \"next\": {}}",
                "{\"products\": [], \"more\": \"see our shop\", \"total\": \"99\"}"
            })
    void takes_an_answer_for_the_whole_that_says_nothing_else(String answer) throws Exception {
        server.on("/", "HTTP/1.1 200 OK\nLink: </0>; rel=\"prev\", </x>; rel=\"nextofkin\"", answer);

        fetch(atOnce(server.url("/")), Optional.empty());

        assertThat(target).hasContent(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Log in</html>", "{\"products\": [", "{\"total\": 5}"})
    void leaves_it_to_the_reader_to_say_what_is_wrong_with_a_list(String answer) throws Exception {
        server.on("/", answer);

        assertThat(fetch(atOnce(server.url("/")), Optional.empty()).bytes()).isEqualTo(answer.length());
    }

    @Test
    void does_not_end_at_a_page_that_says_there_is_more() throws Exception {
        server.on("/", page("1", "\"/2\"")).on("/2", "{\"products\": [], \"meta\": {\"has_more\": true}}");

        assertThat(failure(linked(server.url("/"))))
                .returns("more_pages", FetchFailure::code)
                .hasMessage("Page 2 leads to no other by $.next, but $.meta.has_more says that there is more.");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"products\": [', source_truncated, The answer ends before its JSON document does.",
        "'', source_empty, The answer is empty.",
        "'{} {}', source_not_json, The answer is not one JSON document: something follows its end.",
        "<html>, source_is_html, The answer is not JSON: it looks like an HTML page; perhaps a login page."
    })
    void fails_as_a_whole_when_one_page_is_broken(String second, String code, String why) throws Exception {
        server.on("/", page("1", "\"/2\"")).on("/2", second);

        assertThat(failure(linked(server.url("/"))))
                .returns(code, FetchFailure::code)
                .hasMessage("Page 2 cannot be read. " + why);
    }

    @Test
    void ends_pages_without_end() throws Exception {
        server.on("/", page("1", "\"/2\"")).on("/2", page("2", "\"/3\"")).on("/3", page("3", "\"/4\""));
        var steps = new Steps(progress);
        var start = URI.create(server.url("/"));
        var session = new ApiSession(asking(server.host(), SMALL), steps, start, Optional.empty());
        var pages = new Pages(session, steps, JsonPath.of("$"), new NextLink(JsonPath.of("$.next")), 3);

        FetchFailure failure = catchThrowableOfType(FetchFailure.class, () -> pages.fetch(start, target));

        assertThat(failure).returns("too_many_pages", FetchFailure::code).hasMessage("There are more than 3 pages.");
        assertThat(server.asked()).containsExactly("/", "/2", "/3");
    }

    @Test
    void fails_as_a_whole_when_one_page_is_missing() throws Exception {
        server.on("/", page("1", "\"/2\""));

        assertThat(failure(linked(server.url("/")))).returns("not_found", FetchFailure::code);
    }

    @Test
    void asks_again_when_a_busy_host_said_when() throws Exception {
        server.on("/", "HTTP/1.1 429 Busy\nRetry-After: 1", "").on("/", "HTTP/1.1 200 OK", TWO);
        long start = System.nanoTime();

        fetch(atOnce(server.url("/")), Optional.empty());

        assertThat(target).hasContent(TWO);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(990), Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @CsvSource({"429, 31, 31", "503, 3600, 3600", "503, '', "})
    void gives_up_a_busy_host_that_asks_for_too_much_time_or_does_not_say(int status, String retryAfter, Long seconds)
            throws Exception {
        server.on("/", "HTTP/1.1 " + status + " Busy\nRetry-After: " + retryAfter, "");

        FetchFailure failure = failure(atOnce(server.url("/")));

        assertThat(failure.code()).isEqualTo("busy");
        assertThat(failure.retryAfter()).isEqualTo(Optional.ofNullable(seconds).map(Duration::ofSeconds));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void limits_the_size_of_all_pages_together() throws Exception {
        String padding = "x".repeat(6_000);
        server.on("/", "{\"next\": \"/2\", \"products\": [\"" + padding + "\"]}")
                .on("/2", "[\"" + padding + "\"]");

        assertThat(failure(linked(server.url("/"))))
                .returns("too_large", FetchFailure::code)
                .returns(SIZE, FetchFailure::step)
                .hasMessageStartingWith(
                        "All pages together are more than 10 000 bytes, which is the most that is read.");
    }

    @Test
    void limits_the_time_of_all_pages_together() throws Exception {
        server.on("/", page("1", "\"/2\"")).on("/2", "HTTP/1.1 503 Busy\nRetry-After: 1", "");
        var http = asking(server.host(), new Limits(Duration.ofSeconds(1), Duration.ofMillis(2500), 10_000));

        FetchFailure failure =
                catchThrowableOfType(FetchFailure.class, () -> new ApiSource(linked(server.url("/")), http)
                        .fetch(target, Optional.empty(), progress));

        assertThat(failure)
                .returns("timed_out", FetchFailure::code)
                .hasMessageMatching(".*: 1 of its pages did, and [123] s went to waits the host asked for\\.");
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP/1.1 401 No, not_authorised, CREDENTIALS",
        "HTTP/1.1 404 No, not_found, OBJECT",
        "'HTTP/1.1 302 Found\nLocation: /login?t0ken', redirected, OBJECT",
        "HTTP/1.1 204 Nothing, no_content, OBJECT",
        "HTTP/1.1 500 Broken, server_failed, OBJECT",
        "'HTTP/1.1 200 OK\nContent-Encoding: br', not_gzip, SIZE",
        "'HTTP/1.1 200 OK\nContent-Length: 20000', too_large, SIZE",
        "'HTTP/1.1 200 OK\nTransfer-Encoding: chunked', cut_off, SIZE"
    })
    void names_the_step_that_failed(String head, String code, FetchStep step) throws Exception {
        server.on("/", head, "x");

        FetchFailure failure = failure(atOnce(server.url("/")));

        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.step()).isEqualTo(step);
        assertThat(failure.hint()).endsWith(".");
        assertThat(progress.steps)
                .containsExactlyElementsOf(List.of(FetchStep.values()).subList(0, before(step)));
    }

    private static int before(FetchStep step) {
        return step == OBJECT ? CREDENTIALS.ordinal() : step.ordinal();
    }

    @Test
    void names_the_step_that_failed_before_anything_was_sent() throws Exception {
        assertThat(failure(atOnce("http://other.example/")).step()).isEqualTo(RESOLVE);
        // Nobody listens there; a port that was just closed may be somebody else's by now.
        var nobody = new ApiSource(atOnce("http://127.0.0.1:1/"), asking("127.0.0.1:1", SMALL));
        assertThat(catchThrowableOfType(FetchFailure.class, () -> nobody.fetch(target, Optional.empty(), progress))
                        .step())
                .isEqualTo(CONNECT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 401 s3cret t0ken",
                "HTTP/1.1 302 Found\nLocation: http://other.example/s3cret?t0ken",
                "HTTP/1.1 200 s3cret\nContent-Encoding: t0ken",
                "HTTP/1.1 200 OK\nTransfer-Encoding: t0ken",
                "s3cret t0ken"
            })
    void tells_nobody_a_secret_whatever_goes_wrong(String head) throws Exception {
        server.on("/?key=t0ken", head, "s3cret");
        var settings = new ApiSettings(server.url("/?key=t0ken"), "Bearer s3cret", "$", "", "", "");
        var trace = new StringWriter();

        FetchFailure failure = failure(settings);
        failure.printStackTrace(new PrintWriter(trace));

        assertThat(trace + failure.hint() + settings + progress.messages).doesNotContain("s3cret", "t0ken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://user:pa55@%s/", "http://%s/pa55 word?", "pa55://%s/"})
    void tells_nobody_a_url_that_it_cannot_use(String url) throws Exception {
        FetchFailure failure = failure(atOnce(url.formatted(server.host())));

        assertThat(failure.step()).isEqualTo(RESOLVE);
        assertThat(failure.getMessage() + failure.hint()).doesNotContain("pa55");
    }

    @Test
    void tells_nobody_an_auth_header_that_cannot_be_sent() throws Exception {
        var settings = new ApiSettings(server.url("/"), "s3cret:pässword", "$", "", "", "");

        FetchFailure failure = failure(settings);

        assertThat(failure.code()).isEqualTo("invalid_settings");
        assertThat(failure.step()).isEqualTo(CREDENTIALS);
        assertThat(failure.getMessage() + failure.hint()).doesNotContain("s3cret", "pässword");
    }

    @Test
    void follows_pages_in_one_way_alone() {
        assertThatThrownBy(() -> new ApiSource(new ApiSettings("", "", "", "$.next", "$.cursor", "c"), null))
                .hasMessage("Pages are followed by a link or by a cursor, not by both.");
        assertThatThrownBy(() -> new ApiSource(new ApiSettings("", "", "", "", "$.cursor", ""), null))
                .hasMessageStartingWith("A cursor needs both");
        assertThatThrownBy(() -> new ApiSource(new ApiSettings("", "", "", "", "", "c"), null))
                .hasMessageStartingWith("A cursor needs both");
        assertThatThrownBy(() -> new ApiSource(new ApiSettings("", "", "products", "", "", ""), null))
                .hasMessageStartingWith("The path is wrong at position 1");
    }

    private static String page(String id, String next) {
        return "{\"products\": [{\"id\": " + id + "}], \"next\": " + next + "}";
    }

    private static String cursorPage(String cursor) {
        return "{\"products\": [], \"meta\": {\"cursor\": " + cursor + "}}";
    }

    private static ApiSettings atOnce(String url) {
        return new ApiSettings(url, "", "$.products", "", "", "");
    }

    private static ApiSettings linked(String url) {
        return new ApiSettings(url, "Bearer s3cret", "$.products", "$.next", "", "");
    }

    private static ApiSettings cursors(String url) {
        return new ApiSettings(url, "Bearer s3cret", "$.products", "", "$.meta.cursor", "cursor");
    }

    private Fetched fetch(ApiSettings settings, Optional<String> known) throws IOException {
        return new ApiSource(settings, asking(server.host(), SMALL)).fetch(target, known, progress);
    }

    private FetchFailure failure(ApiSettings settings) {
        return catchThrowableOfType(FetchFailure.class, () -> fetch(settings, Optional.empty()));
    }

    private static OutgoingHttp asking(String allowed, Limits limits) {
        return new OutgoingHttp(AllowedHosts.of(allowed), limits, Clock.systemUTC());
    }
}
