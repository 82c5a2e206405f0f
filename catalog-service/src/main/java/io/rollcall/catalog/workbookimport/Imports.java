package io.rollcall.catalog.workbookimport;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Workbooks that were previewed, and what importing them did. In the caller's transaction. */
@ApplicationScoped
class Imports {

    static final String PLANNED = "planned";
    static final String APPLYING = "applying";
    static final String APPLIED = "applied";
    static final String UNDONE = "undone";

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST_LISTED = 100;
    private static final int MOST_PLANNED = 20;
    private static final String COLUMNS = "id, category, workbook, uploaded, sheet, file_hash, file_bytes, created_at,"
            + " expires_at, state, actor, choices, applied_at, result, brands_added, exceptions_added";

    /**
     * @param uploaded whether the file is a copy of ours; else it is the category's own
     * @param choices null before it was applied
     * @param result null before it was applied
     * @param brandsAdded slugs of the brands it registered
     * @param exceptionsAdded identifiers of the exceptions it made
     */
    record Import(
            UUID id,
            String category,
            String workbook,
            boolean uploaded,
            String sheet,
            String fileHash,
            long fileBytes,
            Instant createdAt,
            Instant expiresAt,
            String state,
            String actor,
            ImportChoices choices,
            Instant appliedAt,
            ImportResult result,
            List<String> brandsAdded,
            List<String> exceptionsAdded) {

        boolean is(String wanted) {
            return state.equals(wanted);
        }
    }

    /**
     * A product that was imported, as it is now.
     *
     * @param productId null when it is gone
     * @param isAsImported whether nobody has changed it since
     */
    record Imported(String identifier, String productId, boolean isAsImported) {}

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Clock clock;

