package io.rollcall.catalog.untracked;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** What was found, as it is remembered. In the caller's transaction. */
@ApplicationScoped
class UntrackedFiles {

    /** @param stamp of the file when it was read */
    record Remembered(UntrackedFile file, String stamp) {}

    private static final String COLUMNS =
            "file, state, reason, message, brand, model, variant, product_id, canonical_product_id, since, stamp";

    private final EntityManager entities;

    UntrackedFiles(EntityManager entities) {
        this.entities = entities;
    }

    Map<String, Remembered> all(String category) {
        List<?> rows = entities.createNativeQuery(
                        "select " + COLUMNS + " from found_job_input where category = :category")
                .setParameter("category", category)
                .getResultList();
        var files = new HashMap<String, Remembered>();
        for (Object row : rows) {
            Remembered remembered = remembered((Object[]) row);
            files.put(remembered.file().file(), remembered);
        }
        return files;
    }

    /** Those that got no queue row, by name. */
    List<UntrackedFile> quarantined(String category, String after, int limit) {
        List<?> rows = entities.createNativeQuery("select " + COLUMNS + " from found_job_input"
                        + " where category = :category and state <> 'queued' and file > :after order by file")
                .setParameter("category", category)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream().map(row -> remembered((Object[]) row).file()).toList();
    }

    long countQuarantined(String category) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from found_job_input where category = :category and state <> 'queued'")
                        .setParameter("category", category)
                        .getSingleResult())
                .longValue();
    }

    void remember(String category, UntrackedFile file, String stamp) {
        entities.createNativeQuery("""
                        insert into found_job_input (category, file, state, reason, message, brand, model, variant, product_id,
                            canonical_product_id, since, stamp)
                        values (:category, :file, :state, cast(:reason as text), cast(:message as text), :brand, :model, :variant,
                            cast(:productId as text), cast(:canonical as text), :since, :stamp)
                        on conflict (category, file) do update set state = excluded.state, reason = excluded.reason,
                            message = excluded.message, brand = excluded.brand, model = excluded.model, variant = excluded.variant,
                            product_id = excluded.product_id, canonical_product_id = excluded.canonical_product_id,
                            since = excluded.since, stamp = excluded.stamp""")
                .setParameter("category", category)
                .setParameter("file", file.file())
                .setParameter("state", file.state())
                .setParameter("reason", file.reason())
                .setParameter("message", file.message())
                .setParameter("brand", file.brand())
                .setParameter("model", file.model())
                .setParameter("variant", file.variant())
                .setParameter("productId", file.productId())
                .setParameter("canonical", file.canonicalProductId())
                .setParameter("since", file.since())
                .setParameter("stamp", stamp)
                .executeUpdate();
    }

    /** Files that are gone, or have become a product's. The queue rows they had go too. */
    void forget(String category, Collection<UntrackedFile> files, Collection<String> stillWanted) {
        for (UntrackedFile file : files) {
            entities.createNativeQuery("delete from found_job_input where category = :category and file = :file")
                    .setParameter("category", category)
                    .setParameter("file", file.file())
                    .executeUpdate();
            if (file.state().equals("queued") && !stillWanted.contains(file.productId())) {
                entities.createNativeQuery("""
                                insert into departure (category, product_id, identifier, kept_aside, job_done)
                                values (:category, :productId, '', false, true)""")
                        .setParameter("category", category)
                        .setParameter("productId", file.productId())
                        .executeUpdate();
            }
        }
    }

    private static Remembered remembered(Object[] row) {
        return new Remembered(
                new UntrackedFile(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6],
                        (String) row[7],
                        (String) row[8],
                        row[9] instanceof Timestamp time ? time.toInstant() : (Instant) row[9]),
                (String) row[10]);
    }
}
