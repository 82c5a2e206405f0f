package io.rollcall.sync.crossvalidation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many products have to miss a required field before the requirement is doubted (D35): both have to be reached. */
@ConfigMapping(prefix = "rollcall.cross-validation")
interface ManyConfig {

    /** Of all products, 0 to 1. */
    @WithDefault("0.2")
    double manyShare();

    /** At least so many. */
    @WithDefault("5")
    long manyProducts();
}
