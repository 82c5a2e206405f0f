package io.rollcall.catalog.untracked;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.persistence.Sql;

/** What was found, as it is remembered. In the caller's transaction. */
@ApplicationScoped
@RequiredArgsConstructor
class UntrackedFiles {

    /** @param stamp of the file when it was read */
    record Remembered(UntrackedFile file, String stamp) {}

    private static final String COLUMNS =
            "file, state, reason, message, brand, model, variant, product_id, canonical_product_id, since";

    private final Sql sql;

    Map<String, Remembered> all(String category) {
        return sql
                .query("select " + COLUMNS + ", stamp from found_job_input where category = :category")
                .bind("category", category)
                .list(Remembered.class)
                .stream()
                .collect(Collectors.toMap(remembered -> remembered.file().file(), Function.identity()));
    }

    /** Those that got no queue row, by name. */
    List<UntrackedFile> quarantined(String category, String after, int limit) {
        return sql.query(
                        "select " + COLUMNS + " from found_job_input"
                                + " where category = :category and state <> 'queued' and file > :after order by file limit :limit")
                .bind("category", category)
                .bind("after", after)
                .bind("limit", limit)
                .list(UntrackedFile.class);
    }

    long countQuarantined(String category) {
        return sql.query("select count(*) from found_job_input where category = :category and state <> 'queued'")
                .bind("category", category)
                .one(Long.class);
    }

    void remember(String category, UntrackedFile file, String stamp) {
        sql.update("""
                        insert into found_job_input (category, file, state, reason, message, brand, model, variant, product_id,
                            canonical_product_id, since, stamp)
                        values (:category, :file, :state, cast(:reason as text), cast(:message as text), :brand, :model, :variant,
                            cast(:productId as text), cast(:canonical as text), :since, :stamp)
                        on conflict (category, file) do update set state = excluded.state, reason = excluded.reason,
                            message = excluded.message, brand = excluded.brand, model = excluded.model, variant = excluded.variant,
                            product_id = excluded.product_id, canonical_product_id = excluded.canonical_product_id,
                            since = excluded.since, stamp = excluded.stamp""")
                .bind("category", category)
                .bind("file", file.file())
                .bind("state", file.state())
                .bind("reason", file.reason())
                .bind("message", file.message())
                .bind("brand", file.brand())
                .bind("model", file.model())
                .bind("variant", file.variant())
                .bind("productId", file.productId())
                .bind("canonical", file.canonicalProductId())
                .bind("since", file.since())
                .bind("stamp", stamp)
                .execute();
    }

    /** Files that are gone, or have become a product's. The queue rows they had go too. */
    void forget(String category, Collection<UntrackedFile> files, Collection<String> stillWanted) {
        for (UntrackedFile file : files) {
            sql.update("delete from found_job_input where category = :category and file = :file")
                    .bind("category", category)
                    .bind("file", file.file())
                    .execute();
            if (file.state().equals("queued") && !stillWanted.contains(file.productId())) {
                sql.update("""
                                insert into departure (category, product_id, identifier, kept_aside, job_done)
                                values (:category, :productId, '', false, true)""")
                        .bind("category", category)
                        .bind("productId", file.productId())
                        .execute();
            }
        }
    }
}
