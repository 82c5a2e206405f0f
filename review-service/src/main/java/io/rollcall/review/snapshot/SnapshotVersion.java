package io.rollcall.review.snapshot;

/**
 * What tells a state of a category's snapshot from every other.
 *
 * @param snapshot which file
 * @param seeds how many there were
 * @param event the last one that a decision wrote
 */
public record SnapshotVersion(String snapshot, long seeds, long event) {

    public static SnapshotVersion of(Snapshot snapshot) {
        return snapshot.query("""
                        select (select id from snapshot_identity) as snapshot, (select sync_version from spec_db) as seeds,
                            (select coalesce(max(id), 0) from review_event) as event""").map(Snapshot.rows(SnapshotVersion.class)).one();
    }

    public boolean isOfLaterSeed(SnapshotVersion other) {
        return !snapshot.equals(other.snapshot()) || seeds > other.seeds();
    }
}
