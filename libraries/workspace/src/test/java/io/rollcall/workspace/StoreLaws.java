package io.rollcall.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;

import io.rollcall.contracts.file.JobInput;
import io.rollcall.workspace.BackupManifest.BackedUp;
import io.rollcall.workspace.QueueFile.Membership;

/** What holds wherever a workspace is kept. */
public abstract class StoreLaws {

    private static final int WRITERS = 8;
    private static final int WRITES = 10;
    private static final long LONGEST_WAIT_NANOS = 50_000_000;

    /** Another one for each test; nothing lies in it. */
    protected abstract Path root() throws IOException;

    /** The same place as another process sees it, which has read nothing yet. */
    protected abstract Path asAnother(Path path);

    /** Whether what the server says of two conditional writes at once can be relied on. */
    protected boolean isAtomic() {
        return true;
    }

    /** How many files lie in the folder that is listed. */
    protected int many() {
        return Integer.getInteger("rollcall.listed-keys", 2500);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }

    private static String seen(String text) {
        return ContentHash.quick(bytes(text));
    }

    @Test
    void what_was_written_is_read_and_its_folders_are_there() throws IOException {
        Path file = root().resolve("a/b/c.json");
        DurableFile.write(file, bytes("one"));
        assertThat(read(file)).isEqualTo("one");
        DurableFile.write(file, bytes("two, and more"));
        assertThat(read(asAnother(file))).isEqualTo("two, and more");
        assertThat(Files.isDirectory(file.getParent())).isTrue();
        assertThat(Files.isRegularFile(file)).isTrue();
        assertThat(Files.size(file)).isEqualTo(13);
        assertThat(ContentHash.of(file)).isEqualTo(ContentHash.of(bytes("two, and more")));
    }

