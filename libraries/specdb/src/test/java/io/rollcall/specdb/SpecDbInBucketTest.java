package io.rollcall.specdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

import io.rollcall.testenvironment.S3MockServer;
import io.rollcall.workspace.bucket.BucketAccess;
import io.rollcall.workspace.bucket.BucketAddress;
import io.rollcall.workspace.bucket.BucketFileSystem;

/** The file is fetched, changed, and put back under a condition. */
class SpecDbInBucketTest {

    private static S3MockServer server;

    private final BucketAddress address = BucketAddress.of("s3://rollcall/" + UUID.randomUUID());

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        server = new S3MockServer(folder);
        server.makeBucket("rollcall");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** The snapshot, as another process sees it. */
    private Path file() {
        var access = new BucketAccess(
                Optional.of(URI.create(server.endpoint())),
                Region.US_EAST_1,
                StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")));
        return new BucketFileSystem(address, access).root().resolve(".specfactory_tmp/mouse/spec.sqlite");
    }

    private static void add(SpecDb db, String version) {
        db.write(handle -> handle.execute("update spec_db set sync_version = sync_version + " + version));
    }

    private static int version(SpecDb db) {
        return db.read(handle -> handle.createQuery("select sync_version from spec_db")
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void what_one_replica_writes_is_what_the_next_one_opens() throws IOException {
        try (SpecDb db = SpecDb.openOrCreate(file(), "mouse")) {
            add(db, "1");
            add(db, "2");
            assertThat(db.isCurrent()).isTrue();
            assertThat(version(db)).isEqualTo(3);
        }
        try (SpecDb db = SpecDb.open(file(), "mouse")) {
            assertThat(version(db)).isEqualTo(3);
        }
    }

    @Test
    void nothing_of_a_write_is_there_where_another_replica_was_faster() throws IOException {
        try (SpecDb ours = SpecDb.openOrCreate(file(), "mouse");
                SpecDb theirs = SpecDb.open(file(), "mouse")) {
            add(theirs, "1");
            assertThat(ours.isCurrent()).isFalse();
            assertThatThrownBy(() -> add(ours, "10")).isInstanceOf(SpecDbMoved.class);
            assertThat(ours.isCurrent()).isFalse();
            assertThat(version(theirs)).isEqualTo(1);
        }
        try (SpecDb again = SpecDb.open(file(), "mouse")) {
            add(again, "10");
            assertThat(version(again)).isEqualTo(11);
        }
    }

    @Test
    void nobody_reads_what_lost_against_another_replica() throws Exception {
        try (SpecDb ours = SpecDb.openOrCreate(file(), "mouse");
                SpecDb theirs = SpecDb.open(file(), "mouse")) {
            add(theirs, "1");
            var reading = new AtomicReference<CompletableFuture<Integer>>();
            assertThatThrownBy(() -> ours.write(handle -> {
                        reading.set(CompletableFuture.supplyAsync(() -> version(ours)));
                        return handle.execute("update spec_db set sync_version = 10");
                    }))
                    .isInstanceOf(SpecDbMoved.class);
            assertThatThrownBy(() -> reading.get().join()).hasCauseInstanceOf(SpecDbMoved.class);
            assertThat(ours.isCurrent()).isFalse();
        }
    }

    @Test
    void a_write_that_fails_puts_nothing_back() throws IOException {
        Path file = file();
        try (SpecDb db = SpecDb.openOrCreate(file, "mouse")) {
            byte[] before = Files.readAllBytes(file);
            assertThatThrownBy(() -> db.write(handle -> {
                        handle.execute("update spec_db set sync_version = 5");
                        throw new IllegalStateException("changed my mind");
                    }))
                    .hasMessageContaining("changed my mind");
            assertThat(Files.readAllBytes(file)).isEqualTo(before);
            assertThat(version(db)).isZero();
        }
    }
}
