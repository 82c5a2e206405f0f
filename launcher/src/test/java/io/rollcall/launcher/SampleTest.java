package io.rollcall.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTest {
    @TempDir
    Path folder;

    private Installation place;

    @BeforeEach
    void bundle_a_sample() throws IOException {
        place = new Installation(folder, folder.resolve("home"), folder.resolve("workspace"), 8080);
        Files.createDirectories(place.home());
        write(folder.resolve("sample/workspace/jobs/viper.json"), "sample");
        write(folder.resolve("sample/workspace/catalog.json"), "sample");
    }

    @Test
    void fills_an_absent_workspace() throws IOException {
        Sample.of(place).copy();
        assertThat(files()).containsExactly("catalog.json", "jobs/viper.json");
    }

    @Test
    void dot_files_do_not_count() throws IOException {
        write(place.folder().resolve(".keep"), "");
        Sample.of(place).copy();
        assertThat(files()).containsExactly(".keep", "catalog.json", "jobs/viper.json");
    }

    @Test
    void leaves_a_workspace_with_files_of_its_own_alone() throws IOException {
        write(place.folder().resolve("mine.json"), "mine");
        Sample.of(place).copy();
        assertThat(files()).containsExactly("mine.json");
        assertThat(Sample.isFromSample(place)).isFalse();
    }

    @Test
    void completes_what_a_kill_interrupted() throws IOException {
        write(place.sampleFile(), "{\"state\":\"moving\",\"workspace\":\"" + place.workspace() + "\"}");
        write(place.folder().resolve("catalog.json"), "sample");
        write(place.folder().resolve(".sample-unfinished/jobs/viper.json"), "sample");
        Sample.of(place).copy();
        assertThat(files()).containsExactly("catalog.json", "jobs/viper.json");
        assertThat(Files.readString(place.sampleFile())).contains("\"copied\"");
    }

    @Test
    void begins_again_when_killed_before_anything_was_visible() throws IOException {
        write(place.sampleFile(), "{\"state\":\"copying\",\"workspace\":\"" + place.workspace() + "\"}");
        write(place.folder().resolve(".sample-unfinished/jobs/vip"), "half");
        Sample.of(place).copy();
        assertThat(files()).containsExactly("catalog.json", "jobs/viper.json");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(place.folder())) {
            return all.filter(Files::isRegularFile)
                    .map(file -> place.folder().relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
