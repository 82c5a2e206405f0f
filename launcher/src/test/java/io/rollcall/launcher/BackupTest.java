package io.rollcall.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    Path folder;

    private Installation here;
    private Installation elsewhere;
    private Backup backup;

    @BeforeEach
    void fill_a_home_and_a_workspace() throws IOException {
        here = new Installation(folder, folder.resolve("home"), folder.resolve("workspace"), 8080);
        elsewhere = new Installation(folder, folder.resolve("home-2"), folder.resolve("workspace-2"), 8080);
        backup = new Backup(folder.resolve("backup"));
        write(here.home().resolve("postgres/data/PG_VERSION"), "17");
        write(here.home().resolve("kafka/topic/0.log"), "events");
        write(here.home().resolve("logs/catalog-service.log"), "said");
        Files.createSymbolicLink(here.home().resolve("postgres/data/linked"), Path.of("PG_VERSION"));
        Path key = write(here.home().resolve("secret.key"), "key");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        Files.setPosixFilePermissions(
                here.home().resolve("postgres/data"), PosixFilePermissions.fromString("rwx------"));
        write(here.folder().resolve("specs/inputs/mouse/products/mouse-acer-x.json"), "{}");
        Files.createDirectories(elsewhere.home());
    }

    @Test
    void what_was_backed_up_is_there_again_with_its_permissions_and_without_logs() throws IOException {
        backup.make(here, CLOCK);
        backup.restore(elsewhere);

        assertThat(elsewhere.home().resolve("postgres/data/PG_VERSION")).hasContent("17");
        assertThat(elsewhere.home().resolve("postgres/data/linked"))
                .isSymbolicLink()
                .hasContent("17");
        assertThat(elsewhere.home().resolve("kafka/topic/0.log")).hasContent("events");
        assertThat(elsewhere.folder().resolve("specs/inputs/mouse/products/mouse-acer-x.json"))
                .hasContent("{}");
        assertThat(elsewhere.home().resolve("logs")).doesNotExist();
        assertThat(permissions(elsewhere.home().resolve("secret.key"))).isEqualTo("rw-------");
        assertThat(permissions(elsewhere.home().resolve("postgres/data"))).isEqualTo("rwx------");
        Backup.requireFinished(elsewhere);
    }

    @Test
    void nothing_is_overwritten() throws IOException {
        backup.make(here, CLOCK);
        assertThatThrownBy(() -> backup.make(here, CLOCK))
                .hasMessageContaining("Choose a folder that is not there yet");
        assertThatThrownBy(() -> backup.restore(here)).hasMessageContaining("./rollcall reset");
        write(elsewhere.folder().resolve("mine.json"), "mine");
        assertThatThrownBy(() -> backup.restore(elsewhere)).hasMessageContaining("ROLLCALL_WORKSPACE");
        assertThat(elsewhere.home()).isEmptyDirectory();
    }

    @Test
    void one_that_is_not_whole_is_none() throws IOException {
        backup.make(here, CLOCK);
        Files.delete(backup.folder().resolve("home/kafka/topic/0.log"));
        assertThatThrownBy(() -> backup.restore(elsewhere))
                .hasMessageContaining("home/kafka has 0 files of 0 bytes, and had 1 of 6");

        Files.writeString(backup.folder().resolve("rollcall-backup.json"), "{");
        assertThatThrownBy(() -> backup.restore(elsewhere)).hasMessageContaining("cannot be read");

        Files.delete(backup.folder().resolve("rollcall-backup.json"));
        assertThatThrownBy(() -> backup.restore(elsewhere)).hasMessageContaining("it was not finished");
        assertThat(elsewhere.home()).isEmptyDirectory();
    }

    @Test
    void a_restore_that_died_is_not_started() throws IOException {
        backup.make(here, CLOCK);
        Files.createDirectories(elsewhere.home().resolve("kafka"));
        Files.writeString(elsewhere.home().resolve("restore-unfinished"), "");
        assertThatThrownBy(() -> Backup.requireFinished(elsewhere)).hasMessageContaining("was not finished");
    }

    @Test
    void a_backup_is_no_part_of_itself() {
        assertThatThrownBy(() -> new Backup(here.folder().resolve("backup")).make(here, CLOCK))
                .hasMessageContaining("a part of what is backed up");
        assertThatThrownBy(() -> backup.make(elsewhere, CLOCK)).hasMessageContaining("nothing to back up");
    }

    @Test
    void a_workspace_in_a_bucket_stays_there() throws IOException {
        var inBucket = new Installation(folder, here.home(), "s3://files/here", 8080);
        assertThat(backup.make(inBucket, CLOCK).workspace()).isEqualTo("s3://files/here");
        assertThat(backup.folder().resolve("workspace")).doesNotExist();
        assertThatThrownBy(() -> backup.restore(elsewhere)).hasMessageContaining("s3://files/here");
        backup.restore(new Installation(folder, elsewhere.home(), "s3://files/here", 8080));
        assertThat(elsewhere.home().resolve("postgres/data/PG_VERSION")).hasContent("17");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static Path write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
