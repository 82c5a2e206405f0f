package io.rollcall.contracts.event;

import java.time.Instant;

/**
 * The data of {@code catalog-reconciled}: a category's job files were reconciled with its products (D15). It happened once, so
 * there is one version of it.
 *
 * @param identifier of the plan that was carried out, a UUID; also the Kafka key
 * @param canonicalSource what said which products there are: {@code product_catalog} or {@code active_filtering}
 * @param canonicalProducts how many products it names
 * @param scanned job files there were
 * @param deleted orphans that went to the backup
 * @param remaining job files there are now
 * @param backupId null when nothing was deleted
 * @param revision its place among the category's reconciles, without gaps
 * @param actor who did it
 */
public record ReconcileEvent(
        String identifier,
        String category,
        String canonicalSource,
        int canonicalProducts,
        int scanned,
        int kept,
        int orphans,
        int untracked,
        int unreadable,
        int deleted,
        int remaining,
        String backupId,
        Instant at,
        long version,
        long revision,
        String actor)
        implements EventData {

    @Override
    public boolean complete() {
        return EventData.isComplete(identifier, category, canonicalSource, at, actor);
    }
}
