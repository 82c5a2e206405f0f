package io.rollcall.sync;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whom the sync service may ask, and how often it does what nobody asked it for. */
@ConfigMapping(prefix = "rollcall")
public interface SyncConfig {

    /**
     * Hosts that may be asked, by a comma; none where it is empty. One without a port may be asked at any. An address that is
     * private has to be listed itself (D33).
     */
    Optional<String> sourceAllowedHosts();

    /** How much of a list is taken at most. */
    @WithDefault("64")
    int sourceMostMegabytes();

    Secrets secrets();

    /** Of the key that secrets of sources are stored with (D32). */
    interface Secrets {

        /** The key itself, 32 bytes in Base64; the file is not looked at then. */
        Optional<String> key();

        /** The file that has it; made at the first start where there is none, and to be the same for all replicas. */
        Path keyFile();
    }

    Sync sync();

    /** Work that goes on by itself. */
    interface Sync {

        /** How often applies are looked for that died half-way. */
        @WithDefault("5s")
        Duration resumeEvery();

        /** How often it is looked whether a scheduled pull is due. */
        @WithDefault("20s")
        Duration scheduleCheckEvery();

        /** How often messages are looked for that were not delivered. */
        @WithDefault("5s")
        Duration webhookCheckEvery();
    }
}
