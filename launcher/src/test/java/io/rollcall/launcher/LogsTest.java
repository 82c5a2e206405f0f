package io.rollcall.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogsTest {
    @TempDir
    Path folder;

    @Test
    void a_log_that_grows_is_begun_again_and_its_writer_goes_on() throws IOException {
        Path log = folder.resolve("catalog-service.log");
        var rotation = new LogRotation(folder, 10);
        try (var writer = new FileOutputStream(log.toFile(), true)) {
            for (int line = 1; line <= 6; line++) {
                writer.write("a long line %d\n".formatted(line).getBytes(StandardCharsets.UTF_8));
                rotation.shorten();
            }
            writer.write("short\n".getBytes(StandardCharsets.UTF_8));
            rotation.shorten();
        }
        assertThat(log).hasContent("short\n");
        assertThat(folder.resolve("catalog-service.log.1")).hasContent("a long line 6\n");
        assertThat(folder.resolve("catalog-service.log.3")).hasContent("a long line 4\n");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(4);
        }
    }

    @Test
    void a_run_begins_with_logs_of_its_own_and_keeps_those_before() throws IOException {
        Path launcher = folder.resolve("launcher.log");
        Files.writeString(launcher, "now");
        Files.writeString(folder.resolve("kafka.log"), "before");
        new LogRotation(folder).startAnew(launcher);
        assertThat(launcher).hasContent("now");
        assertThat(folder.resolve("kafka.log")).doesNotExist();
        assertThat(folder.resolve("kafka.log.1")).hasContent("before");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[2J", "\u009b31m", "\u202eesrever", "\u200b", "\r", "\u0007", "\u2028", "\u2066"})
    void what_would_steer_the_terminal_is_spelt_out(String text) {
        assertThat(Printable.of(text)).startsWith("\\").matches("\\p{ASCII}+");
    }

    @Test
    void what_people_read_stays_as_it_is() {
        String text = "✓ ready\t1.2 s, Ｒａｚｅｒ “Viper” 白\n";
        assertThat(Printable.of(text)).isEqualTo(text);
    }
}
