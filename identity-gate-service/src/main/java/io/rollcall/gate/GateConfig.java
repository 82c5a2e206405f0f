package io.rollcall.gate;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the gate makes sure of what it knows. */
@ConfigMapping(prefix = "rollcall")
public interface GateConfig {

    Gate gate();

    /** Its memory beside the catalog. */
    interface Gate {

        /** How often they are compared. */
        @WithDefault("2s")
        Duration checkEvery();

        /** How long after the start that is done first. */
        @WithDefault("1s")
        Duration checkAfter();
    }
}
