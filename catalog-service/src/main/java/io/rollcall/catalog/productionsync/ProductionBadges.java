package io.rollcall.catalog.productionsync;

import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.reactive.messaging.annotations.Blocking;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

import io.rollcall.catalog.category.Categories;
import io.rollcall.catalog.product.Catalog;
import io.rollcall.catalog.projection.Projections;
import io.rollcall.contracts.event.SyncDiffEvent;
import io.rollcall.contracts.event.SyncEvent;
import io.rollcall.outbox.EventConsumer;
import io.rollcall.outbox.EventConsumer.Received;
import io.rollcall.outbox.Outbox;
import io.rollcall.persistence.Sql;

/**
 * Gives products the badges that diffs and applies of production sync say they have (D47). They come in chunks, each of which
 * is one transaction: the channel hands over one event at a time.
 */
@ApplicationScoped
@RequiredArgsConstructor
class ProductionBadges {

    private static final Logger LOG = Logger.getLogger(ProductionBadges.class);

    /**
     * What was last heard of a category.
     *
     * @param version the highest; what has a lower one comes too late
     * @param pulledAt of the list that the last diff compared; null until there was one
     */
    private record Heard(long version, Instant pulledAt) {

        static final Heard NOTHING = new Heard(0, null);

        Heard after(SyncEvent event) {
            return new Heard(event.version(), event instanceof SyncDiffEvent diff ? diff.pulledAt() : pulledAt);
        }
    }

    private final EventConsumer intake;
    private final Sql sql;
    private final Outbox outbox;
    private final Catalog catalog;
    private final Categories categories;
    private final Projections projections;

    @Incoming("production-sync")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        var pulled = new TreeSet<String>();
        intake.take("catalog-service", records, events -> events.stream()
                .map(Received::data)
                .map(SyncEvent.class::cast)
                .filter(this::tellsOfAnotherPull)
                .map(SyncEvent::category)
                .forEach(pulled::add));
        pulled.forEach(projections::catalogFileChanged);
    }

    /** Takes the event in, and says whether the catalog file, if there is one, has to show the time of another pull. */
    private boolean tellsOfAnotherPull(SyncEvent event) {
        String category = event.category();
        outbox.lock(category);
        Heard before = heard(category).orElse(Heard.NOTHING);
        if (event.version() < before.version()) {
            LOG.infof(
                    "%s came too late: of %s, version %d was heard before",
                    event.identifier(), category, before.version());
            return false;
        }
        Heard now = before.after(event);
        if (!now.equals(before)) {
            remember(category, now);
        }
        catalog.setBadges(category, event.badges(), event.actor());
        return !Optional.ofNullable(now.pulledAt()).equals(Optional.ofNullable(before.pulledAt()))
                && categories.isStored(category);
    }

    private Optional<Heard> heard(String category) {
        return sql.query("select version, pulled_at from production_sync where category = :category")
                .bind("category", category)
                .first(Heard.class);
    }

    private void remember(String category, Heard now) {
        sql.update("""
                        insert into production_sync (category, version, pulled_at)
                        values (:category, :version, cast(:pulledAt as timestamptz))
                        on conflict (category) do update set version = excluded.version, pulled_at = excluded.pulled_at""")
                .bind("category", category)
                .bind("version", now.version())
                .bind("pulledAt", now.pulledAt())
                .execute();
    }
}
