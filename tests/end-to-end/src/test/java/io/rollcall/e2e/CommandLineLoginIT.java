package io.rollcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.rollcall.testenvironment.OidcIssuer;

/** With an issuer: people and machines log the command line in, and what it does is done in their names (D51). */
@Order(RunOrder.OWN)
class CommandLineLoginIT {
    private static final Pattern ASKED = Pattern.compile("Open   (\\S+)\nEnter  (\\S+)\n(.*\n)*Waiting for you");
    private static final String MACHINE = "rollcall-ci";

    private static OidcIssuer issuer;
    private static Rollcall rollcall;

    @TempDir
    Path home;

    /** What is asked of a person who logs in, and the command that waits for them. */
    private record Waiting(Process command, Path err, String page, String code) {

        Rollcall.Output ended() throws Exception {
            assertThat(command.waitFor(1, TimeUnit.MINUTES)).isTrue();
            return new Rollcall.Output(command.exitValue(), "", Files.readString(err));
        }
    }

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        issuer = new OidcIssuer();
        rollcall = Rollcall.withLogin(folder.resolve("workspace"), issuer);
        Map<String, String> machine = machine(OidcIssuer.secretOf(MACHINE));
        done(rollcall.command(machine, "category", "add", "desk"));
        done(rollcall.command(machine, "brand", "add", "Acme", "--category", "desk"));
    }

    @AfterAll
    static void stop() {
        rollcall.down();
        issuer.close();
    }

    @Test
    void without_a_login_a_command_says_how_to_log_in() {
        var listed = run("product", "list", "-c", "desk");
        assertThat(listed.exitCode()).isEqualTo(4);
        assertThat(listed.err())
                .startsWith("error You are not logged in at http://127.0.0.1:")
                .endsWith("\n  try   ./rollcall login\n");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void a_person_logs_in_by_code_and_what_they_do_is_in_their_name() throws Exception {
        assertThat(logIn("edith").err()).endsWith(" as edith, editor.\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("login.json"))))
                .isEqualTo("rw-------");
        done(run("product", "add", "-c", "desk", "--brand", "Acme", "--model", "Glider"));
        var history = run("product", "history", "-c", "desk", "-o", "json");
        assertThat(Rollcall.JSON.readTree(history.out()).get("items").findValuesAsText("actor"))
                .contains("edith");
        JsonNode who = Rollcall.JSON.readTree(run("whoami", "-o", "json").out());
        assertThat(List.of(
                        who.get("name").asText(),
                        who.get("role").asText(),
                        who.get("issuer").asText()))
                .containsExactly("edith", "editor", issuer.url());
        assertThat(Instant.parse(who.get("ends").asText()))
                .isBefore(now().plusSeconds(36))
                .isAfter(now());
    }

    @Test
    void whoever_may_not_is_told_who_they_are_and_which_role_may() throws Exception {
        logIn("vera");
        done(run("product", "list", "-c", "desk"));
        assertThat(run("product", "add", "-c", "desk", "--brand", "Acme", "--model", "Lifter"))
                .isEqualTo(new Rollcall.Output(4, "", """
                        error This needs the role editor.
                          who   vera, viewer
                          code  not_allowed (HTTP 403)
                          try   ask an administrator for the role that it needs; ./rollcall whoami shows yours
                        """));
    }

    @Test
    void whoever_has_no_role_is_told_so_at_once() throws Exception {
        Rollcall.Output ended = logIn("nora");
        assertThat(ended.exitCode()).isEqualTo(4);
        assertThat(ended.err()).contains("but you have no role there. Ask an administrator");
    }

    @Test
    void a_login_that_is_denied_is_none() throws Exception {
        Waiting waiting = waiting();
        new IssuerPages().deny(waiting.page(), waiting.code());
        Rollcall.Output ended = waiting.ended();
        assertThat(ended.exitCode()).isEqualTo(4);
        assertThat(ended.err()).endsWith("error The login was denied in the browser. Nobody is logged in.\n");
        assertThat(home).isEmptyDirectory();
    }

    /** Refresh tokens are used once: the issuer ends a login whose old one comes again. */
    @Test
    void commands_at_once_renew_a_login_once_when_its_token_has_ended() throws Exception {
        logIn("edith");
        String first = kept().get("refreshToken").asText();
        awaitEnd();
        var commands = new ArrayList<Process>();
        for (int i = 0; i < 4; i++) {
            commands.add(rollcall.start(variables(Map.of()), home.resolve("err" + i), "product", "list", "-c", "desk"));
        }
        for (Process command : commands) {
            assertThat(command.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(commands)
                .allSatisfy(command -> assertThat(command.exitValue()).isZero());
        assertThat(kept().get("refreshToken").asText()).isNotEqualTo(first);
        awaitEnd();
        done(run("whoami"));
    }

    @Test
    void a_command_waits_for_another_that_renews_the_login_and_takes_what_that_got() throws Exception {
        logIn("edith");
        awaitEnd();
        Process command;
        String renewed;
        try (var channel = FileChannel.open(home.resolve("login.lock"), StandardOpenOption.WRITE);
                var held = channel.lock()) {
            command = rollcall.start(variables(Map.of()), home.resolve("err"), "product", "list", "-c", "desk");
            assertThat(command.waitFor(5, TimeUnit.SECONDS)).isFalse();
            assertThat(held.isValid()).isTrue();
            renewed = renewAsAnotherCommand();
        }
        assertThat(command.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(command.exitValue())
                .as(Files.readString(home.resolve("err")))
                .isZero();
        assertThat(kept().get("refreshToken").asText()).isEqualTo(renewed);
    }

    @Test
    void a_login_that_was_revoked_has_ended() throws Exception {
        logIn("edith");
        assertThat(post("/token/revocation", "token", kept().get("refreshToken").asText())
                        .statusCode())
                .isEqualTo(200);
        awaitEnd();
        assertThat(run("product", "list", "-c", "desk"))
                .isEqualTo(new Rollcall.Output(4, "", "error Your login has ended. Log in with: ./rollcall login\n"));
    }

    @Test
    void logging_out_ends_the_login_here_and_at_the_issuer() throws Exception {
        logIn("edith");
        String refreshToken = kept().get("refreshToken").asText();
        Rollcall.Output out = run("logout");
        assertThat(out.exitCode()).isZero();
        assertThat(out.err()).matches("Logged out of http://127.0.0.1:\\d+\\.\n");
        assertThat(home.resolve("login.json")).content().doesNotContain("oken");
        assertThat(run("whoami").err()).startsWith("error You are not logged in");
        assertThat(post("/token", "grant_type=refresh_token&refresh_token", refreshToken)
                        .body())
                .contains("invalid_grant");
        assertThat(run("logout").err()).startsWith("Nobody was logged in");
    }

    @Test
    void when_the_issuer_is_away_a_login_that_has_ended_is_not_lost() throws Exception {
        logIn("edith");
        String gone;
        try (var another = new OidcIssuer()) {
            gone = another.url();
        }
        Path file = home.resolve("login.json");
        String login = Files.readString(file);
        Files.writeString(file, login.replace(issuer.url(), gone));
        awaitEnd();
        assertThat(run("product", "list", "-c", "desk"))
                .isEqualTo(new Rollcall.Output(
                        3, "", "error The login service at " + gone + " cannot be asked: nobody answers\n"));
        Files.writeString(file, login);
        done(run("product", "list", "-c", "desk"));
    }

    @Test
    void a_file_of_logins_that_cannot_be_read_is_named() throws Exception {
        Files.writeString(home.resolve("login.json"), "{\"servers\":{\"http");
        var listed = run("product", "list", "-c", "desk");
        assertThat(listed.exitCode()).isEqualTo(2);
        assertThat(listed.err())
                .startsWith(
                        "error “" + home.resolve("login.json") + "” has no logins in it that can be read; remove it");
    }

    @Test
    void a_machine_needs_no_login() throws Exception {
        Map<String, String> machine = variables(machine(OidcIssuer.secretOf(MACHINE)));
        done(rollcall.command(machine, "product", "add", "-c", "desk", "--brand", "Acme", "--model", "Robot"));
        assertThat(rollcall.command(machine, "product", "history", "-c", "desk", "-o", "csv")
                        .out())
                .contains(MACHINE);
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void a_machine_that_logged_in_works_without_its_secret() {
        Map<String, String> machine = variables(machine(OidcIssuer.secretOf(MACHINE)));
        assertThat(rollcall.command(machine, "login", "--client-credentials").err())
                .endsWith(" as rollcall-ci, editor.\n");
        assertThat(run("whoami", "-o", "name").out()).isEqualTo(MACHINE + "\n");
    }

    @Test
    void a_wrong_secret_is_rejected_by_the_issuer() {
        var wrong = rollcall.command(variables(machine("wrong")), "product", "list", "-c", "desk");
        assertThat(wrong.exitCode()).isEqualTo(4);
        assertThat(wrong.err())
                .startsWith("error The login service at " + issuer.url()
                        + " rejected the client “rollcall-ci” (invalid_client");
    }

    @Test
    void a_token_that_is_given_is_used_as_it_is() throws Exception {
        Map<String, String> given = variables(Map.of("ROLLCALL_TOKEN", issuer.token("admin")));
        assertThat(rollcall.command(given, "whoami", "-o", "csv").out()).contains("adam,admin,", ",ROLLCALL_TOKEN,");
    }

    private Rollcall.Output logIn(String person) throws Exception {
        Waiting waiting = waiting();
        new IssuerPages().logIn(waiting.page(), waiting.code(), person);
        return waiting.ended();
    }

    private Waiting waiting() throws Exception {
        Path err = Files.createTempFile("rollcall-login", ".txt");
        Process command = rollcall.start(variables(Map.of()), err, "login");
        String said = await().atMost(Duration.ofSeconds(30))
                .until(() -> Files.readString(err), text -> ASKED.matcher(text).find());
        var asked = ASKED.matcher(said);
        assertThat(asked.find()).isTrue();
        assertThat(said).contains("or open " + asked.group(1) + "?user_code=" + asked.group(2));
        return new Waiting(command, err, asked.group(1), asked.group(2));
    }

    /** @return the refresh token that takes the place of the one it used */
    private String renewAsAnotherCommand() throws Exception {
        String old = kept().get("refreshToken").asText();
        JsonNode answer = Rollcall.JSON.readTree(
                post("/token", "grant_type=refresh_token&refresh_token", old).body());
        String renewed = answer.path("refresh_token").asText();
        Path file = home.resolve("login.json");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(old, renewed)
                        .replace(
                                kept().get("accessToken").asText(),
                                answer.path("access_token").asText())
                        .replace(
                                kept().get("ends").asText(),
                                now().plusSeconds(300).toString()));
        return renewed;
    }

    /** The token is not used any more half a minute before the issuer ends it. */
    private void awaitEnd() throws Exception {
        Instant end = Instant.parse(kept().get("ends").asText()).minusSeconds(30);
        await().atMost(Duration.ofSeconds(40)).until(() -> now().isAfter(end));
    }

    private JsonNode kept() throws Exception {
        JsonNode servers =
                Rollcall.JSON.readTree(home.resolve("login.json").toFile()).get("servers");
        assertThat(servers).hasSize(1);
        return servers.elements().next();
    }

    private Rollcall.Output run(String... words) {
        return rollcall.command(variables(Map.of()), words);
    }

    private Map<String, String> variables(Map<String, String> more) {
        var variables = new HashMap<>(more);
        variables.put("ROLLCALL_HOME", home.toString());
        return variables;
    }

    private static Map<String, String> machine(String secret) {
        return Map.of("ROLLCALL_CLIENT_ID", MACHINE, "ROLLCALL_CLIENT_SECRET", secret);
    }

    private static void done(Rollcall.Output output) {
        assertThat(output.exitCode()).as(output.err()).isZero();
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }

    /** As the command line's client, which has no secret. */
    private static HttpResponse<String> post(String path, String name, String value) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(issuer.url() + path))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("client_id=rollcall-cli&" + name + "="
                                        + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
