package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which token a command shows, and to whom. */
class LoginsTest {
    private static final String CATEGORIES = "GET /api/v1/categories";
    private static final String ME = "GET /api/v1/me";
    private static final String NONE = "{\"items\":[],\"total\":0,\"nextCursor\":null}";
    private static final Instant LATER = Clock.systemUTC().instant().plus(Duration.ofHours(1));

    @TempDir
    Path home;

    private FakeRollcall rollcall;

    @BeforeEach
    void start() throws IOException {
        rollcall = new FakeRollcall().answers(CATEGORIES, NONE);
    }

    @AfterEach
    void stop() {
        rollcall.close();
    }

    @Test
    void nothing_is_shown_where_nobody_is_logged_in() {
        assertThat(run("category", "list").code()).isZero();
        assertThat(rollcall.last().authorization()).isNull();
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void a_login_is_shown_to_its_own_server_alone() throws IOException {
        keep(rollcall.url(), aLogin("mine", LATER));
        run("category", "list");
        assertThat(rollcall.last().authorization()).isEqualTo("Bearer mine");
        try (var another = new FakeRollcall().answers(CATEGORIES, NONE)) {
            run(Map.of("ROLLCALL_URL", another.url()), "category", "list");
            assertThat(another.last().authorization()).isNull();
        }
    }

    @Test
    void a_login_is_not_taken_along_to_where_a_server_sends() throws IOException {
        keep(rollcall.url(), aLogin("mine", LATER));
        try (var another = new FakeRollcall()) {
            rollcall.moves(CATEGORIES, another.url() + "/api/v1/categories");
            Ended ended = run("category", "list");
            assertThat(ended.code()).isEqualTo(3);
            assertThat(ended.err())
                    .startsWith("error Rollcall at " + rollcall.url() + " sends you on to " + another.url())
                    .contains("set ROLLCALL_URL");
            assertThat(another.asked).isEmpty();
        }
    }

    @Test
    void a_token_that_is_given_goes_before_a_login() {
        keep(rollcall.url(), aLogin("mine", LATER));
        run(Map.of("ROLLCALL_TOKEN", " given\n"), "category", "list");
        assertThat(rollcall.last().authorization()).isEqualTo("Bearer given");
    }

    @Test
    void what_cannot_be_a_token_is_not_sent() {
        Ended ended = run(Map.of("ROLLCALL_TOKEN", "two words"), "category", "list");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).startsWith("error ROLLCALL_TOKEN is no token");
        assertThat(rollcall.asked).isEmpty();
    }

    @Test
    void a_login_that_cannot_be_renewed_has_ended() {
        keep(rollcall.url(), aLogin("mine", Clock.systemUTC().instant().plusSeconds(20)));
        assertThat(run("category", "list"))
                .isEqualTo(new Ended(4, "", "error Your login has ended. Log in with: ./rollcall login\n"));
        assertThat(rollcall.asked).isEmpty();
    }

    @Test
    void whoever_is_not_logged_in_is_told_how_to() {
        rollcall.refuses(CATEGORIES, 401, "{\"title\":\"Unauthorized\",\"code\":\"not_authenticated\"}");
        assertThat(run("category", "list")).isEqualTo(new Ended(4, "", """
                        error You are not logged in at %s.
                          code  not_authenticated (HTTP 401)
                          try   ./rollcall login
                        """.formatted(rollcall.url())));
    }

    @Test
    void a_token_that_is_not_taken_is_told_from_none() {
        rollcall.refuses(CATEGORIES, 401, "{\"title\":\"Unauthorized\",\"code\":\"not_authenticated\"}");
        assertThat(run(Map.of("ROLLCALL_TOKEN", "old"), "category", "list").err())
                .startsWith("error ROLLCALL_TOKEN is no token that is good at " + rollcall.url());
        keep(rollcall.url(), aLogin("mine", LATER));
        assertThat(run("category", "list").err())
                .startsWith("error Your login is not good at " + rollcall.url() + " any more.\n");
    }

    @Test
    void whoever_may_not_is_told_who_they_are() {
        keep(rollcall.url(), aLogin("mine", LATER));
        rollcall.refuses(CATEGORIES, 403, "{\"code\":\"not_allowed\",\"detail\":\"This needs the role admin.\"}")
                .answers(ME, "{\"name\":\"edith\",\"roles\":[\"editor\",\"viewer\"]}");
        assertThat(run("category", "list")).isEqualTo(new Ended(4, "", """
                        error This needs the role admin.
                          who   edith, editor
                          code  not_allowed (HTTP 403)
                          try   ask an administrator for the role that it needs; ./rollcall whoami shows yours
                        """));
    }

