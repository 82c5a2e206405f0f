package io.rollcall.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.rollcall.contracts.file.JobInput;

class JobInputFileTest {

    private static final JobInput JOB = new JobInput(
            "mouse-razer-viper", "mouse", new JobInput.Lock(118, "9f3c2a10", "Razer", "Viper", ""), List.of());

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void a_file() {
        file = folder.resolve("mouse-razer-viper.json");
    }

    @Test
    void a_new_job_input_is_as_the_pipeline_expects() throws IOException {
        assertThat(JobInputFile.project(file, JOB, null).written()).isTrue();
        assertThat(file).hasContent("""
                        {
                          "productId": "mouse-razer-viper",
                          "category": "mouse",
                          "identityLock": {
                            "id": 118,
                            "identifier": "9f3c2a10",
                            "brand": "Razer",
                            "model": "Viper",
                            "variant": "",
                            "sku": "",
                            "mpn": "",
                            "gtin": ""
                          },
                          "seedUrls": [],
                          "anchors": {}
                        }
                        """);
    }

    @Test
    void doing_it_again_writes_nothing() throws IOException {
        String hash = JobInputFile.project(file, JOB, null).ownedHash();
        assertThat(JobInputFile.project(file, JOB, hash))
                .isEqualTo(new JobInputFile.Projected(hash, false, false, false));
    }

    @Test
    void what_the_pipeline_wrote_survives_without_a_conflict() throws IOException {
        String hash = JobInputFile.project(file, JOB, null).ownedHash();
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("\"sku\": \"\"", "\"sku\": \"RZ01\"")
                        .replace("\"anchors\": {}", "\"anchors\": {\"w\": 1.50}"));
        assertThat(JobInputFile.project(file, JOB, hash).conflict()).isFalse();
        assertThat(file).content().contains("\"sku\": \"RZ01\"", "\"w\": 1.50");
    }

    @Test
    void a_foreign_edit_of_what_is_ours_is_kept_beside() throws IOException {
        String hash = JobInputFile.project(file, JOB, null).ownedHash();
        Files.writeString(file, Files.readString(file).replace("\"model\": \"Viper\"", "\"model\": \"Cobra\""));
        assertThat(JobInputFile.project(file, JOB, hash).conflict()).isTrue();
        assertThat(file).content().contains("\"model\": \"Viper\"");
        assertThat(folder.resolve("mouse-razer-viper.json.conflict")).content().contains("\"model\": \"Cobra\"");
    }

    @Test
    void an_old_job_input_is_taken_over_in_silence_and_garbage_is_kept_beside() throws IOException {
        Files.writeString(
                file,
                "{\"identityLock\": {\"id\": 3, \"identifier\": \"\", \"brand\": \"Razer\", \"model\": \"Viper\"}, \"seed\": 1}");
        assertThat(JobInputFile.project(file, JOB, null).conflict()).isFalse();
        assertThat(file).content().contains("\"seed\": 1", "\"id\": 118");

        Files.writeString(file, "{half");
        assertThat(JobInputFile.project(file, JOB, null).conflict()).isTrue();
        assertThat(folder.resolve("mouse-razer-viper.json.conflict")).hasContent("{half");
    }
}
