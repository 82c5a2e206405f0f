package io.rollcall.workspace.bucket;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

import io.rollcall.testenvironment.S3MockServer;

/** S3Mock checks no signatures, and two conditional writes at once may both succeed there. */
class BucketStoreTest extends BucketLaws {

    private static S3MockServer server;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        server = new S3MockServer(folder);
        server.makeBucket("rollcall");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    protected BucketAccess access() {
        return new BucketAccess(
                Optional.of(URI.create(server.endpoint())),
                Region.US_EAST_1,
                StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")));
    }

    @Override
    protected boolean isAtomic() {
        return false;
    }

    /** More than a page; it takes fifty a second. */
    @Override
    protected int many() {
        return 1100;
    }
}