    @Test
    void a_client_without_its_secret_is_a_mistake() {
        Ended ended = run(Map.of("ROLLCALL_CLIENT_ID", "ci"), "category", "list");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).startsWith("error ROLLCALL_CLIENT_ID is set, but ROLLCALL_CLIENT_SECRET is not\n");
    }

    @Test
    void a_machine_asks_without_a_token_where_nobody_has_to_log_in() {
        rollcall.answers("GET /api/v1/login", "{\"issuer\":null,\"clientId\":null,\"cliClientId\":null}");
        var machine = Map.of("ROLLCALL_CLIENT_ID", "ci", "ROLLCALL_CLIENT_SECRET", "s3cret");
        assertThat(run(machine, "category", "list").code()).isZero();
        assertThat(rollcall.last().authorization()).isNull();
    }

    @Test
    void logging_in_where_nobody_has_to_forgets_a_login_of_before() {
        rollcall.answers("GET /api/v1/login", "{\"issuer\":null,\"clientId\":null,\"cliClientId\":null}");
        keep(rollcall.url(), aLogin("mine", LATER));
        keep("https://another.example", aLogin("theirs", LATER));
        assertThat(run("login")).isEqualTo(new Ended(0, "", "Nobody has to log in at " + rollcall.url() + ".\n"));
        run("category", "list");
        assertThat(rollcall.last().authorization()).isNull();
        assertThat(home.resolve("login.json")).content().contains("theirs").doesNotContain("mine");
    }

    @Test
    void whoami_says_who_asks_and_until_when() {
        rollcall.answers(ME, "{\"name\":\"edith\",\"roles\":[\"editor\",\"viewer\"]}");
        keep(rollcall.url(), aLogin("mine", Instant.parse("2126-01-02T03:04:05Z")));
        assertThat(run("whoami").out()).isEqualTo("""
                        name        edith
                        role        editor
                        server      %s
                        issuer      https://login.example
                        from        login
                        token ends  2126-01-02T03:04:05Z
                        """.formatted(rollcall.url()));
        assertThat(run("whoami", "-o", "name").out()).isEqualTo("edith\n");
    }

    @Test
    void whoami_says_when_nobody_has_to_log_in() {
        rollcall.answers(ME, "{\"name\":\"ann\",\"roles\":[\"admin\",\"editor\",\"service\",\"viewer\"]}");
        assertThat(run("whoami").out()).contains("name    ann\n", "issuer  none: nobody has to log in\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"serv",
                "[]",
                "{}",
                "{\"servers\":{\"%s\":7}}",
                "{\"servers\":{\"%s\":{\"issuer\":\"https://login.example\",\"clientId\":\"c\"}}}",
                "{\"servers\":{\"%s\":{\"issuer\":\"i\",\"clientId\":\"c\",\"accessToken\":\"a\",\"ends\":\"soon\"}}}"
            })
    void a_file_nobody_can_read_is_not_the_same_as_no_login(String content) throws IOException {
        String garbage = content.formatted(rollcall.url());
        Files.writeString(home.resolve("login.json"), garbage);
        for (String command : new String[] {"category list", "whoami", "login", "logout"}) {
            Ended ended = run(command.split(" "));
            assertThat(ended.code()).as(command).isEqualTo(2);
            assertThat(ended.err())
                    .startsWith("error “" + home.resolve("login.json") + "” has no logins in it that can be read");
        }
        assertThat(home.resolve("login.json")).content().isEqualTo(garbage);
        assertThat(rollcall.asked).isEmpty();
    }

    @Test
    void nobody_else_can_read_the_file() throws IOException {
        keep(rollcall.url(), aLogin("mine", LATER));
        keep("https://another.example", aLogin("theirs", LATER));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("login.json"))))
                .isEqualTo("rw-------");
        assertThat(home).isDirectoryContaining("glob:**/login.json");
        assertThat(home).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void a_login_is_read_as_it_was_kept() {
        var login = new Login("https://login.example", "rollcall-cli", "a", Login.UNKNOWN, "r");
        keep(rollcall.url(), login);
        assertThat(logins().at(new ServerAddress(rollcall.url()))).contains(login);
    }

    @Test
    void two_commands_do_not_change_logins_at_once() {
        logins().alone(() -> {
            assertThatThrownBy(() -> logins().alone(() -> "at once")).isInstanceOf(OverlappingFileLockException.class);
            return "first";
        });
    }

    private static Login aLogin(String token, Instant ends) {
        return new Login("https://login.example", "rollcall-cli", token, ends, "");
    }

    private Logins logins() {
        return Logins.of(Map.of("ROLLCALL_HOME", home.toString()));
    }

    private void keep(String server, Login login) {
        logins().alone(() -> {
            logins().keep(new ServerAddress(server), login);
            return login;
        });
    }

    private Ended run(String... arguments) {
        return run(Map.of(), arguments);
    }

    private Ended run(Map<String, String> more, String... arguments) {
        var environment = new HashMap<>(Map.of("ROLLCALL_URL", rollcall.url(), "ROLLCALL_HOME", home.toString()));
        environment.putAll(more);
        return Ended.after(environment, arguments);
    }
}
