package io.rollcall.sync.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.rollcall.sync.outgoing.Limits;

class ManualSourceTest {

    private static final long MOST = Limits.USUAL.bytes();

    private static final String LIST = "[{\"brand\": \"Razer\", \"model\": \"Viper\"}]";
    private static final int LIMIT = 64 * 1024 * 1024;

    private final PassedSteps progress = new PassedSteps();

    @TempDir
    private Path root;

    private Path folder;
    private Path target;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(root.resolve("mouse"));
        target = root.resolve("list.json");
    }

    @Test
    void copies_a_file_of_the_folder() throws Exception {
        Files.writeString(folder.resolve("live products.json"), LIST);

        Fetched fetched = source("live products.json").fetch(target, Optional.empty(), progress);

        assertThat(target).hasContent(LIST);
        assertThat(fetched.list().text()).isEqualTo("$.items");
        assertThat(fetched)
                .isEqualTo(new Fetched(
                        fetched.list(), Optional.empty(), false, 0, LIST.length(), 1, "live products.json"));
        assertThat(progress.steps).containsExactly(FetchStep.OBJECT, FetchStep.SIZE);
        assertThat(progress.messages)
                .containsExactly("The file live products.json is there.", "It has " + LIST.length() + " bytes.");
    }

    @Test
    void copies_the_file_that_was_uploaded() throws Exception {
        Path uploaded = Files.writeString(root.resolve("upload"), LIST);

        Fetched fetched = new ManualSource(new ManualSettings("", ""), folder, Optional.of(uploaded), MOST)
                .fetch(target, Optional.empty(), progress);

        assertThat(target).hasContent(LIST);
        assertThat(fetched.description()).isEqualTo("uploaded file");
        assertThat(fetched.list().text()).isEqualTo("$");
    }

    @Test
    void says_that_nothing_was_uploaded() {
        assertThat(failure("")).returns("no_file", FetchFailure::code).hasMessage("No list has been uploaded yet.");
    }

    @Test
    void says_that_there_is_no_such_file() {
        assertThat(failure("missing.json"))
                .returns("not_found", FetchFailure::code)
                .returns(FetchStep.OBJECT, FetchFailure::step)
                .hasMessage("There is no file missing.json in the category's folder.");
    }

    @Test
    void says_that_there_is_no_file_of_a_name_that_is_too_long() {
        assertThat(failure("あ".repeat(150) + ".json").code()).isEqualTo("not_found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../other.json",
                "..",
                "/etc/passwd",
                "a/b.json",
                "a\\b.json",
                ".hidden.json",
                "c:x.json",
                "list.csv",
                "x\u0000.json",
                "product_catalog.json",
                "Product_Source.JSON"
            })
    void takes_no_name_but_that_of_a_list_in_the_folder(String name) throws Exception {
        Files.writeString(root.resolve("other.json"), LIST);

        assertThat(failure(name)).returns("file_not_allowed", FetchFailure::code);
        assertThat(target).doesNotExist();
    }

    @Test
    void follows_no_link_out_of_the_folder() throws Exception {
        Files.writeString(root.resolve("other.json"), LIST);
        Files.createSymbolicLink(folder.resolve("link.json"), root.resolve("other.json"));

        assertThat(failure("link.json"))
                .returns("file_not_allowed", FetchFailure::code)
                .hasMessage("The file link.json is a link that leads out of the category's folder.");
    }

    @Test
    void follows_no_link_to_a_file_of_the_services() throws Exception {
        Path within = Files.createDirectory(folder.resolve("_control_plane"));
        Files.writeString(within.resolve("product_catalog.json"), LIST);
        Files.writeString(folder.resolve("product_catalog.json"), LIST);
        Files.createSymbolicLink(folder.resolve("within.json"), within.resolve("product_catalog.json"));
        Files.createSymbolicLink(folder.resolve("beside.json"), folder.resolve("product_catalog.json"));

        assertThat(failure("within.json").code()).isEqualTo("file_not_allowed");
        assertThat(failure("beside.json").code()).isEqualTo("file_not_allowed");
    }

    @Test
    void follows_a_link_to_another_file_of_the_folder() throws Exception {
        Files.writeString(folder.resolve("2026-03.json"), LIST);
        Files.createSymbolicLink(folder.resolve("latest.json"), Path.of("2026-03.json"));

        source("latest.json").fetch(target, Optional.empty(), progress);

        assertThat(target).hasContent(LIST);
    }

    @Test
    void takes_no_folder_for_a_file() throws Exception {
        Files.createDirectory(folder.resolve("folder.json"));

        assertThat(failure("folder.json"))
                .returns("file_not_allowed", FetchFailure::code)
                .hasMessage("folder.json is not a file.");
    }

    @Test
    void does_not_wait_for_a_pipe() throws Exception {
        Path pipe = folder.resolve("pipe.json");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        assertThat(failure("pipe.json").code()).isEqualTo("file_not_allowed");
    }

    @Test
    void decompresses_a_file() throws Exception {
        Files.write(folder.resolve("live.json"), gzip(LIST.getBytes(UTF_8)));

        assertThat(source("live.json").fetch(target, Optional.empty(), progress).bytes())
                .isEqualTo(LIST.length());
        assertThat(target).hasContent(LIST);
    }

    @Test
    void notices_a_damaged_or_incomplete_compressed_file() throws Exception {
        byte[] compressed = gzip(LIST.getBytes(UTF_8));
        Files.write(folder.resolve("half.json"), Arrays.copyOf(compressed, compressed.length - 5));
        compressed[2] = 0;
        Files.write(folder.resolve("damaged.json"), compressed);

        assertThat(failure("half.json").code()).isEqualTo("cut_off");
        assertThat(failure("damaged.json").code()).isEqualTo("not_gzip");
    }

    @Test
    void copies_no_more_than_the_limit() throws Exception {
        Files.write(folder.resolve("largest.json"), new byte[LIMIT]);
        Files.write(folder.resolve("larger.json"), new byte[LIMIT + 1]);
        Files.write(folder.resolve("bomb.json"), gzip(new byte[LIMIT + 1]));

        assertThat(source("largest.json")
                        .fetch(target, Optional.empty(), progress)
                        .bytes())
                .isEqualTo(LIMIT);
        assertThat(failure("larger.json"))
                .returns("too_large", FetchFailure::code)
                .hasMessage("The file larger.json has more than 67 108 864 bytes, which is the most that is read.");
        assertThat(failure("bomb.json").code()).isEqualTo("too_large");
        assertThat(Files.size(target)).isLessThanOrEqualTo(LIMIT);
    }

    private ManualSource source(String file) {
        return new ManualSource(new ManualSettings(file, "$.items"), folder, Optional.empty(), MOST);
    }

    private FetchFailure failure(String file) {
        return catchThrowableOfType(FetchFailure.class, () -> source(file).fetch(target, Optional.empty(), progress));
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(plain);
        }
        return compressed.toByteArray();
    }
}
