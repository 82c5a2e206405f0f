package io.rollcall.brand;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often the brands do what nobody asked them for. */
@ConfigMapping(prefix = "rollcall")
public interface BrandConfig {

    Files files();

    /** Its file in the workspace. */
    interface Files {

        /** How often <code>brand_registry.json</code> is compared with the brands. */
        @WithDefault("30s")
        Duration checkEvery();
    }

    BrandChanges brandChanges();

    /** Renames, merges and removals. */
    interface BrandChanges {

        /** How often those are looked for whose request died half-way. */
        @WithDefault("2s")
        Duration resume();
    }
}
