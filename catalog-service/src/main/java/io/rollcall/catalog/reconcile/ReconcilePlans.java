package io.rollcall.catalog.reconcile;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import lombok.RequiredArgsConstructor;

import io.rollcall.persistence.Filters;
import io.rollcall.persistence.Json;
import io.rollcall.persistence.Sql;

/** What previews found, so that an apply deletes exactly that (D15). In the caller's transaction. */
@ApplicationScoped
@RequiredArgsConstructor
class ReconcilePlans {

    static final String PLANNED = "planned";
    static final String APPLYING = "applying";

    static final int BATCH = 1_000;
    private static final int KEPT = 10;

    /** @param report as it was previewed, without its details */
    record Plan(
            UUID id,
            String category,
            String state,
            String actor,
            boolean moveResults,
            String backupId,
            @Json ReconcileReport report) {}

    /** @param fingerprint of the file when it was read */
    record Planned(@Json ReconcileFile file, String fingerprint) {}

    /** The entry is stored as it is written, for it is searched as a text. */
    private record StoredFile(String fileClass, String file, String fingerprint, String entry) {}

    private final Sql sql;
    private final ObjectMapper json;
    private final Clock clock;

    /** Begins a plan; its files follow, and then {@link #forgetOld}. */
    void store(String category, ReconcileReport report) {
        sql.update("""
                insert into reconcile_plan (id, category, planned_at, canonical_hash, canonical_size, report)
                values (:id, :category, :now, :hash, :size, :report)""")
                .bind("id", UUID.fromString(report.planId()))
                .bind("category", category)
                .bind("now", report.plannedAt())
                .bind("hash", report.canonicalSource().hash())
                .bind("size", report.canonicalSource().products())
                .bindJson("report", report)
                .execute();
    }

    /** @param files some thousands at once */
    void storeFiles(UUID id, List<Planned> files) {
        sql.update("""
                insert into reconcile_plan_file (plan_id, class, file, fingerprint, entry)
                select :id, f.* from unnest(:fileClass, :file, :fingerprint, :entry) as f(class, file, fingerprint, entry)""")
                .bind("id", id)
                .bindColumns(
                        StoredFile.class,
                        files.parallelStream().map(this::stored).toList())
                .execute();
    }

    private StoredFile stored(Planned planned) {
        ReconcileFile file = planned.file();
        return new StoredFile(file.fileClass(), file.file(), planned.fingerprint(), text(file));
    }

    /** The newest previews are kept for a day; of what was carried out, the last that did anything says how it was then. */
    void forgetOld(String category) {
        sql.update("""
                delete from reconcile_plan where category = :category and state <> 'applying'
                  and id not in (select id from reconcile_plan where category = :category order by planned_at desc limit :kept)
                  and id not in (select id from reconcile_plan where category = :category and state = 'applied'
                                 order by applied_at desc limit 1)""").bind("category", category).bind("kept", KEPT).execute();
        sql.update("delete from reconcile_plan where category = :category and state = 'planned' and planned_at < :old")
                .bind("category", category)
                .bind("old", clock.instant().minusSeconds(24 * 3600))
                .execute();
    }

    Optional<Plan> find(String category, String planId) {
        UUID id;
        try {
            id = UUID.fromString(planId);
        } catch (IllegalArgumentException garbage) {
            return Optional.empty();
        }
        return plans("id = :value", id).stream()
                .filter(plan -> plan.category().equals(category))
                .findFirst();
    }

    /** Those that were begun and not ended. */
    List<Plan> unfinished() {
        return plans("state = :value", APPLYING);
    }

    boolean isUnfinished(String category) {
        return unfinished().stream().anyMatch(plan -> plan.category().equals(category));
    }

    private List<Plan> plans(String condition, Object value) {
        return sql.query("select id, category, state, actor, move_results, backup_id, report from reconcile_plan where "
                        + condition)
                .bind("value", value)
                .list(Plan.class);
    }

    /**
     * The files of a class by name.
     *
     * @param after the last one before; {@code ""} for the first
     * @param words all of which an entry has to hold; any case
     */
    List<Planned> files(UUID plan, FileClass fileClass, String after, List<String> words, int limit) {
        Filters filters = filters(plan, fileClass, words).and("file > :after", "after", after);
        return sql.query("select entry as file, fingerprint from reconcile_plan_file where " + filters.condition()
                        + " order by file limit :limit")
                .bind(filters.parameters())
                .bind("limit", limit)
                .list(Planned.class);
    }

    int count(UUID plan, FileClass fileClass, List<String> words) {
        Filters filters = filters(plan, fileClass, words);
        return sql.query("select count(*) from reconcile_plan_file where " + filters.condition())
                .bind(filters.parameters())
                .one(Integer.class);
    }

    /** All files of a class. */
    List<Planned> all(UUID plan, FileClass fileClass) {
        var all = new ArrayList<Planned>();
        String after = "";
        for (List<Planned> page = files(plan, fileClass, after, List.of(), BATCH);
                !page.isEmpty();
                page = files(plan, fileClass, after, List.of(), BATCH)) {
            all.addAll(page);
            after = page.get(page.size() - 1).file().file();
        }
        return all;
    }

    private static Filters filters(UUID plan, FileClass fileClass, List<String> words) {
        var filters = new Filters().equal("plan_id", plan).equal("class", fileClass.token());
        for (int i = 0; i < words.size(); i++) {
            filters.and("strpos(lower(entry), :word" + i + ") > 0", "word" + i, words.get(i));
        }
        return filters;
    }

    void begin(UUID plan, String backupId, String actor, boolean moveResults) {
        sql.update("""
                update reconcile_plan set state = 'applying', backup_id = :backup, actor = :actor, move_results = :move
                where id = :id""")
                .bind("backup", backupId)
                .bind("actor", actor)
                .bind("move", moveResults)
                .bind("id", plan)
                .execute();
    }

    void end(UUID plan, String backupId, Instant at) {
        sql.update("update reconcile_plan set state = 'applied', backup_id = :backup, applied_at = :at where id = :id")
                .bind("backup", backupId)
                .bind("at", at)
                .bind("id", plan)
                .execute();
    }

    /** How many products the canonical list had when job files were deleted last; 0 before. */
    int sizeAtLast(String category) {
        return sql.query("""
                        select canonical_size from reconcile_plan where category = :category and state = 'applied'
                        order by applied_at desc limit 1""").bind("category", category).first(Integer.class).orElse(0);
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
