package io.rollcall.http.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerNoteTest {

    @TempDir
    Path workspace;

    private Path file() {
        return workspace.resolve(".rollcall/owners/catalog-service.json");
    }

    private OwnerNote note(String installation, Duration later) {
        return new OwnerNote(file(), installation, "host-" + installation, Clock.offset(Clock.systemUTC(), later));
    }

    @Test
    void replicas_of_one_installation_share_a_workspace_and_another_is_turned_away() throws IOException {
        note("one", Duration.ZERO).claim();
        byte[] before = Files.readAllBytes(file());
        note("one", Duration.ofSeconds(5)).claim();
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
        for (int minutes : new int[] {-2, 0, 2}) {
            assertThatThrownBy(() -> note("two", Duration.ofMinutes(minutes)).claim())
                    .isInstanceOf(WorkspaceOwned.class)
                    .hasMessageContaining("host-one")
                    .hasMessageContaining(file().toString());
            assertThatThrownBy(() -> note("two", Duration.ofMinutes(minutes)).release())
                    .isInstanceOf(WorkspaceOwned.class);
        }
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void one_that_was_stopped_or_gave_no_sign_for_long_has_it_no_more() throws IOException {
        note("one", Duration.ZERO).claim();
        note("one", Duration.ZERO).release();
        note("two", Duration.ZERO).claim();
        note("three", Duration.ofMinutes(4)).claim();
        assertThatThrownBy(() -> note("two", Duration.ZERO).claim()).isInstanceOf(WorkspaceOwned.class);
    }

    @Test
    void a_note_that_cannot_be_read_is_nobodys_to_overwrite() throws IOException {
        Files.createDirectories(file().getParent());
        for (String garbage : new String[] {"{", "[]", "{}", "null", "{\"installation\": [1]}"}) {
            Files.writeString(file(), garbage);
            assertThatThrownBy(() -> note("one", Duration.ZERO).claim())
                    .as(garbage)
                    .isInstanceOf(WorkspaceOwned.class)
                    .hasMessageContaining("Delete it");
            assertThat(Files.readString(file())).isEqualTo(garbage);
        }
    }
}
