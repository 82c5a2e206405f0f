package io.rollcall.sync.fetch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A way to get a category's list of live products (D49). A source is only ever read (D24). */
public sealed interface ProductionSource permits S3Source, ApiSource, ManualSource {

    /**
     * @param target a file that is made anew; gets the document, decompressed; worth nothing when this throws
     * @param known the version the last good pull had, to be told when nothing changed; empty to fetch in any case
     * @throws FetchFailure with a stable code, the step that failed, a sentence and what to do about it; another
     *     {@link IOException} is the target's
     */
    Fetched fetch(Path target, Optional<String> known, FetchProgress progress) throws IOException;
}
