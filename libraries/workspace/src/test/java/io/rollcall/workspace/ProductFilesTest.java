package io.rollcall.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductFilesTest {

    @TempDir
    Path root;

    private Workspace workspace;
    private ProductFiles files;

    @BeforeEach
    void a_workspace() throws IOException {
        workspace = new Workspace(root);
        files = new ProductFiles(workspace, "mouse");
        Files.createDirectories(workspace.jobInputs("mouse"));
    }

    @Test
    void a_job_is_set_aside_only_when_it_is_the_products() throws IOException {
        Path job = workspace.jobInput("mouse", "mouse-a");
        Files.writeString(job, "{\"identityLock\": {\"identifier\": \"00000002\"}, \"seed\": 7}");
        files.setJobAside("mouse-a", "00000001");
        assertThat(job).exists();
        files.setJobAside("mouse-a", "00000002");
        files.setJobAside("mouse-a", "00000002");
        assertThat(job).doesNotExist();
        assertThat(files.jobAside("00000002")).content().contains("\"seed\": 7");
        files.deleteJob("mouse-a", "00000002");
        assertThat(workspace.jobInputs("mouse")).isEmptyDirectory();
    }

    @Test
    void garbage_in_place_of_a_job_is_kept_beside() throws IOException {
        Path job = workspace.jobInput("mouse", "mouse-a");
        Files.writeString(job, "{half");
        files.deleteJob("mouse-a", "00000001");
        assertThat(job).doesNotExist();
        assertThat(job.resolveSibling("mouse-a.json.conflict")).hasContent("{half");
    }

    @Test
    void results_move_by_exact_name_and_never_onto_others() throws IOException {
        Files.createDirectories(workspace.outputs("mouse").resolve("mouse-corsair-m75"));
        Files.createDirectories(workspace.outputs("mouse").resolve("mouse-corsair-m75-wireless"));
        Files.createDirectories(workspace.published("mouse").resolve("mouse-corsair-m75"));
        Files.createDirectories(workspace.published("mouse").resolve("mouse-corsair-m75-pro"));
        Path overrides = workspace.overrides("mouse", "mouse-corsair-m75");
        Files.createDirectories(overrides.getParent());
        Files.writeString(
                overrides, "{\"version\": 1, \"product_id\": \"mouse-corsair-m75\", \"overrides\": {\"dpi\": 1}}");

        files.moveResults("mouse-corsair-m75", "mouse-corsair-m75-pro");
        files.moveResults("mouse-corsair-m75", "mouse-corsair-m75-pro");

        assertThat(workspace.outputs("mouse").resolve("mouse-corsair-m75")).doesNotExist();
        assertThat(workspace.outputs("mouse").resolve("mouse-corsair-m75-pro")).isDirectory();
        assertThat(workspace.outputs("mouse").resolve("mouse-corsair-m75-wireless"))
                .isDirectory();
        assertThat(workspace.published("mouse").resolve("mouse-corsair-m75")).isDirectory();
        assertThat(overrides).doesNotExist();
        assertThat(workspace.overrides("mouse", "mouse-corsair-m75-pro"))
                .content()
                .contains("\"product_id\": \"mouse-corsair-m75-pro\"", "\"dpi\": 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "{}", "{\"identityLock\": 1}", "{\"identityLock\": {\"brand\": \"Acer\"}}", "null"
            })
    void a_job_that_says_no_identity_cannot_be_judged(String content) throws IOException {
        Path job = Files.writeString(workspace.jobInputs("mouse").resolve("x.json"), content);
        assertThatThrownBy(() -> ExistingJobInput.read(job)).isInstanceOf(UnreadableFile.class);
    }

    @Test
    void folders_links_and_huge_files_cannot_be_judged() throws IOException {
        Path folder = Files.createDirectory(workspace.jobInputs("mouse").resolve("folder.json"));
        Path outside = Files.writeString(root.resolve("outside.json"), "{}");
        Path link = Files.createSymbolicLink(workspace.jobInputs("mouse").resolve("link.json"), outside);
        Path huge = Files.write(
                workspace.jobInputs("mouse").resolve("huge.json"), new byte[(int) ExistingJobInput.MOST_BYTES + 1]);
        assertThatThrownBy(() -> ExistingJobInput.read(folder)).hasMessageContaining("plain file");
        assertThatThrownBy(() -> ExistingJobInput.read(link)).hasMessageContaining("plain file");
        assertThatThrownBy(() -> ExistingJobInput.read(huge)).hasMessageContaining("bytes");
        assertThat(ExistingJobInput.read(workspace.jobInputs("mouse").resolve("gone.json")))
                .isEmpty();
    }
}
