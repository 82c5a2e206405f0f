package io.rollcall.sync.pull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;
import org.jboss.logging.Logger;

import io.rollcall.persistence.lock.CategoryLease;
import io.rollcall.sync.fetch.FetchProgress;
import io.rollcall.sync.fetch.Fetched;
import io.rollcall.sync.productsource.ConfiguredSource;
import io.rollcall.sync.productsource.ConfiguredSources;
import io.rollcall.sync.productsource.ProductSource;
import io.rollcall.sync.productsource.ProductSources;
import io.rollcall.sync.productsource.SourceProblems;
import io.rollcall.sync.source.JsonPath;
import io.rollcall.workspace.ContentHash;

/**
 * Takes in the list of what is live (D31): asks the source unless the last list is young, keeps the last good one whatever comes of
 * it, and stops at a list that is much shorter than the one before. One at a time in a category.
 */
@ApplicationScoped
@RequiredArgsConstructor
public class Pull {

    private static final Logger LOG = Logger.getLogger(Pull.class);
    private static final Duration CACHED = Duration.ofHours(1);

    /** What a list is taken in for. */
    @FunctionalInterface
    public interface Use {
        /**
         * @param list to be read
         * @param scratch a folder that is gone afterwards
         * @param acceptance to be asked within the transaction that keeps what came of the list
         */
        void of(PulledList list, Path scratch, Acceptance acceptance) throws IOException;
    }

    private final ProductSources sources;
    private final ConfiguredSources configured;
    private final Pulls pulls;
    private final PullFiles files;
    private final CategoryLease lease;
    private final PullMeters meters;
    private final Clock clock;

    /**
     * Not within a transaction.
     *
     * @param refresh to ask the source however young the last list is
     * @param confirmDrop whether a person said yes to a list that is much shorter
     * @throws PullFailure when there is no list to use; the last good one stays
     */
    public void take(String category, boolean refresh, boolean confirmDrop, String actor, Use use) throws IOException {
        ProductSource source = sources.of(category);
        if (!source.isChosen()) {
            throw new SourceProblems.NotConfigured(category);
        }
        lease.take("pull", category, () -> new PullProblems.PullRunning(category), () -> {
            pulls.endAbandoned(category);
            run(category, source, refresh, confirmDrop, actor, use);
            return null;
        });
    }

    private void run(String category, ProductSource source, boolean refresh, boolean confirmDrop, String actor, Use use)
            throws IOException {
        Optional<PullState> last = pulls.latestGood(category);
        Optional<PullState> good = last.filter(pull -> Files.exists(files.list(category, pull.id())));
        // As exact as the database keeps it: one time stands everywhere.
        Instant began = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ConfiguredSource from;
        try {
            from = configured.of(category, source);
        } catch (IOException | RuntimeException unusable) {
            if (unusable instanceof SourceProblems.NotConfigured) {
                throw unusable;
            }
            throw failed(category, pulls.begin(category, "", actor, began), unusable, began);
        }
        if (!refresh && !confirmDrop && good.isPresent() && isCurrent(good.get(), from, began)) {
            fromCache(category, good.get(), use);
            return;
        }
        UUID id = pulls.begin(category, from.configuration(), actor, began);
        PulledList list;
        try {
            list = fetch(category, id, from, good.orElse(null), began);
            pulls.fetched(id, list);
            var brake = new Brake(last.map(PullState::products).orElse(null), confirmDrop);
            used(category, list, use, (rows, products) -> {
                brake.check(rows, products);
                pulls.ended(id, "good", rows, products, since(began));
            });
        } catch (Brake.Held held) {
            pulls.ended(id, "held", held.rows(), held.now(), since(began));
            meters.ended(category, "held", since(began));
            throw new PullProblems.ConfirmationRequired(category, held.before(), held.now());
        } catch (IOException | RuntimeException broken) {
            throw failed(category, id, broken, began);
        }
        meters.ended(category, "good", since(began));
        // It is good by now, whatever becomes of the files.
        files.keepOnly(category, id);
        sources.pulled(category, began, list.contentHash());
    }

    private static boolean isCurrent(PullState good, ConfiguredSource from, Instant now) {
        return good.configuration().equals(from.configuration())
                && good.startedAt().plus(CACHED).isAfter(now);
    }

    private void fromCache(String category, PullState good, Use use) throws IOException {
        PulledList list = PulledList.of(good, files.list(category, good.id()));
        used(category, list, use, (rows, products) -> {});
    }

    private PulledList fetch(String category, UUID id, ConfiguredSource from, PullState good, Instant began)
            throws IOException {
        Path target = files.list(category, id);
        Files.createDirectories(target.getParent());
        boolean same = good != null && good.configuration().equals(from.configuration());
        Optional<String> known = same ? Optional.ofNullable(good.sourceVersion()) : Optional.empty();
        Fetched fetched = from.source().fetch(target, known, FetchProgress.NONE);
        if (fetched.notModified()) {
            Files.createLink(target, files.list(category, good.id()));
            return new PulledList(
                    id,
                    target,
                    JsonPath.of(good.listPath()),
                    fetched.description(),
                    good.sourceVersion(),
                    good.contentHash(),
                    good.bytes(),
                    began,
                    false);
        }
        return new PulledList(
                id,
                target,
                fetched.list(),
                fetched.description(),
                fetched.version().orElse(null),
                ContentHash.of(target),
                fetched.bytes(),
                began,
                false);
    }

    private void used(String category, PulledList list, Use use, Acceptance acceptance) throws IOException {
        Path scratch = files.newScratch(category);
        try {
            use.of(list, scratch, acceptance);
        } finally {
            PullFiles.delete(scratch);
        }
    }

    /** @return what is to be thrown */
    private IOException failed(String category, UUID id, Exception thrown, Instant began) {
        Optional<PullFailure> failure = PullFailure.of(thrown);
        pulls.failed(id, failure.orElseGet(() -> PullFailure.ours(thrown)), since(began));
        meters.ended(category, "failed", since(began));
        if (failure.isEmpty()) {
            if (thrown instanceof RuntimeException ours) {
                throw ours;
            }
            return (IOException) thrown;
        }
        LOG.infof("The pull %s failed: %s", id, failure.get().getMessage());
        return failure.get();
    }

    private Duration since(Instant began) {
        return Duration.between(began, clock.instant());
    }
}
