package io.rollcall.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstallationTest {
    @Test
    void lives_in_the_source_tree_unless_told_otherwise() {
        assertThat(Installation.of(Map.of(), "/src", "", ""))
                .isEqualTo(
                        new Installation(Path.of("/src"), Path.of("/src/.rollcall"), Path.of("/src/workspace"), 8080));
    }

    @Test
    void the_command_line_wins_over_the_environment() {
        var environment = Map.of("ROLLCALL_HOME", "/home", "ROLLCALL_WORKSPACE", "/one", "ROLLCALL_PORT", "1");
        assertThat(Installation.of(environment, "/src", "/two", "2"))
                .isEqualTo(new Installation(Path.of("/src"), Path.of("/home"), Path.of("/two"), 2));
    }

    @Test
    void a_place_in_a_bucket_is_left_as_it_is() {
        Installation place = Installation.of(Map.of(), "/src", "s3://rollcall/mice", "");
        assertThat(place.workspace()).isEqualTo("s3://rollcall/mice");
        assertThat(place.isInBucket()).isTrue();
        assertThat(place.hasDefaultWorkspace()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "http", "-1", "99999999999"})
    void refuses_what_is_no_port(String port) {
        assertThatThrownBy(() -> Installation.of(Map.of(), "/src", "", port))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("ROLLCALL_PORT");
    }
}
