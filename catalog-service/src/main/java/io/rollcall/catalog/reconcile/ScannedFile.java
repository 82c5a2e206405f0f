package io.rollcall.catalog.reconcile;

import java.time.Instant;

import io.rollcall.identity.Candidate;
import io.rollcall.identity.ProductIdentity;
import io.rollcall.workspace.ExistingJobInput;

/**
 * A job file as it was read.
 *
 * @param name in the folder
 * @param fingerprint of its bytes; {@code ""} when they could not be read
 * @param identity that it says it is; null when nobody can say
 * @param problem why nobody can say which product it is; null when it says so
 */
record ScannedFile(
        String name,
        long bytes,
        Instant modified,
        String fingerprint,
        ExistingJobInput job,
        ProductIdentity identity,
        String problem) {

    private static final String SUFFIX = ".json";

    Candidate candidate() {
        return new Candidate(job.brand(), job.model(), job.variant());
    }

    /** The product id its name says. */
    String stem() {
        return name.substring(0, name.length() - SUFFIX.length());
    }
}
