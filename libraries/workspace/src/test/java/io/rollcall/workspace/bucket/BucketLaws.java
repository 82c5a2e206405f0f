package io.rollcall.workspace.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.rollcall.workspace.ContentHash;
import io.rollcall.workspace.DurableFile;
import io.rollcall.workspace.Store;
import io.rollcall.workspace.StoreLaws;

/** What holds in a bucket beside the laws of every store. */
abstract class BucketLaws extends StoreLaws {

    private BucketFileSystem ours;
    private BucketFileSystem another;

    protected abstract BucketAccess access();

    @BeforeEach
    void open() {
        BucketAddress address = BucketAddress.of("s3://rollcall/" + UUID.randomUUID());
        ours = new BucketFileSystem(address, access());
        another = new BucketFileSystem(address, access());
    }

    @AfterEach
    void close() {
        ours.close();
        another.close();
    }

    @Override
    protected Path root() {
        return ours.root();
    }

    @Override
    protected Path asAnother(Path path) {
        return another.getPath(((BucketPath) path).path().toString());
    }

    @Test
    void a_replacement_of_what_was_read_or_written_is_one_request() throws IOException {
        Path file = root().resolve("a.json");
        DurableFile.write(file, bytes("one"));
        // It is known by then how this server wants to be told an ETag.
        assertThat(DurableFile.replace(file, ContentHash.quick(bytes("one")), bytes("two")))
                .isTrue();
        Map<String, Long> before = ours.requests();
        assertThat(DurableFile.replace(file, ContentHash.quick(bytes("two")), bytes("three")))
                .isTrue();
        assertThat(DurableFile.replace(file, ContentHash.quick(bytes("three")), bytes("four")))
                .isTrue();
        assertThat(ours.requests().get("PUT") - before.get("PUT")).isEqualTo(2);
        assertThat(ours.requests().get("GET")).isEqualTo(before.get("GET"));
        assertThat(ours.requests().get("HEAD")).isEqualTo(before.get("HEAD"));
    }

    @Test
    void a_listing_asks_for_a_thousand_at_a_time_and_says_what_each_is() throws IOException {
        for (int i = 0; i < 5; i++) {
            DurableFile.write(root().resolve("folder/" + i + ".json"), bytes("{}"));
        }
        Map<String, Long> before = ours.requests();
        for (String name : names(root().resolve("folder"))) {
            assertThat(name).endsWith(".json");
        }
        try (var entries = Files.list(root().resolve("folder"))) {
            assertThat(entries)
                    .allSatisfy(entry -> assertThat(Files.size(entry)).isEqualTo(2));
        }
        assertThat(ours.requests().get("LIST") - before.get("LIST")).isEqualTo(2);
        assertThat(ours.requests().get("HEAD")).isEqualTo(before.get("HEAD"));
    }

    @Test
    void a_move_of_a_folder_that_a_crash_interrupted_goes_on() throws IOException {
        Path root = root();
        DurableFile.write(root.resolve("out/old/a.json"), bytes("a"));
        DurableFile.write(root.resolve("out/old/b.json"), bytes("b"));
        // It died after the first copy.
        DurableFile.write(
                root.resolve("out/new/.rollcall-moving"), bytes(((BucketPath) root.resolve("out/old")).key() + "/"));
        DurableFile.write(root.resolve("out/new/a.json"), bytes("a"));
        assertThat(Store.of(root).moveFolder(root.resolve("out/old"), root.resolve("out/new")))
                .isTrue();
        assertThat(names(root.resolve("out"))).containsExactly("new");
        assertThat(names(root.resolve("out/new"))).containsExactlyInAnyOrder("a.json", "b.json");
        // It died before the note went.
        DurableFile.write(root.resolve("out/new/.rollcall-moving"), bytes("out/old/"));
        assertThat(Store.of(root).moveFolder(root.resolve("out/old"), root.resolve("out/new")))
                .isFalse();
        assertThat(names(root.resolve("out/new"))).containsExactlyInAnyOrder("a.json", "b.json");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
