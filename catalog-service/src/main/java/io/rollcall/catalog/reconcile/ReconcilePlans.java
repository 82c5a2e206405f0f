package io.rollcall.catalog.reconcile;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private static final int MOST_NAMED = 10;

    private static final String ORPHANS = """
            select entry as file, fingerprint from reconcile_plan_file where plan_id = :id and class = 'orphan'""";

    /** Sets of many names are hashed in sub-selects, not gone through for each file. */
    private static final String GOES = """
            ((reason = any (:reasons) or file in (select unnest(:include)))
              and file not in (select unnest(:except)))""";

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

    /**
     * What is asked of a plan's files.
     *
     * @param reasons any of which will do; empty when any will
     * @param words all of which an entry has to hold; any case
     */
    record FileFilter(FileClass fileClass, List<String> reasons, List<String> words) {

        static FileFilter of(FileClass fileClass) {
            return new FileFilter(fileClass, List.of(), List.of());
        }

        FileFilter ofAnyReason() {
            return new FileFilter(fileClass, List.of(), words);
        }
    }

    /** A place in a list of files, which goes by reason and name. */
    record Place(String reason, String file) {

        static final Place START = new Place("", "");

        static Place of(ReconcileFile file) {
            return new Place(reasonOf(file), file.file());
        }
    }

    /** The entry is stored as it is written, for it is searched as a text. */
    private record StoredFile(String fileClass, String reason, String file, String fingerprint, String entry) {}

    private record Counted(String reason, int files) {}

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
                insert into reconcile_plan_file (plan_id, class, reason, file, fingerprint, entry)
                select :id, f.* from unnest(:fileClass, :reason, :file, :fingerprint, :entry)
                  as f(class, reason, file, fingerprint, entry)""")
                .bind("id", id)
                .bindColumns(
                        StoredFile.class,
                        files.parallelStream().map(this::stored).toList())
                .execute();
    }

    private StoredFile stored(Planned planned) {
        ReconcileFile file = planned.file();
        return new StoredFile(file.fileClass(), reasonOf(file), file.file(), planned.fingerprint(), text(file));
    }

    /** @return {@code ""} for a file that is kept */
    private static String reasonOf(ReconcileFile file) {
        return file.reason() == null ? "" : file.reason();
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
     * Files by reason and name.
     *
     * @param after the last one before
     */
    List<Planned> files(UUID plan, FileFilter asked, Place after, int limit) {
        Filters filters = filters(plan, asked);
        return sql.query("select entry as file, fingerprint from reconcile_plan_file where " + filters.condition()
                        + " and (reason, file) > (:afterReason, :afterFile) order by reason, file limit :limit")
                .bind(filters.parameters())
                .bind("afterReason", after.reason())
                .bind("afterFile", after.file())
                .bind("limit", limit)
                .list(Planned.class);
    }

    int count(UUID plan, FileFilter asked) {
        Filters filters = filters(plan, asked);
        return sql.query("select count(*) from reconcile_plan_file where " + filters.condition())
                .bind(filters.parameters())
                .one(Integer.class);
    }

    /** How many files have each reason, whichever is asked for; those without one are left out. */
    Map<String, Integer> countByReason(UUID plan, FileFilter asked) {
        Filters filters = filters(plan, asked.ofAnyReason()).and("reason <> ''");
        return sql
                .query("select reason, count(*) as files from reconcile_plan_file where " + filters.condition()
                        + " group by reason order by reason")
                .bind(filters.parameters())
                .list(Counted.class)
                .stream()
                .collect(Collectors.toMap(Counted::reason, Counted::files, (one, other) -> one, LinkedHashMap::new));
    }

    /** The orphans that go, once the plan is begun. */
    List<Planned> going(UUID plan) {
        return sql.query(ORPHANS + " and not stays order by file")
                .bind("id", plan)
                .list(Planned.class);
    }

    /** The orphans that would go. */
    List<Planned> going(UUID plan, OrphanChoice choice) {
        return sql.query(ORPHANS + " and " + GOES)
                .bind("id", plan)
                .bindTexts("reasons", choice.reasons())
                .bindTexts("include", choice.include())
                .bindTexts("except", choice.except())
                .list(Planned.class);
    }

    private static Filters filters(UUID plan, FileFilter asked) {
        var filters = new Filters()
                .equal("plan_id", plan)
                .equal("class", asked.fileClass().token())
                .among("reason", asked.reasons());
        for (int i = 0; i < asked.words().size(); i++) {
            filters.and(
                    "strpos(lower(entry), :word" + i + ") > 0",
                    "word" + i,
                    asked.words().get(i));
        }
        return filters;
    }

    /** Those of these files that are no orphans of the plan, some of them. */
    List<String> notOrphans(UUID plan, List<String> files) {
        return sql.query("""
                        select asked as file from unnest(:asked) as asked
                        except
                        select file from reconcile_plan_file where plan_id = :id and class = 'orphan'
                        order by file limit :most""")
                .bindTexts("asked", files)
                .bind("id", plan)
                .bind("most", MOST_NAMED)
                .list(String.class);
    }

    /** The plan is carried out from now on, whoever does it: the choice is remembered with it. */
    void begin(UUID plan, OrphanChoice choice, String backupId, String actor, boolean moveResults) {
        sql.update("update reconcile_plan_file set stays = true where plan_id = :id and class = 'orphan' and not "
                        + GOES)
                .bind("id", plan)
                .bindTexts("reasons", choice.reasons())
                .bindTexts("include", choice.include())
                .bindTexts("except", choice.except())
                .execute();
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
