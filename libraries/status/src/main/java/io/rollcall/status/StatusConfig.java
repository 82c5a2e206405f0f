package io.rollcall.status;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How a service looks at itself. */
@ConfigMapping(prefix = "rollcall")
interface StatusConfig {

    Status status();

    /** Its state. */
    interface Status {

        /** How often it is looked at. */
        @WithDefault("5s")
        Duration every();
    }
}
