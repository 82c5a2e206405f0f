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

import lombok.RequiredArgsConstructor;

import io.rollcall.persistence.Json;
import io.rollcall.persistence.Query;
import io.rollcall.persistence.Sql;

/** Workbooks that were previewed, and what importing them did. In the caller's transaction. */
@ApplicationScoped
@RequiredArgsConstructor
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
            @Json ImportChoices choices,
            Instant appliedAt,
            @Json ImportResult result,
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

    private record Shown(@Json ImportPreview preview) {}

    private final Sql sql;
    private final Clock clock;

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
        sql.update("""
                        insert into workbook_import
                            (id, category, workbook, uploaded, sheet, file_hash, file_bytes, created_at, expires_at, actor)
                        values (:id, :category, :workbook, :uploaded, :sheet, :hash, :bytes, :now, :expires, :actor)""")
                .bind("id", id)
                .bind("category", category)
                .bind("workbook", workbook)
                .bind("uploaded", uploaded)
                .bind("sheet", sheet)
                .bind("hash", hash)
                .bind("bytes", bytes)
                .bind("now", now)
                .bind("expires", now.plus(KEPT))
                .bind("actor", actor)
                .execute();
        return find(category, id.toString()).orElseThrow();
    }

    /** Keeps what was shown. */
    void shown(ImportPreview preview) {
        sql.update("update workbook_import set preview = :preview where id = :id")
                .bindJson("preview", preview)
                .bind("id", UUID.fromString(preview.importId()))
                .execute();
    }

    /** As it was shown, with what came of it. */
    ImportPreview preview(Import known) {
        return sql.query("select preview from workbook_import where id = :id")
                .bind("id", known.id())
                .one(Shown.class)
                .preview()
                .with(known.state(), known.result());
    }

    /** One that can still be applied, or was. */
    Optional<Import> find(String category, String importId) {
        UUID id;
        try {
            id = UUID.fromString(importId);
        } catch (IllegalArgumentException garbage) {
            return Optional.empty();
        }
        return imports("id = :id and category = :category")
                .bind("id", id)
                .bind("category", category)
                .list(Import.class)
                .stream()
                .filter(found -> !found.is(PLANNED) || found.expiresAt().isAfter(clock.instant()))
                .findFirst();
    }

    /** Those that were begun and not ended. */
    List<Import> unfinished() {
        return imports("state = 'applying'").list(Import.class);
    }

    /** What was imported, the newest first. */
    List<Import> done(String category) {
        return imports("category = :category and state in ('applied', 'undone') order by applied_at desc limit :most")
                .bind("category", category)
                .bind("most", MOST_LISTED)
                .list(Import.class);
    }

    /** Forgets previews nobody can apply any more. */
    List<Import> forgetExpired() {
        return forget(imports("state = 'planned' and expires_at < :now").bind("now", clock.instant()));
    }

    /** Forgets all but the newest previews of a category, so that uploads cannot fill a disk. */
    List<Import> forgetOld(String category) {
        return forget(imports("state = 'planned' and category = :category order by created_at desc offset :kept")
                .bind("category", category)
                .bind("kept", MOST_PLANNED));
    }

    private List<Import> forget(Query old) {
        List<Import> forgotten = old.list(Import.class);
        forgotten.forEach(each -> sql.update("delete from workbook_import where id = :id")
                .bind("id", each.id())
                .execute());
        return forgotten;
    }

    void begin(UUID id, ImportChoices choices, String actor) {
        sql.update("update workbook_import set state = 'applying', choices = :choices, actor = :actor where id = :id")
                .bindJson("choices", choices)
                .bind("actor", actor)
                .bind("id", id)
                .execute();
    }

    /** What an import registered so far; kept although it may not end. */
    void remember(UUID id, Collection<String> brands, Collection<String> exceptions) {
        sql.update("""
                        update workbook_import set brands_added = array(select distinct unnest(brands_added || :brands)),
                            exceptions_added = array(select distinct unnest(exceptions_added || :exceptions))
                        where id = :id""")
                .bindTexts("brands", brands)
                .bindTexts("exceptions", exceptions)
                .bind("id", id)
                .execute();
    }

    /** It failed before anything was added, and can be applied again. */
    void backToPlanned(UUID id) {
        sql.update("update workbook_import set state = 'planned' where id = :id and state = 'applying'")
                .bind("id", id)
                .execute();
    }

    void end(Import done, ImportResult result) {
        sql.update("""
                        update workbook_import set state = 'applied', applied_at = :now, result = :result, overrides_due = :due
                        where id = :id""")
                .bind("now", clock.instant())
                .bindJson("result", result)
                .bind("due", result.fieldValues() > 0)
                .bind("id", done.id())
                .execute();
    }

    /**
     * Remembers what was added.
     *
     * @return identifiers by product id
     */
    Map<String, String> imported(Import under, Collection<String> productIds) {
        sql.update("""
                        insert into workbook_import_product (import_id, identifier, version)
                        select :id, identifier, version from product
                        where category = :category and product_id = any (:ids collate "C")""")
                .bind("id", under.id())
                .bind("category", under.category())
                .bindTexts("ids", productIds)
                .execute();
        return products(under.id()).stream().collect(Collectors.toMap(Imported::productId, Imported::identifier));
    }

    /** Those whose values the pipeline has not been shown yet. */
    List<Import> overridesDue() {
        return imports("overrides_due and state = 'applied'").list(Import.class);
    }

    void overridesWritten(UUID id) {
        sql.update("update workbook_import set overrides_due = false where id = :id")
                .bind("id", id)
                .execute();
    }

    List<Imported> products(UUID id) {
        return sql.query("""
                        select i.identifier, p.product_id, p.identifier is not null and not exists (
                            select 1 from product_audit a where a.identifier = i.identifier and a.version > i.version) as is_as_imported
                        from workbook_import_product i left join product p using (identifier)
                        where i.import_id = :id order by i.identifier""").bind("id", id).list(Imported.class);
    }

    void undone(UUID id) {
        sql.update("update workbook_import set state = 'undone' where id = :id")
                .bind("id", id)
                .execute();
    }

    private Query imports(String condition) {
        return sql.query("select " + COLUMNS + " from workbook_import where " + condition);
    }
}
