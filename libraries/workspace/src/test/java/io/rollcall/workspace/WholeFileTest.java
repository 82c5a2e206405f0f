package io.rollcall.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    private final Set<String> announced = new HashSet<>();

    private final WholeFile.Memory memory = new WholeFile.Memory() {
        @Override
        public boolean isOurs(String hash) {
            return announced.contains(hash);
        }

        @Override
        public void announce(String hash) {
            announced.add(hash);
        }
    };

    @TempDir
    private Path folder;

    private WholeFile.Written last;

    @Test
    void a_state_is_written_once() throws IOException {
        assertThat(write("one").changed()).isTrue();
        assertThat(write("one").changed()).isFalse();
        assertThat(file()).hasContent("one");
    }

    @Test
    void what_a_writer_left_that_died_before_it_could_say_so_is_no_edit_of_somebody_else() throws IOException {
        write("one");
        assertThat(write("two").conflict()).isFalse();
        assertThat(folder).isDirectoryNotContaining("glob:**.conflict");
    }

    @Test
    void an_edit_of_somebody_else_is_kept_beside() throws IOException {
        write("one");
        Files.writeString(file(), "an edit");
        assertThat(write("two").conflict()).isTrue();
        assertThat(file()).hasContent("two");
        assertThat(file().resolveSibling("catalog.json.conflict")).hasContent("an edit");
    }

    @Test
    void an_edit_is_found_by_who_has_to_write_what_was_there_before() throws IOException {
        write("one");
        Files.writeString(file(), "an edit");
        assertThat(write("one").conflict()).isTrue();
        assertThat(file()).hasContent("one");
    }

    @Test
    void an_edit_made_while_the_content_is_written_is_kept_beside() throws IOException {
        write("one");
        var written = WholeFile.write(file(), memory, out -> {
            if (Files.readString(file()).equals("one")) {
                Files.writeString(file(), "an edit meanwhile");
            }
            out.write("two".getBytes(UTF_8));
        });
        assertThat(written.conflict()).isTrue();
        assertThat(file()).hasContent("two");
        assertThat(file().resolveSibling("catalog.json.conflict")).hasContent("an edit meanwhile");
    }

    @Test
    void a_writer_that_cannot_remember_writes_nothing() throws IOException {
        write("one");
        var forgetful = new WholeFile.Memory() {
            @Override
            public boolean isOurs(String hash) {
                return memory.isOurs(hash);
            }

            @Override
            public void announce(String hash) throws IOException {
                throw new IOException("no database");
            }
        };
        assertThatThrownBy(() -> WholeFile.write(file(), forgetful, content("two")))
                .hasMessage("no database");
        assertThat(folder.toFile().list()).containsExactly("catalog.json");
        assertThat(file()).hasContent("one");
    }

    private WholeFile.Written write(String text) throws IOException {
        last = WholeFile.write(file(), memory, content(text), last);
        return last;
    }

    private static Store.Content content(String text) {
        return out -> out.write(text.getBytes(UTF_8));
    }

    private Path file() {
        return folder.resolve("catalog.json");
    }
}