    @Test
    void what_is_not_there_is_absent_and_never_empty() throws IOException {
        Path root = root();
        DurableFile.write(root.resolve("folder/file.json"), bytes("{}"));
        assertThat(Files.exists(root.resolve("file.json"))).isFalse();
        assertThat(Files.notExists(root.resolve("fold"))).isTrue();
        assertThatThrownBy(() -> Files.readAllBytes(root.resolve("file.json"))).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> Files.list(root.resolve("nowhere"))).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> Files.newDirectoryStream(root.resolve("folder/file.json")))
                .isInstanceOf(NotDirectoryException.class);
        assertThat(ContentHash.of(root.resolve("file.json"))).isEqualTo(ContentHash.ABSENT);
        assertThat(ContentHash.quick(root.resolve("file.json"))).isEqualTo(ContentHash.ABSENT);
        assertThat(Files.deleteIfExists(root.resolve("file.json"))).isFalse();
    }

    @Test
    void a_write_that_fails_leaves_what_was_there() throws IOException {
        Path file = root().resolve("a.json");
        DurableFile.write(file, bytes("old"));
        assertThatThrownBy(() -> DurableFile.write(file, out -> {
                    out.write(bytes("half"));
                    throw new IOException("No space left on device");
                }))
                .hasMessageContaining("No space");
        assertThat(read(file)).isEqualTo("old");
        assertThat(names(file.getParent())).containsExactly("a.json");
    }

    @Test
    void a_file_is_replaced_only_while_it_is_what_was_read() throws IOException {
        Path file = root().resolve("shared.json");
        assertThat(DurableFile.replace(file, seen("one"), bytes("two"))).isFalse();
        assertThat(DurableFile.replace(file, ContentHash.ABSENT, bytes("one"))).isTrue();
        assertThat(DurableFile.replace(file, ContentHash.ABSENT, bytes("other")))
                .isFalse();
        assertThat(DurableFile.replace(asAnother(file), seen("one"), bytes("theirs")))
                .isTrue();
        assertThat(DurableFile.replace(file, seen("one"), bytes("two"))).isFalse();
        assertThat(read(file)).isEqualTo("theirs");
        assertThat(DurableFile.replace(file, seen("theirs"), bytes("two"))).isTrue();
        assertThat(read(asAnother(file))).isEqualTo("two");
    }

    @Test
    void one_of_many_files_is_replaced_only_while_it_is_what_was_read() throws IOException {
        Path file = root().resolve("jobs/one.json");
        Store store = Store.of(file);
        assertThat(store.replaceOneOfMany(file, null, out -> out.write(bytes("one"))))
                .isTrue();
        assertThat(store.replaceOneOfMany(file, null, out -> out.write(bytes("two"))))
                .isFalse();
        DurableFile.write(asAnother(file), bytes("theirs"));
        assertThat(store.replaceOneOfMany(file, bytes("one"), out -> out.write(bytes("two"))))
                .isFalse();
        assertThat(store.replaceOneOfMany(file, bytes("theirs"), out -> out.write(bytes("two"))))
                .isTrue();
        DurableFile.delete(file);
        assertThat(store.replaceOneOfMany(file, bytes("two"), out -> out.write(bytes("three"))))
                .isFalse();
        assertThat(Files.exists(file)).isFalse();
    }

    @Test
    void a_guard_that_no_longer_holds_keeps_what_is_there() throws IOException {
        Path file = root().resolve("a.json");
        DurableFile.write(file, bytes("theirs"));
        assertThat(Store.of(file).replace(file, seen("theirs"), out -> out.write(bytes("ours")), () -> false))
                .isFalse();
        assertThat(read(file)).isEqualTo("theirs");
    }

    @Test
    void writers_at_once_lose_no_write_of_each_other() throws Exception {
        assumeThat(isAtomic()).isTrue();
        Path file = root().resolve("counter.json");
        DurableFile.write(file, bytes("0"));
        var tasks = new ArrayList<Callable<Void>>();
        for (int writer = 0; writer < WRITERS; writer++) {
            Path theirs = writer % 2 == 0 ? file : asAnother(file);
            tasks.add(() -> {
                for (int written = 0; written < WRITES; written++) {
                    increment(theirs);
                }
                return null;
            });
        }
        var writers = Executors.newFixedThreadPool(WRITERS);
        try {
            for (Future<Void> done : writers.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            writers.shutdownNow();
        }
        assertThat(read(file)).isEqualTo(String.valueOf(WRITERS * WRITES));
    }

    private static void increment(Path file) throws IOException {
        String before = read(file);
        while (!DurableFile.replace(file, seen(before), bytes(String.valueOf(Integer.parseInt(before) + 1)))) {
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_WAIT_NANOS));
            before = read(file);
        }
    }

    @Test
    void a_long_listing_names_each_once_and_says_what_it_is() throws IOException {
        int many = many();
        Path folder = root().resolve("many");
        var put = Executors.newFixedThreadPool(WRITERS);
        try {
            var written = new ArrayList<Callable<Void>>();
            for (int i = 0; i < many; i++) {
                Path file = folder.resolve("file-" + i + ".json");
                written.add(() -> {
                    Files.createDirectories(folder);
                    try (var out = Files.newOutputStream(file)) {
                        out.write(bytes("{}"));
                    }
                    return null;
                });
            }
            for (Future<Void> done : put.invokeAll(written)) {
                done.get();
            }
        } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
            throw new IOException(failed);
        } finally {
            put.shutdownNow();
        }
        DurableFile.write(folder.resolve("below/other.json"), bytes("{}"));
        DurableFile.write(folder.resolve("other.txt"), bytes("{}"));
        int files = 0;
        int folders = 0;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                files += Files.isRegularFile(entry) && Files.size(entry) == 2 ? 1 : 0;
                folders += Files.isDirectory(entry) ? 1 : 0;
            }
        }
        assertThat(files).isEqualTo(many + 1);
        assertThat(folders).isEqualTo(1);
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*.txt")) {
            assertThat(entries)
                    .extracting(entry -> entry.getFileName().toString())
                    .containsExactly("other.txt");
        }
    }

    @Test
    void a_folder_moves_with_all_that_is_in_it_and_never_into_another() throws IOException {
        Path root = root();
        DurableFile.write(root.resolve("out/old/a.json"), bytes("a"));
        DurableFile.write(root.resolve("out/old/runs/1/b.json"), bytes("b"));
        DurableFile.write(root.resolve("out/old-other/c.json"), bytes("c"));
        Store store = Store.of(root);
        assertThat(store.moveFolder(root.resolve("out/none"), root.resolve("out/new")))
                .isFalse();
        assertThat(store.moveFolder(root.resolve("out/old"), root.resolve("out/old-other")))
                .isFalse();
        assertThat(store.moveFolder(root.resolve("out/old"), root.resolve("out/new")))
                .isTrue();
        assertThat(read(root.resolve("out/new/runs/1/b.json"))).isEqualTo("b");
        assertThat(names(root.resolve("out"))).containsExactlyInAnyOrder("new", "old-other");
        assertThat(names(root.resolve("out/new"))).containsExactlyInAnyOrder("a.json", "runs");
    }

    @Test
    void a_file_is_taken_away_only_as_what_it_was_described() throws IOException {
        Path root = root();
        Path file = root.resolve("a.json");
        DurableFile.write(file, bytes("a"));
        Files.createDirectories(root.resolve("backup"));
        BackedUp entry = Backup.describe(file, "stale", null).orElseThrow();
        DurableFile.write(asAnother(file), bytes("theirs"));
        assertThat(Store.of(file).take(file, entry, root.resolve("backup/a.json")))
                .isFalse();
        assertThat(read(file)).isEqualTo("theirs");
        DurableFile.write(file, bytes("a"));
        assertThat(Store.of(file).take(file, entry, root.resolve("backup/a.json")))
                .isTrue();
        assertThat(Files.exists(file)).isFalse();
        assertThat(read(root.resolve("backup/a.json"))).isEqualTo("a");
    }

    @Test
    void conflicts_are_kept_beside_one_another() throws IOException {
        Path root = root();
        DurableFile.write(root.resolve("b.json"), bytes("a"));
        DurableFile.keepAsConflict(root.resolve("b.json"));
        DurableFile.keepAsConflict(root.resolve("b.json"));
        assertThat(names(root)).containsExactlyInAnyOrder("b.json", "b.json.conflict", "b.json.conflict-2");
        assertThat(read(root.resolve("b.json.conflict"))).isEqualTo("a");
    }

    @Test
    void a_job_input_keeps_what_the_pipeline_wrote_and_a_foreign_edit_beside() throws IOException {
        Path file = root().resolve("jobs/mouse-razer-viper.json");
        var job = new JobInput(
                "mouse-razer-viper",
                "mouse",
                new JobInput.Lock(1, "a1b2c3d4", "Razer", "Viper", ""),
                List.of("https://razer.com/viper"));
        String hash = JobInputFile.project(file, job, null).ownedHash();
        assertThat(JobInputFile.project(file, job, hash).written()).isFalse();
        DurableFile.write(asAnother(file), bytes(read(file).replace("Viper", "Viper X")));
        assertThat(JobInputFile.project(file, job, hash).conflict()).isTrue();
        assertThat(JobInputFile.shows(file, job)).isTrue();
        assertThat(names(file.getParent())).hasSize(2);
    }

    @Test
    void a_queue_takes_rows_in_and_out_beside_the_pipeline() throws IOException {
        Path file = root().resolve("out/_queue/mouse/state.json");
        var queue = new QueueFile(file, "mouse");
        queue.change(Membership.of(Set.of("mouse-a", "mouse-b")), Instant.EPOCH);
        assertThat(queue.addToWritten(Set.of("mouse-c"), Instant.EPOCH)).isEmpty();
        queue.change(Membership.of(Set.of("mouse-c")), Instant.EPOCH);
        assertThat(queue.addToWritten(Set.of("mouse-d"), Instant.EPOCH)).isPresent();
        var theirs = new QueueFile(asAnother(file), "mouse");
        theirs.change(new Membership(Set.of("mouse-e"), Set.of("mouse-a"), Map.of()), Instant.EPOCH);
        assertThat(queue.addToWritten(Set.of("mouse-f"), Instant.EPOCH)).isEmpty();
        assertThat(queue.rows(Set.of("mouse-a", "mouse-b", "mouse-d", "mouse-e", "mouse-f")))
                .containsOnlyKeys("mouse-b", "mouse-d", "mouse-e");
    }

    @Test
    void what_a_backup_took_comes_back_byte_for_byte() throws IOException {
        var workspace = new Workspace(root());
        Path job = workspace.jobInput("mouse", "mouse-razer-viper");
        DurableFile.write(job, bytes("{\"a\": 1}"));
        BackedUp entry = Backup.describe(job, "stale", null).orElseThrow();
        var manifest = new BackupManifest(
                "b1",
                "mouse",
                Instant.EPOCH,
                "tests",
                "plan",
                BackupManifest.UNFINISHED,
                List.of(entry),
                0,
                Map.of(),
                List.of(),
                null,
                null);
        var backup = new Backup(workspace, "mouse", "b1");
        backup.begin(manifest);
        assertThat(backup.take(manifest).files()).containsExactly(entry);
        assertThat(Files.exists(job)).isFalse();
        // A crash between the copy and the deletion of the original.
        DurableFile.write(job, bytes("{\"a\": 1}"));
        assertThat(backup.take(manifest).files()).containsExactly(entry);
        assertThat(Files.exists(job)).isFalse();
        backup.finish(manifest, List.of(entry));
        assertThat(Backup.ids(workspace, "mouse")).containsExactly("b1");
        assertThat(backup.restore(manifest, null).restored()).isEqualTo(1);
        assertThat(read(job)).isEqualTo("{\"a\": 1}");
        backup.delete();
        assertThat(Backup.ids(workspace, "mouse")).isEmpty();
    }

    protected static List<String> names(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }
}
