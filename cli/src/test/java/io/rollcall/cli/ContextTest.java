package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which category a command is about when it names none. */
class ContextTest {
    private static final String NONE = "{\"items\":[],\"total\":0,\"nextCursor\":null}";

    @TempDir
    Path home;

    private FakeRollcall rollcall;

    @BeforeEach
    void start() throws IOException {
        rollcall = new FakeRollcall();
        rollcall.answers("GET /api/v1/categories", "{\"items\":[{\"category\":\"keyboard\"},{\"category\":\"mouse\"}]}")
                .answers("GET /api/v1/catalog/mouse/products?limit=1000", NONE)
                .answers("GET /api/v1/catalog/keyboard/products?limit=1000", NONE);
    }

    @AfterEach
    void stop() {
        rollcall.close();
    }

    @Test
    void the_one_that_was_chosen_is_used_until_it_is_cleared() {
        assertThat(run("context", "use", "mouse"))
                .isEqualTo(new Ended(0, "", "Commands are about mouse now, unless they say otherwise.\n"));
        assertThat(run("product", "list").code()).isZero();
        assertThat(rollcall.last().path()).startsWith("/api/v1/catalog/mouse/");
        assertThat(run("context", "show", "-o", "name").out()).isEqualTo("mouse\n");
        assertThat(run("context", "clear").err()).isEqualTo("No category is chosen now.\n");
        assertThat(run("context", "show").err())
                .isEqualTo("No category is chosen. Choose one with ./rollcall context use CATEGORY\n");
        Ended unsaid = run("product", "list");
        assertThat(unsaid.code()).isEqualTo(2);
        assertThat(unsaid.err())
                .contains("There are keyboard, mouse.", "--category", "context use", "ROLLCALL_CATEGORY");
    }

    @Test
    void the_option_goes_before_the_environment_and_that_before_the_context() {
        run("context", "use", "mouse");
        run(Map.of("ROLLCALL_CATEGORY", "keyboard"), "product", "list");
        assertThat(rollcall.last().path()).startsWith("/api/v1/catalog/keyboard/");
        run(Map.of("ROLLCALL_CATEGORY", "keyboard"), "product", "list", "-c", "mouse");
        assertThat(rollcall.last().path()).startsWith("/api/v1/catalog/mouse/");
    }

    @Test
    void it_is_kept_in_the_home_or_among_the_persons_own_configuration() {
        run("context", "use", "mouse");
        assertThat(home.resolve("context.json")).exists();
        run(Map.of("ROLLCALL_HOME", "", "HOME", home.toString()), "context", "use", "keyboard");
        assertThat(home.resolve(".config/rollcall/context.json")).content().contains("keyboard");
        run(Map.of("ROLLCALL_HOME", "", "XDG_CONFIG_HOME", home.resolve("xdg").toString()), "context", "use", "mouse");
        assertThat(home.resolve("xdg/rollcall/context.json")).content().contains("mouse");
    }

    @Test
    void a_category_there_is_not_cannot_be_chosen() {
        assertThat(run("context", "use", "mice"))
                .extracting(Ended::code, Ended::err)
                .satisfies(ended -> assertThat(ended.toString())
                        .contains("There is no category “mice”; there is: keyboard, mouse"));
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void a_context_nobody_can_read_is_not_the_same_as_none() throws IOException {
        Files.writeString(home.resolve("context.json"), "{\"categ");
        Ended ended = run("product", "list");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("context.json", "names no category");
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
