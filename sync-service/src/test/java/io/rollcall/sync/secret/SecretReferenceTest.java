package io.rollcall.sync.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.rollcall.sync.secret.SecretReference.NoSecret;

class SecretReferenceTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"env:SITE_TOKEN", "file:/run/secrets/site"})
    void a_reference_is_told_from_a_secret(String text) {
        assertThat(SecretReference.of(text)).hasValue(new SecretReference(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer env:X", "env:", "env:A B", "file:relative", "file:", "ENV:X", "file:/a\0b"})
    void anything_else_may_be_the_secret_itself(String text) {
        assertThat(SecretReference.of(text)).isEmpty();
    }

    @Test
    void a_secret_is_read_where_the_reference_says() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "  Bearer abc\n");
        assertThat(new SecretReference("file:" + file).resolve(Map.of())).isEqualTo("Bearer abc");
        assertThat(new SecretReference("env:SITE_TOKEN").resolve(Map.of("SITE_TOKEN", "abc")))
                .isEqualTo("abc");
    }

    @Test
    void where_there_is_none_the_place_is_named() throws IOException {
        assertThatThrownBy(() -> new SecretReference("env:SITE_TOKEN").resolve(Map.of("SITE_TOKEN", " ")))
                .isInstanceOf(NoSecret.class)
                .hasMessageContaining("SITE_TOKEN is not set");
        assertThatThrownBy(() -> new SecretReference("file:" + folder.resolve("absent")).resolve(Map.of()))
                .isInstanceOf(NoSecret.class)
                .hasMessageContaining("cannot be read");
        Path large = Files.writeString(folder.resolve("large"), "x".repeat(9_000));
        assertThatThrownBy(() -> new SecretReference("file:" + large).resolve(Map.of()))
                .isInstanceOf(NoSecret.class)
                .hasMessageContaining("too large");
        Path empty = Files.writeString(folder.resolve("empty"), "\n");
        assertThatThrownBy(() -> new SecretReference("file:" + empty).resolve(Map.of()))
                .isInstanceOf(NoSecret.class)
                .hasMessageContaining("is empty");
    }
}
