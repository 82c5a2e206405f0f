package io.rollcall.catalog.live;

import java.time.Instant;
import java.util.List;

import io.rollcall.contracts.event.ProductEvent;
import io.rollcall.outbox.EventLog;

/**
 * What changed in a category, for screens that show it.
 *
 * @param revision of the category after the last of the changes
 * @param changes at most 100
 * @param more how many changes are not listed
 */
record ChangeNotice(String category, long revision, List<Change> changes, long more) {

    static final int MOST = 100;

    /** @param type {@code product-added}, {@code product-updated} or {@code product-removed} */
    record Change(String type, String identifier, String productId, long version, String actor, Instant at) {}

    /** @return an empty list of changes when nothing of it concerns products */
    static ChangeNotice of(String category, long after, EventLog.News news) {
        var changes = news.events().stream()
                .filter(logged -> logged.data() instanceof ProductEvent)
                .map(ChangeNotice::change)
                .toList();
        long listed = news.events().isEmpty()
                ? after
                : news.events().get(news.events().size() - 1).revision();
        return new ChangeNotice(category, news.revision(), changes, news.revision() - listed);
    }

    private static Change change(EventLog.Logged logged) {
        var product = (ProductEvent) logged.data();
        return new Change(
                logged.topic().topicName(),
                product.identifier(),
                product.productId(),
                product.version(),
                product.actor(),
                logged.at());
    }
}
