package io.rollcall.workspace.bucket;

import java.nio.file.Path;

/** Where a workspace is: a folder, or {@code s3://bucket/prefix} (D52). */
public final class WorkspaceRoot {

    private WorkspaceRoot() {}

    /** @throws IllegalArgumentException when it begins as a place in a bucket and is none */
    public static Path of(String place) {
        return BucketAddress.isOne(place) ? BucketFileSystem.root(place) : Path.of(place);
    }
}
