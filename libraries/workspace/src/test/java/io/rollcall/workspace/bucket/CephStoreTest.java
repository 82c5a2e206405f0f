package io.rollcall.workspace.bucket;

import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

import io.rollcall.testenvironment.CephObjectGateway;

/** Where Ceph is installed: signatures are checked there, and of two conditional writes at once one fails. */
@EnabledIf("isInstalled")
class CephStoreTest extends BucketLaws {

    private static CephObjectGateway server;

    @BeforeAll
    static void start(@TempDir(cleanup = CleanupMode.NEVER) Path folder) throws Exception {
        server = new CephObjectGateway(folder);
        try (var client = reach().client()) {
            client.createBucket(bucket -> bucket.bucket("rollcall"));
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static boolean isInstalled() {
        return CephObjectGateway.isInstalled();
    }

    private static BucketAccess reach() {
        return new BucketAccess(
                Optional.of(server.endpoint()),
                Region.US_EAST_1,
                StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(CephObjectGateway.ACCESS_KEY, CephObjectGateway.SECRET_KEY)));
    }

    @Override
    protected BucketAccess access() {
        return reach();
    }
}
