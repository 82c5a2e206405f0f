package io.rollcall.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFileTest {

    @TempDir
    Path folder;

    @Test
    void a_failed_write_leaves_the_old_file_and_nothing_else() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "old");
        assertThatThrownBy(() -> DurableFile.write(file, out -> {
                    out.write("half".getBytes());
                    throw new IOException("No space left on device");
                }))
                .hasMessageContaining("No space");
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryContaining("glob:**a.json").isDirectoryNotContaining("glob:**.rollcall-tmp");
    }

    @Test
    void missing_folders_are_made() throws IOException {
        Path file = folder.resolve("a/b/c.json");
        DurableFile.write(file, new byte[] {'1'});
        assertThat(file).hasContent("1");
    }

    @Test
    void conflicts_are_kept_beside_and_never_overwritten() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "one");
        DurableFile.keepAsConflict(file);
        Files.writeString(file, "two");
        DurableFile.keepAsConflict(file);
        assertThat(folder.resolve("a.json.conflict")).hasContent("one");
        assertThat(folder.resolve("a.json.conflict-2")).hasContent("two");
    }

    @Test
    void json_looks_as_javascript_writes_it() throws IOException {
        assertThat(new String(JsonText.of(Map.of("a", List.of(1, List.of(), Map.of())))))
                .isEqualTo("{\n  \"a\": [\n    1,\n    [],\n    {}\n  ]\n}\n");
    }

    @Test
    void what_a_crash_left_goes_and_what_somebody_is_writing_stays(@TempDir Path crashed) throws IOException {
        Path old = Files.writeString(crashed.resolve(".x.json.1.rollcall-tmp"), "{half");
        Path young = Files.writeString(crashed.resolve(".x.json.2.rollcall-tmp"), "{half");
        Files.setLastModifiedTime(old, FileTime.fromMillis(0));
        DurableFile.removeLeftovers(crashed);
        DurableFile.removeLeftovers(crashed.resolve("nowhere"));
        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }
}
