package io.rollcall.catalog;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** How often the catalog does what nobody asked it for. */
@ConfigMapping(prefix = "rollcall")
public interface CatalogConfig {

    Files files();

    /** Job inputs, queue and catalog file. */
    interface Files {

        /** How often they are compared with the products. */
        @WithDefault("30s")
        Duration checkEvery();
    }

    QueueSync queueSync();

    /** Job inputs that the queue does not know. */
    interface QueueSync {

        /** How often they are looked for. */
        @WithDefault("10s")
        Duration every();
    }

    JobFilesWatch jobFilesWatch();

    /** Job inputs without a product. */
    interface JobFilesWatch {

        /** How often they are counted. */
        @WithDefault("15s")
        Duration every();
    }

    SourceFiles sourceFiles();

    /** <code>activeFiltering.json</code> and the folders of categories. */
    interface SourceFiles {

        /** How often they are looked at. */
        @WithDefault("5s")
        Duration every();
    }

    CatalogAdoption catalogAdoption();

    /** A <code>product_catalog.json</code> that was there first. */
    interface CatalogAdoption {

        /** How often one is looked for. */
        @WithDefault("2s")
        Duration every();
    }

    Reconcile reconcile();

    /** Moving job inputs that nobody asked for. */
    interface Reconcile {

        /** How often one is looked for that died half-way. */
        @WithDefault("10s")
        Duration resume();
    }

    @WithName("import")
    Import imports();

    /** Imports of workbooks. */
    interface Import {

        /** How often one is looked for that died half-way. */
        @WithDefault("10s")
        Duration resume();

        /** How often previews that expired are looked for. */
        @WithDefault("1h")
        Duration forget();
    }

    Overview overview();

    /** The figures of a category. */
    interface Overview {

        /** How often they are counted, while somebody looks at them. */
        @WithDefault("15s")
        Duration every();
    }
}
