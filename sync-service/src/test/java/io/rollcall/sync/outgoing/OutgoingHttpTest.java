package io.rollcall.sync.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.rollcall.sync.outgoing.OutgoingFailure.Code;

class OutgoingHttpTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final Limits SMALL = new Limits(Duration.ofSeconds(1), Duration.ofSeconds(10), 10_000);
    private static final String SECRET = "Bearer d0nt-t3ll";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    @Test
    void reads_a_body_and_what_is_said_about_it() throws Exception {
        try (var server = RawServer.saying("""
                HTTP/1.1 200 OK
                Content-Length: 5
                ETag: "7"
                Content-Type: text/csv
                Last-Modified: Sun, 01 Mar 2026 11:00:00 GMT""", bytes("hello"))) {
            OutgoingAnswer answer = get(server);

            assertThat(body).hasToString("hello");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.isNotModified()).isFalse();
            assertThat(answer.etag()).contains("\"7\"");
            assertThat(answer.lastModified()).contains("Sun, 01 Mar 2026 11:00:00 GMT");
            assertThat(answer.contentType()).contains("text/csv");
            assertThat(answer.receivedBytes()).isEqualTo(5);
            assertThat(answer.bodyBytes()).isEqualTo(5);
        }
    }

    @Test
    void sends_the_headers_and_the_url_as_given() throws Exception {
        try (var server = RawServer.saying("HTTP/1.1 200 OK\nContent-Length: 0")) {
            var url = URI.create("http://" + server.host() + "//a%20b/ü?q=%26&r#part");

            asking(server.host()).get(OutgoingRequest.to(url).withHeader("Authorization", SECRET), body);

            assertThat(server.requests.get(0).lines())
                    .contains("GET //a%20b/%C3%BC?q=%26&r HTTP/1.1")
                    .contains("Host: " + server.host())
                    .contains("Authorization: " + SECRET)
                    .contains("Accept-Encoding: gzip")
                    .noneMatch(line -> line.startsWith("Upgrade") || line.startsWith("Cookie"));
        }
    }

    @Test
    void connects_to_the_address_it_checked_without_looking_again() throws Exception {
        try (var server = RawServer.saying("HTTP/1.1 200 OK\nContent-Length: 0")) {
            var lookups = new AtomicInteger();
            NameLookup rebinding = host ->
                    List.of(InetAddress.getByName(lookups.getAndIncrement() == 0 ? "127.0.0.1" : "169.254.169.254"));
            var url = URI.create("http://files.example:" + server.port() + "/");

            asking("files.example, " + server.host(), SMALL, rebinding).get(OutgoingRequest.to(url), body);

            assertThat(lookups).hasValue(1);
            assertThat(server.requests).hasSize(1);
            assertThat(server.requests.get(0)).contains("Host: files.example:" + server.port() + "\r\n");
        }
    }

    @Test
    void connects_to_nothing_when_one_address_of_a_name_is_private() throws Exception {
        try (var server = RawServer.saying("HTTP/1.1 200 OK\nContent-Length: 0")) {
            NameLookup both = host -> List.of(InetAddress.getByName("127.0.0.1"), InetAddress.getByName("10.0.0.5"));
            var url = URI.create("http://files.example:" + server.port() + "/");
            var http = asking("files.example, " + server.host(), SMALL, both);

            assertThat(failure(http, OutgoingRequest.to(url)).code()).isEqualTo(Code.ADDRESS_NOT_ALLOWED);
            assertThat(server.requests).isEmpty();
        }
    }

    @Test
    void tries_the_next_address_when_one_does_not_accept() throws Exception {
        try (var server = RawServer.saying("HTTP/1.1 200 OK\nContent-Length: 2", bytes("ok"))) {
            NameLookup both = host -> List.of(InetAddress.getByName("127.0.0.2"), InetAddress.getByName("127.0.0.1"));
            var url = URI.create("http://localhost:" + server.port() + "/");

            asking("localhost", SMALL, both).get(OutgoingRequest.to(url), body);

            assertThat(body).hasToString("ok");
        }
    }

    @Test
    void says_that_a_name_is_unknown() {
        NameLookup none = host -> {
            throw new UnknownHostException(host);
        };
        var http = asking("files.example", SMALL, none);

        assertThat(failure(http, OutgoingRequest.to(URI.create("http://files.example/"))))
                .returns(Code.NAME_UNKNOWN, OutgoingFailure::code)
                .hasMessage(
                        "No host is known by the name files.example. Check its spelling, and the DNS of this computer.");
    }

    @Test
    void gives_up_a_look_up_that_hangs() {
        NameLookup hanging = host -> {
            sleep(3000);
            return List.of();
        };
        var http = asking("files.example", within(300), hanging);

        assertThat(failure(http, OutgoingRequest.to(URI.create("http://files.example/")))
                        .code())
                .isEqualTo(Code.TIMED_OUT);
    }

    @Test
    void says_that_nobody_listens() throws Exception {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = free.getLocalPort();
        }
        var http = asking("127.0.0.1");

        assertThat(failure(http, OutgoingRequest.to(URI.create("http://127.0.0.1:" + port + "/"))))
                .returns(Code.CONNECT_FAILED, OutgoingFailure::code)
                .hasMessage("127.0.0.1:" + port + " cannot be connected to. Check the port, and that the host is up.");
    }

    @ParameterizedTest
    @CsvSource({
        "301, http://169.254.169.254/latest/meta-data?t0ken, 169.254.169.254",
        "302, https://user:pa55@other.example:8443/, a place that cannot be read",
        "303, /elsewhere, 127.0.0.1",
        "307, ':::', a place that cannot be read",
        "308, //other.example/, other.example"
    })
    void follows_no_redirect(int status, String location, String named) throws Exception {
        try (var server = RawServer.saying("HTTP/1.1 " + status + " Moved\nLocation: " + location)) {
            OutgoingFailure failure = failure(server);

            assertThat(failure.code()).isEqualTo(Code.REDIRECTED);
            assertThat(failure.getMessage()).startsWith(server.host() + " redirects to " + named);
            assertThat(failure.getMessage()).doesNotContain("t0ken", "pa55");
            assertThat(server.requests).hasSize(1);
        }
    }

    @Test
    void ends_a_slow_drip_at_the_deadline() throws Exception {
        try (var server = new RawServer(out -> {
            out.write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n"));
            drip(out);
        })) {
            assertEndsAtTheDeadline(server, server.url());
        }
    }

    @Test
    void ends_a_body_that_stops_at_the_deadline() throws Exception {
        try (var server = new RawServer(out -> {
            out.write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nhello"));
            sleep(5000);
        })) {
            assertEndsAtTheDeadline(server, server.url());
        }
    }

    @Test
    void ends_slow_headers_at_the_deadline() throws Exception {
        try (var server = new RawServer(OutgoingHttpTest::drip)) {
            assertEndsAtTheDeadline(server, server.url());
        }
    }

    @Test
    void ends_a_slow_handshake_at_the_deadline() throws Exception {
        // The first bytes of a TLS record that is 16 KB long.
        try (var server = new RawServer(out -> {
            out.write(new byte[] {22, 3, 3, 64, 0});
            drip(out);
        })) {
            assertEndsAtTheDeadline(server, URI.create("https://" + server.host() + "/"));
        }
    }

    @Test
    void does_not_read_the_rest_of_an_answer_it_cannot_use() throws Exception {
        try (var server = new RawServer(out -> {
            out.write(bytes("HTTP/1.1 500 Broken\r\nContent-Length: 5000\r\n\r\n"));
            drip(out);
        })) {
            long start = System.nanoTime();

            assertThat(failure(server).code()).isEqualTo(Code.SERVER_FAILED);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        }
    }

    private void assertEndsAtTheDeadline(RawServer server, URI url) {
        var http = asking(server.host(), within(300), NameLookup.SYSTEM);
        long start = System.nanoTime();

        OutgoingFailure failure = failure(http, OutgoingRequest.to(url));

        assertThat(failure)
                .returns(Code.TIMED_OUT, OutgoingFailure::code)
                .hasMessage(
                        server.host() + " did not answer completely within 300 ms. Try again later, or ask for less.");
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(290), Duration.ofSeconds(3));
    }

    @Test
    void says_where_a_body_was_cut_off() throws Exception {
        try (var server = RawServer.saying("HTTP/1.1 200 OK\nContent-Length: 5678", new byte[1234])) {
            assertThat(failure(server))
                    .returns(Code.CUT_OFF, OutgoingFailure::code)
                    .hasMessage("The connection to " + server.host() + " ended after 1 234 of 5 678 bytes. Try again.");
        }
    }

    @Test
    void notices_that_a_chunked_body_was_cut_off() throws Exception {
        try (var server = RawServer.saying("HTTP/1.1 200 OK\nTransfer-Encoding: chunked", bytes("5\r\nhello\r\n"))) {
            assertThat(failure(server))
                    .returns(Code.CUT_OFF, OutgoingFailure::code)
                    .hasMessage("The connection to " + server.host()
                            + " ended after 5 bytes, before the answer was complete. Try again.");
        }
    }

    @Test
    void notices_that_the_connection_ended_before_the_answer() throws Exception {
        try (var server = new RawServer(out -> {})) {
            assertThat(failure(server).code()).isEqualTo(Code.CUT_OFF);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Encoding: gzip", "Content-Encoding: x-gzip", "Content-Type: text/csv"})
    void decompresses_gzip_whether_or_not_it_is_said(String header) throws Exception {
        byte[] compressed = gzip(bytes("hello"));
        try (var server =
                RawServer.saying("HTTP/1.1 200 OK\n" + header + "\nContent-Length: " + compressed.length, compressed)) {
            OutgoingAnswer answer = get(server);

            assertThat(body).hasToString("hello");
            assertThat(answer.receivedBytes()).isEqualTo(compressed.length);
            assertThat(answer.bodyBytes()).isEqualTo(5);
        }
    }

    @Test
    void reads_every_member_of_a_gzip_body_across_a_pause() throws Exception {
        try (var server = new RawServer(out -> {
            out.write(bytes("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"));
            out.write(gzip(bytes("one ")));
            out.flush();
            sleep(150);
            out.write(gzip(bytes("two")));
        })) {
            get(server);

            assertThat(body).hasToString("one two");
        }
    }

    @Test
    void stops_a_body_that_decompresses_to_too_much() throws Exception {
        byte[] compressed = gzip(new byte[1_000_000]);
        assertThat(compressed.length).isLessThan(10_000);
        try (var server = RawServer.saying("HTTP/1.1 200 OK\nContent-Length: " + compressed.length, compressed)) {
            assertThat(failure(server))
                    .returns(Code.TOO_LARGE, OutgoingFailure::code)
                    .hasMessage(server.host()
                            + " sends what decompresses to more than 10 000 bytes, which is the most that is"
                            + " read. Ask for less of it.");
            assertThat(body.size()).isLessThanOrEqualTo(10_000);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 10001", "Connection: close"})
    void stops_a_body_that_is_too_large(String header) throws Exception {
        try (var server = RawServer.saying("HTTP/1.1 200 OK\n" + header, new byte[10_001])) {
            assertThat(failure(server).code()).isEqualTo(Code.TOO_LARGE);
        }
    }

    @Test
    void reads_a_body_of_exactly_the_limit() throws Exception {
        try (var server = RawServer.saying("HTTP/1.1 200 OK\nContent-Length: 10000", new byte[10_000])) {
            assertThat(get(server).bodyBytes()).isEqualTo(10_000);
        }
    }

    @Test
    void stops_headers_without_end() throws Exception {
        try (var server = RawServer.saying("HTTP/1.1 200 OK" + "\nMore: of it".repeat(1000))) {
            assertThat(failure(server).code()).isEqualTo(Code.SERVER_FAILED);
        }
    }

    @Test
    void says_that_a_body_is_not_the_gzip_it_should_be() throws Exception {
        try (var server =
                RawServer.saying("HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Length: 5", bytes("hello"))) {
            assertThat(failure(server).code()).isEqualTo(Code.NOT_GZIP);
        }
    }

    @Test
    void says_that_another_compression_cannot_be_read() throws Exception {
        try (var server =
                RawServer.saying("HTTP/1.1 200 OK\nContent-Encoding: br\nContent-Length: 5", bytes("hello"))) {
            assertThat(failure(server).code()).isEqualTo(Code.NOT_GZIP);
        }
    }

    @Test
    void notices_that_gzip_data_ends_early() throws Exception {
        byte[] half = Arrays.copyOf(gzip(bytes("hello, hello")), 15);
        try (var server = RawServer.saying("HTTP/1.1 200 OK\nContent-Length: 15", half)) {
            assertThat(failure(server).code()).isEqualTo(Code.CUT_OFF);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 50})
    void notices_a_cut_after_complete_gzip_data(int moreBytes) throws Exception {
        try (var server = new RawServer(out -> {
            out.write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n"));
            out.write(gzip(bytes("hello")));
            out.flush();
            sleep(150);
            out.write(new byte[moreBytes]);
        })) {
            assertThat(failure(server).code()).isEqualTo(Code.CUT_OFF);
        }
    }

    @Test
    void takes_not_modified_for_an_answer_when_it_asked() throws Exception {
        try (var server = RawServer.saying("HTTP/1.1 304 Not Modified\nETag: \"7\"")) {
            OutgoingAnswer answer =
                    asking(server.host()).get(OutgoingRequest.to(server.url()).unlessStill("\"7\""), body);

            assertThat(answer.isNotModified()).isTrue();
            assertThat(answer.etag()).contains("\"7\"");
            assertThat(server.requests.get(0)).contains("If-None-Match: \"7\"\r\n");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "204, NO_CONTENT",
        "304, SERVER_FAILED",
        "401, NOT_AUTHORISED",
        "403, NOT_AUTHORISED",
        "404, NOT_FOUND",
        "410, NOT_FOUND",
        "400, SERVER_FAILED",
        "206, SERVER_FAILED",
        "500, SERVER_FAILED",
        "503, BUSY",
        "429, BUSY"
    })
    void tells_failures_apart(int status, Code code) throws Exception {
        try (var server = RawServer.saying("HTTP/1.1 " + status + " Whatever\nContent-Length: 0")) {
            OutgoingFailure failure = failure(server);

            assertThat(failure.code()).isEqualTo(code);
            assertThat(failure.getMessage()).endsWith(" (status " + status + ").");
            assertThat(failure.retryAfter()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"90", "Sun, 01 Mar 2026 12:01:30 GMT"})
    void says_when_to_try_again(String retryAfter) throws Exception {
        try (var server = RawServer.saying("HTTP/1.1 429 Too Many Requests\nRetry-After: " + retryAfter)) {
            assertThat(failure(server))
                    .hasMessage(server.host() + " is busy. Try again in 90 s (status 429).")
                    .returns(Duration.ofSeconds(90), failure -> failure.retryAfter()
                            .orElseThrow());
        }
    }

    @Test
    void passes_on_the_failure_of_the_target() throws Exception {
        var full = new OutputStream() {
            @Override
            public void write(int each) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        try (var server = RawServer.saying("HTTP/1.1 200 OK\nContent-Length: 5", bytes("hello"))) {
            assertThatThrownBy(() -> asking(server.host()).get(OutgoingRequest.to(server.url()), full))
                    .isExactlyInstanceOf(IOException.class)
                    .hasMessage("No space left on device");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 401 Bearer d0nt-t3ll",
                "HTTP/1.1 302 Found\nLocation: http://other.example/Bearer%20d0nt-t3ll",
                "Bearer d0nt-t3ll",
                "HTTP/1.1 Bearer d0nt-t3ll",
                "HTTP/1.1 200 OK\nContent-Length: Bearer d0nt-t3ll",
                "HTTP/1.1 200 OK\nTransfer-Encoding: Bearer d0nt-t3ll",
                "HTTP/1.1 200 OK\nContent-Encoding: Bearer d0nt-t3ll",
                "HTTP/1.1 200 OK\nBearer d0nt-t3ll",
                "HTTP/1.1 500 Bearer d0nt-t3ll\nRetry-After: Bearer d0nt-t3ll"
            })
    void tells_nobody_the_value_of_a_header_even_if_the_host_repeats_it(String head) throws Exception {
        try (var server = RawServer.saying(head)) {
            var request = OutgoingRequest.to(server.url()).withHeader("Authorization", SECRET);
            var trace = new StringWriter();

            failure(asking(server.host()), request).printStackTrace(new PrintWriter(trace));

            assertThat(trace + request.toString()).doesNotContain("d0nt-t3ll");
            assertThat(server.requests.get(0)).contains(SECRET);
        }
    }

    @Test
    void names_a_header_that_cannot_be_sent_and_not_its_value() {
        var request = OutgoingRequest.to(URI.create("http://files.example/"));

        assertThatThrownBy(() -> request.withHeader("Authorization", SECRET + "\r\nHost: evil.example"))
                .hasMessage("The value of the header Authorization holds a character that is not printable ASCII.");
        assertThatThrownBy(() -> request.withHeader("host", "evil.example"))
                .hasMessage("The header “host” cannot be sent.");
    }

    @Test
    void tells_how_far_a_request_has_come() throws Exception {
        try (var server = RawServer.saying("HTTP/1.1 200 OK\nContent-Length: 5", bytes("hello"))) {
            var steps = new Steps();

            asking(server.host()).get(OutgoingRequest.to(server.url()), body, steps);

            assertThat(steps.passed)
                    .containsExactly(
                            server.host() + " is [/127.0.0.1]",
                            server.host() + " connected at /127.0.0.1",
                            server.host() + " accepted, 0 bytes so far");
        }
    }

    @Test
    void tells_that_a_request_came_no_farther_than_the_connection() throws Exception {
        try (var server = RawServer.saying("HTTP/1.1 401 No\nContent-Length: 0")) {
            var steps = new Steps();

            catchThrowableOfType(OutgoingFailure.class, () -> asking(server.host())
                    .get(OutgoingRequest.to(server.url()), body, steps));

            assertThat(steps.passed).hasSize(2).last().isEqualTo(server.host() + " connected at /127.0.0.1");
        }
    }

    @Test
    void hands_back_an_error_that_nobody_judged_and_the_start_of_its_body() throws Exception {
        byte[] page = new byte[100_000];
        Arrays.fill(page, (byte) 'x');
        try (var server = RawServer.saying("""
                HTTP/1.1 403 No
                Content-Length: 100000
                X-Why: because
                X-Why: so""", page)) {
            var http = asking(server.host(), new Limits(Duration.ofSeconds(1), Duration.ofSeconds(10), 200_000));

            OutgoingReply reply = http.ask(OutgoingRequest.to(server.url()), body, OutgoingProgress.NONE);

            assertThat(reply.isWhole()).isFalse();
            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.headers().get("x-why")).containsExactly("because", "so");
            assertThat(reply.error()).hasSize(64 * 1024).containsOnly('x');
            assertThat(body.size()).isZero();
        }
    }

    @Test
    void hands_back_a_redirect_without_following_it() throws Exception {
        try (var server =
                RawServer.saying("HTTP/1.1 307 Elsewhere\nLocation: http://169.254.169.254/\nContent-Length: 0")) {
            OutgoingReply reply =
                    asking(server.host()).ask(OutgoingRequest.to(server.url()), body, OutgoingProgress.NONE);

            assertThat(reply.status()).isEqualTo(307);
            assertThat(server.requests).hasSize(1);
        }
    }

    @Test
    void writes_the_body_of_an_answer_that_nobody_judged_to_the_target() throws Exception {
        try (var server = RawServer.saying("HTTP/1.1 200 OK\nContent-Length: 5", bytes("hello"))) {
            OutgoingReply reply =
                    asking(server.host()).ask(OutgoingRequest.to(server.url()), body, OutgoingProgress.NONE);

            assertThat(reply.isWhole()).isTrue();
            assertThat(reply.error()).isEmpty();
            assertThat(reply.bodyBytes()).isEqualTo(5);
            assertThat(body).hasToString("hello");
        }
    }

    @Test
    void judges_a_success_without_a_body_in_any_case() throws Exception {
        try (var server = RawServer.saying("HTTP/1.1 204 Nothing")) {
            OutgoingFailure failure = catchThrowableOfType(OutgoingFailure.class, () -> asking(server.host())
                    .ask(OutgoingRequest.to(server.url()), body, OutgoingProgress.NONE));

            assertThat(failure.code()).isEqualTo(Code.NO_CONTENT);
        }
    }

    @Test
    void keeps_every_link_and_no_etag_it_could_not_send_back() throws Exception {
        try (var server = RawServer.saying("""
                HTTP/1.1 200 OK
                Content-Length: 0
                ETag: "\u00e9"
                Link: </a>; rel="prev"
                Link: </b>; rel="next\"""")) {
            OutgoingAnswer answer = get(server);

            assertThat(answer.etag()).isEmpty();
            assertThat(answer.link()).contains("</a>; rel=\"prev\", </b>; rel=\"next\"");
        }
    }

    @Test
    void keeps_to_other_limits_where_they_are_given() throws Exception {
        try (var server = RawServer.saying("HTTP/1.1 200 OK\nContent-Length: 5", bytes("hello"))) {
            var http = asking(server.host()).within(new Limits(Duration.ofSeconds(1), Duration.ofSeconds(10), 4));

            assertThat(failure(http, OutgoingRequest.to(server.url())).code()).isEqualTo(Code.TOO_LARGE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://files.example/a, HTTPS://FILES.example:443/b?c, true",
        "https://my_files/a, https://my_files/b, true",
        "https://my_files/a, https://your_files/a, false",
        "https://files.example/, http://files.example/, false",
        "https://files.example/, https://files.example:8443/, false",
        "https://files.example/, https://user@files.example/, false",
        "mailto:files@example, mailto:files@example, false"
    })
    void knows_which_urls_lead_to_the_same_place(URI one, URI other, boolean isSame) {
        assertThat(OutgoingHttp.isSamePlace(one, other)).isEqualTo(isSame);
    }

    private final class Steps implements OutgoingProgress {

        final List<String> passed = new ArrayList<>();

        @Override
        public void resolved(String host, List<InetAddress> addresses) {
            passed.add(host + " is " + addresses);
        }

        @Override
        public void connected(String host, InetAddress address) {
            passed.add(host + " connected at " + address);
        }

        @Override
        public void accepted(String host) {
            passed.add(host + " accepted, " + body.size() + " bytes so far");
        }
    }

    private OutgoingAnswer get(RawServer server) throws IOException {
        return asking(server.host()).get(OutgoingRequest.to(server.url()), body);
    }

    private OutgoingFailure failure(RawServer server) {
        return failure(asking(server.host()), OutgoingRequest.to(server.url()));
    }

    private OutgoingFailure failure(OutgoingHttp http, OutgoingRequest request) {
        return catchThrowableOfType(OutgoingFailure.class, () -> http.get(request, body));
    }

    private static OutgoingHttp asking(String allowed) {
        return asking(allowed, SMALL, NameLookup.SYSTEM);
    }

    private static OutgoingHttp asking(String allowed, Limits limits) {
        return asking(allowed, limits, NameLookup.SYSTEM);
    }

    private static OutgoingHttp asking(String allowed, Limits limits, NameLookup lookup) {
        try {
            return new OutgoingHttp(AllowedHosts.of(allowed), limits, CLOCK, lookup, SSLContext.getDefault());
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Limits within(long millis) {
        return new Limits(Duration.ofSeconds(1), Duration.ofMillis(millis), 10_000);
    }

    private static void drip(OutputStream out) throws IOException {
        for (int i = 0; i < 200; i++) {
            out.write('H');
            out.flush();
            sleep(50);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(plain);
        }
        return compressed.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