    Imports(EntityManager entities, ObjectMapper json, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    Import plan(
            UUID id,
            String category,
            String workbook,
            boolean uploaded,
            String sheet,
            String hash,
            long bytes,
            String actor) {
        Instant now = clock.instant();
        entities.createNativeQuery("""
                        insert into workbook_import
                            (id, category, workbook, uploaded, sheet, file_hash, file_bytes, created_at, expires_at, actor)
                        values (:id, :category, :workbook, :uploaded, :sheet, :hash, :bytes, :now, :expires, :actor)""")
                .setParameter("id", id)
                .setParameter("category", category)
                .setParameter("workbook", workbook)
                .setParameter("uploaded", uploaded)
                .setParameter("sheet", sheet)
                .setParameter("hash", hash)
                .setParameter("bytes", bytes)
                .setParameter("now", now)
                .setParameter("expires", now.plus(KEPT))
                .setParameter("actor", actor)
                .executeUpdate();
        return find(category, id.toString()).orElseThrow();
    }

    /** Keeps what was shown. */
    void shown(ImportPreview preview) {
        entities.createNativeQuery("update workbook_import set preview = :preview where id = :id")
                .setParameter("preview", text(preview))
                .setParameter("id", UUID.fromString(preview.importId()))
                .executeUpdate();
    }

    /** As it was shown, with what came of it. */
    ImportPreview preview(Import known) {
        String shown = (String) entities.createNativeQuery("select preview from workbook_import where id = :id")
                .setParameter("id", known.id())
                .getSingleResult();
        return read(shown, ImportPreview.class).with(known.state(), known.result());
    }

    /** One that can still be applied, or was. */
    Optional<Import> find(String category, String importId) {
        UUID id;
        try {
            id = UUID.fromString(importId);
        } catch (IllegalArgumentException garbage) {
            return Optional.empty();
        }
        return imports(asking("id = :id and category = :category")
                        .setParameter("id", id)
                        .setParameter("category", category))
                .stream()
                .filter(found -> !found.is(PLANNED) || found.expiresAt().isAfter(clock.instant()))
                .findFirst();
    }

    /** Those that were begun and not ended. */
    List<Import> unfinished() {
        return imports(asking("state = 'applying'"));
    }

    /** What was imported, the newest first. */
    List<Import> done(String category) {
        return imports(asking("category = :category and state in ('applied', 'undone') order by applied_at desc")
                .setParameter("category", category)
                .setMaxResults(MOST_LISTED));
    }

    /** Forgets previews nobody can apply any more. */
    List<Import> forgetExpired() {
        return forget(asking("state = 'planned' and expires_at < :now").setParameter("now", clock.instant()));
    }

    /** Forgets all but the newest previews of a category, so that uploads cannot fill a disk. */
    List<Import> forgetOld(String category) {
        return forget(asking("state = 'planned' and category = :category order by created_at desc offset :kept")
                .setParameter("category", category)
                .setParameter("kept", MOST_PLANNED));
    }

    private List<Import> forget(Query old) {
        List<Import> forgotten = imports(old);
        forgotten.forEach(each -> entities.createNativeQuery("delete from workbook_import where id = :id")
                .setParameter("id", each.id())
                .executeUpdate());
        return forgotten;
    }

    void begin(UUID id, ImportChoices choices, String actor) {
        entities.createNativeQuery(
                        "update workbook_import set state = 'applying', choices = :choices, actor = :actor where id = :id")
                .setParameter("choices", text(choices))
                .setParameter("actor", actor)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** What an import registered so far; kept although it may not end. */
    void remember(UUID id, Collection<String> brands, Collection<String> exceptions) {
        entities.createNativeQuery("""
                        update workbook_import set brands_added = array(select distinct unnest(brands_added || cast(:brands as text[]))),
                            exceptions_added = array(select distinct unnest(exceptions_added || cast(:exceptions as text[])))
                        where id = :id""")
                .setParameter("brands", brands.toArray(String[]::new))
                .setParameter("exceptions", exceptions.toArray(String[]::new))
                .setParameter("id", id)
                .executeUpdate();
    }

    /** It failed before anything was added, and can be applied again. */
    void backToPlanned(UUID id) {
        entities.createNativeQuery("update workbook_import set state = 'planned' where id = :id and state = 'applying'")
                .setParameter("id", id)
                .executeUpdate();
    }

    void end(Import done, ImportResult result) {
        entities.createNativeQuery("""
                        update workbook_import set state = 'applied', applied_at = :now, result = :result, overrides_due = :due
                        where id = :id""")
                .setParameter("now", clock.instant())
                .setParameter("result", text(result))
                .setParameter("due", result.fieldValues() > 0)
                .setParameter("id", done.id())
                .executeUpdate();
    }

    /**
     * Remembers what was added.
     *
     * @return identifiers by product id
     */
    Map<String, String> imported(Import under, Collection<String> productIds) {
        entities.createNativeQuery("""
                        insert into workbook_import_product (import_id, identifier, version)
                        select :id, identifier, version from product
                        where category = :category and product_id = any (cast(:ids as text[]) collate "C")""")
                .setParameter("id", under.id())
                .setParameter("category", under.category())
                .setParameter("ids", productIds.toArray(String[]::new))
                .executeUpdate();
        return products(under.id()).stream().collect(Collectors.toMap(Imported::productId, Imported::identifier));
    }

    /** Those whose values the pipeline has not been shown yet. */
    List<Import> overridesDue() {
        return imports(asking("overrides_due and state = 'applied'"));
    }

    void overridesWritten(UUID id) {
        entities.createNativeQuery("update workbook_import set overrides_due = false where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    List<Imported> products(UUID id) {
        List<?> rows = entities.createNativeQuery("""
                        select i.identifier, p.product_id, coalesce(p.version = i.version, false)
                        from workbook_import_product i left join product p using (identifier)
                        where i.import_id = :id order by i.identifier""").setParameter("id", id).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Imported((String) row[0], (String) row[1], (Boolean) row[2]))
                .toList();
    }

    void undone(UUID id) {
        entities.createNativeQuery("update workbook_import set state = 'undone' where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private Query asking(String condition) {
        return entities.createNativeQuery("select " + COLUMNS + " from workbook_import where " + condition);
    }

    private List<Import> imports(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(this::workbookImport)
                .toList();
    }

    private Import workbookImport(Object[] row) {
        return new Import(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (Boolean) row[3],
                (String) row[4],
                (String) row[5],
                ((Number) row[6]).longValue(),
                (Instant) row[7],
                (Instant) row[8],
                (String) row[9],
                (String) row[10],
                read((String) row[11], ImportChoices.class),
                (Instant) row[12],
                read((String) row[13], ImportResult.class),
                List.of((String[]) row[14]),
                List.of((String[]) row[15]));
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
            return text == null ? null : json.readValue(text, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
