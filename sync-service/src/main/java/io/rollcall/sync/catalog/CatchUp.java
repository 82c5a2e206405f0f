package io.rollcall.sync.catalog;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

import io.rollcall.http.remote.RemoteFailure;
import io.rollcall.sync.catalog.CatalogView.Identifiers;

/** Lets a person who changed the catalog a moment ago see that change in a comparison. */
@ApplicationScoped
@RequiredArgsConstructor
public class CatchUp {

    private static final Logger LOG = Logger.getLogger(CatchUp.class);
    private static final long LONGEST_NANOS = Duration.ofSeconds(2).toNanos();
    private static final long STEP_NANOS = Duration.ofMillis(10).toNanos();

    private final KnownCatalog known;

    @RestClient
    private final CatalogView catalog;

    /** Waits for events that are on their way, not for long; while the catalog is away, what is known has to do. */
    public void await(String category) {
        try {
            long revision =
                    catalog.products(category, new Identifiers(List.of())).revision();
            long end = System.nanoTime() + LONGEST_NANOS;
            while (known.asOf(category).revision() < revision && System.nanoTime() < end) {
                LockSupport.parkNanos(STEP_NANOS);
            }
        } catch (RemoteFailure away) {
            LOG.infof("%s is compared with what is known of it: %s", category, away.getMessage());
        }
    }
}
