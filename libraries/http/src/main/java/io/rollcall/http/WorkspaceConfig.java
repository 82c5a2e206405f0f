package io.rollcall.http;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Where the files of all products are. */
@ConfigMapping(prefix = "rollcall")
public interface WorkspaceConfig {

    /** A folder, or a place in a bucket as in <code>s3://bucket/prefix</code> (D52). Every service has to have it. */
    Optional<String> workspace();
}
