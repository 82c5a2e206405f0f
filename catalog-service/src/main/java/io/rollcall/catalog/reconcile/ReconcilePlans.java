package io.rollcall.catalog.reconcile;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.rollcall.persistence.DatabaseFailure;

/** What previews found, so that an apply deletes exactly that (D15). In the caller's transaction. */
@ApplicationScoped
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
            ReconcileReport report) {}

    /** @param fingerprint of the file when it was read */
    record Planned(ReconcileFile file, String fingerprint) {}

    private final EntityManager entities;
    private final DataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    ReconcilePlans(EntityManager entities, DataSource database, ObjectMapper json, Clock clock) {
        this.entities = entities;
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Begins a plan; its files follow, and then {@link #forgetOld}. */
    void store(String category, ReconcileReport report) {
        UUID id = UUID.fromString(report.planId());
        entities.createNativeQuery("""
                        insert into reconcile_plan (id, category, planned_at, canonical_hash, canonical_size, report)
                        values (:id, :category, :now, :hash, :size, :report)""")
                .setParameter("id", id)
                .setParameter("category", category)
                .setParameter("now", report.plannedAt())
                .setParameter("hash", report.canonicalSource().hash())
                .setParameter("size", report.canonicalSource().products())
                .setParameter("report", text(report))
                .executeUpdate();
    }

    /** @param files some thousands at once */
    void storeFiles(UUID id, List<Planned> files) {
        String sql = """
                insert into reconcile_plan_file (plan_id, class, file, fingerprint, entry)
                select ?, f.* from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as f(class, file, fingerprint, entry)""";
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            set(
                    connection,
                    statement,
                    2,
                    files.stream().map(planned -> planned.file().fileClass()).toArray());
            set(
                    connection,
                    statement,
                    3,
                    files.stream().map(planned -> planned.file().file()).toArray());
            set(
                    connection,
                    statement,
                    4,
                    files.stream().map(Planned::fingerprint).toArray());
            set(
                    connection,
                    statement,
                    5,
                    files.parallelStream().map(planned -> text(planned.file())).toArray());
            statement.executeUpdate();
        } catch (SQLException broken) {
            throw DatabaseFailure.of(broken);
        }
    }

    private static void set(Connection connection, java.sql.PreparedStatement statement, int place, Object[] texts)
            throws SQLException {
        statement.setArray(place, connection.createArrayOf("text", texts));
    }

    /** The newest previews are kept for a day; of what was carried out, the last that did anything says how it was then. */
    void forgetOld(String category) {
        entities.createNativeQuery("""
                        delete from reconcile_plan where category = :category and state <> 'applying'
                          and id not in (select id from reconcile_plan where category = :category order by planned_at desc limit :kept)
                          and id not in (select id from reconcile_plan where category = :category and state = 'applied'
                                         order by applied_at desc limit 1)""")
                .setParameter("category", category)
                .setParameter("kept", KEPT)
                .executeUpdate();
        entities.createNativeQuery(
                        "delete from reconcile_plan where category = :category and state = 'planned' and planned_at < :old")
                .setParameter("category", category)
                .setParameter("old", clock.instant().minusSeconds(24 * 3600))
                .executeUpdate();
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
        List<?> rows = entities.createNativeQuery(
                        "select id, category, state, actor, move_results, backup_id, report from reconcile_plan where "
                                + condition)
                .setParameter("value", value)
                .getResultList();
        return rows.stream().map(row -> (Object[]) row).map(this::plan).toList();
    }

    private Plan plan(Object[] row) {
        return new Plan(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (Boolean) row[4],
                (String) row[5],
                read((String) row[6], ReconcileReport.class));
    }

    /**
     * The files of a class by name.
     *
     * @param after the last one before; {@code ""} for the first
     * @param words all of which an entry has to hold; any case
     */
    List<Planned> files(UUID plan, FileClass fileClass, String after, List<String> words, int limit) {
        var query = entities.createNativeQuery("select entry, fingerprint from reconcile_plan_file" + condition(words)
                        + " and file > :after order by file")
                .setParameter("after", after)
                .setMaxResults(limit);
        List<?> rows = with(query, plan, fileClass, words).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Planned(read((String) row[0], ReconcileFile.class), (String) row[1]))
                .toList();
    }

    int count(UUID plan, FileClass fileClass, List<String> words) {
        var query = entities.createNativeQuery("select count(*) from reconcile_plan_file" + condition(words));
        return ((Number) with(query, plan, fileClass, words).getSingleResult()).intValue();
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

    private static String condition(List<String> words) {
        var condition = new StringBuilder(" where plan_id = :plan and class = :class");
        for (int i = 0; i < words.size(); i++) {
            condition.append(" and strpos(lower(entry), :word").append(i).append(") > 0");
        }
        return condition.toString();
    }

    private static jakarta.persistence.Query with(
            jakarta.persistence.Query query, UUID plan, FileClass fileClass, List<String> words) {
        query.setParameter("plan", plan).setParameter("class", fileClass.token());
        for (int i = 0; i < words.size(); i++) {
            query.setParameter("word" + i, words.get(i));
        }
        return query;
    }

    void begin(UUID plan, String backupId, String actor, boolean moveResults) {
        entities.createNativeQuery("""
                        update reconcile_plan set state = 'applying', backup_id = :backup, actor = :actor, move_results = :move
                        where id = :id""")
                .setParameter("backup", backupId)
                .setParameter("actor", actor)
                .setParameter("move", moveResults)
                .setParameter("id", plan)
                .executeUpdate();
    }

    void end(UUID plan, String backupId, Instant at) {
        entities.createNativeQuery(
                        "update reconcile_plan set state = 'applied', backup_id = cast(:backup as text), applied_at = :at where id = :id")
                .setParameter("backup", backupId)
                .setParameter("at", at)
                .setParameter("id", plan)
                .executeUpdate();
    }

    /** How many products the canonical list had when job files were deleted last; 0 before. */
    int sizeAtLast(String category) {
        List<?> sizes = entities.createNativeQuery("""
                        select canonical_size from reconcile_plan where category = :category and state = 'applied'
                        order by applied_at desc limit 1""")
                .setParameter("category", category)
                .getResultList();
        return sizes.isEmpty() ? 0 : ((Number) sizes.get(0)).intValue();
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
