package io.rollcall.sync.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.rollcall.sync.secret.SecretKeeper.CannotOpen;
import io.rollcall.sync.secret.SecretKeeper.UnusableKey;

class SecretKeeperTest {

    private static final String SECRET = "Authorization: Bearer canary-5e7c";

    @TempDir
    Path folder;

    @Test
    void a_secret_opens_with_the_key_and_for_the_purpose_it_was_encrypted_for() throws IOException {
        Path key = folder.resolve("keys/sync.key");
        byte[] encrypted = SecretKeeper.in(key).encrypt(SECRET, "mouse");
        SecretKeeper later = SecretKeeper.in(key);
        assertThat(later.decrypt(encrypted, "mouse")).isEqualTo(SECRET);
        assertThatThrownBy(() -> later.decrypt(encrypted, "keyboard")).isInstanceOf(CannotOpen.class);
        assertThat(later.encrypt(SECRET, "mouse")).isNotEqualTo(encrypted);
    }

    @Test
    void another_key_opens_nothing_and_says_what_to_do() throws IOException {
        byte[] encrypted = SecretKeeper.in(folder.resolve("one")).encrypt(SECRET, "mouse");
        assertThatThrownBy(() -> SecretKeeper.in(folder.resolve("two")).decrypt(encrypted, "mouse"))
                .isInstanceOf(CannotOpen.class)
                .hasMessageContaining("Enter it again");
    }

    @Test
    void what_was_changed_or_cut_does_not_open() throws IOException {
        SecretKeeper keeper = SecretKeeper.in(folder.resolve("key"));
        byte[] encrypted = keeper.encrypt(SECRET, "mouse");
        encrypted[encrypted.length - 1] ^= 1;
        assertThatThrownBy(() -> keeper.decrypt(encrypted, "mouse")).isInstanceOf(CannotOpen.class);
        assertThatThrownBy(() -> keeper.decrypt(new byte[5], "mouse")).isInstanceOf(CannotOpen.class);
    }

    @Test
    void the_key_file_is_its_owners_alone() throws IOException {
        Path key = folder.resolve("key");
        SecretKeeper.in(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(key);
        }
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> SecretKeeper.in(key))
                .isInstanceOf(UnusableKey.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void a_key_may_come_from_the_environment() throws IOException {
        String key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n";
        byte[] encrypted = SecretKeeper.of(key).encrypt(SECRET, "mouse");
        assertThat(SecretKeeper.of(key).decrypt(encrypted, "mouse")).isEqualTo(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "not base64!", "AAECAwQFBgcICQoLDA0ODw=="})
    void a_key_of_another_length_is_not_used(String key) {
        assertThatThrownBy(() -> SecretKeeper.of(key)).isInstanceOf(UnusableKey.class);
    }
}
