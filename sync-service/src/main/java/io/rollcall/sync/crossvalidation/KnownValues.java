package io.rollcall.sync.crossvalidation;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.TextNode;
import lombok.RequiredArgsConstructor;

import io.rollcall.identity.Name;
import io.rollcall.persistence.Sql;
import io.rollcall.sync.crossvalidation.KnownValueAddition.FieldValue;
import io.rollcall.sync.diff.ComparedValue;
import io.rollcall.sync.diff.FieldRule;
import io.rollcall.workspace.Workspace;

/** Adds values to the known ones where the pipeline's own studio would (D50), and takes them out again. */
@ApplicationScoped
@RequiredArgsConstructor
class KnownValues {

    /**
     * @param addition empty where there was nothing to add
     * @param alreadyKnown of those that were asked for
     */
    record Added(Optional<KnownValueAddition> addition, List<FieldValue> alreadyKnown) {}

    private static final int ATTEMPTS = 5;

    private final Workspace workspace;
    private final Sql sql;
    private final Clock clock;

    /** Not within a transaction: what is going to be added is recorded first, so that it can be undone whatever happens. */
    Added add(String category, List<FieldValue> asked, String actor) throws IOException {
        CategoryRules rules = RulesReader.read(workspace, category);
        List<FieldValue> wanted =
                asked.stream().map(value -> checked(value, rules)).distinct().toList();
        UUID id = UUID.randomUUID();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (int i = 0; i < ATTEMPTS; i++) {
            var map = WorkbookMap.read(workspace.workbookMap(category));
            List<FieldValue> known = new ArrayList<>();
            List<FieldValue> added = new ArrayList<>();
            for (FieldValue value : wanted) {
                (isKnown(value, rules, map) ? known : added).add(value);
            }
            if (added.isEmpty()) {
                return new Added(Optional.empty(), known);
            }
            added.forEach(value -> map.add(value.field(), value.value(), at.toString()));
            var addition = new KnownValueAddition(id, at, actor, added, map.before(), null, null, null);
            record(category, addition);
            if (map.write()) {
                return new Added(Optional.of(addition), known);
            }
        }
        sql.update("delete from known_value_addition where id = :id")
                .bind("id", id)
                .execute();
        throw conflict(category);
    }

    private static FieldValue checked(FieldValue asked, CategoryRules rules) {
        var value = new FieldValue(asked.field(), Name.of(asked.value()).text());
        if (rules.isRuled() && !rules.fields().containsKey(value.field())) {
            throw new CrossValidationProblems.Invalid("field: no rule knows the field “" + value.field() + "”");
        }
        if (ComparedValue.of(TextNode.valueOf(value.value()), rule(value, rules))
                .isMissing()) {
            throw new CrossValidationProblems.Invalid(
                    "values: “" + value.value() + "” says that there is no value, and cannot be a known one");
        }
        return value;
    }

    private static FieldRule rule(FieldValue value, CategoryRules rules) {
        FieldCheck check = rules.fields().get(value.field());
        return check == null ? FieldRule.unruled(value.field()) : check.rule();
    }

    private static boolean isKnown(FieldValue value, CategoryRules rules, WorkbookMap map) {
        if (map.has(value.field(), value.value())) {
            return true;
        }
        var form = KnownSpellings.of(List.of(value.value()), rule(value, rules));
        return Optional.ofNullable(rules.fields().get(value.field()))
                .flatMap(check -> check.of(WarningType.ENUM_GAP))
                .filter(spellings -> form.values().stream().allMatch(spellings::allows))
                .isPresent();
    }

    /** What is not there any more, or was added again by somebody else, stays. Done again it changes nothing. */
    KnownValueAddition undo(String category, UUID id, String actor) throws IOException {
        KnownValueAddition addition = find(category, id).orElseThrow(CrossValidationProblems.NoSuchAddition::new);
        if (addition.undoneAt() != null) {
            return addition;
        }
        for (int i = 0; i < ATTEMPTS; i++) {
            var map = WorkbookMap.read(workspace.workbookMap(category));
            List<FieldValue> undone = addition.added().stream()
                    .filter(value -> map.remove(
                            value.field(), value.value(), addition.at().toString(), addition.before()))
                    .toList();
            if (undone.isEmpty() || map.writeWithout(addition.before())) {
                recordUndone(id, actor, undone);
                return find(category, id).orElseThrow();
            }
        }
        throw conflict(category);
    }

    private CrossValidationProblems.WriteConflict conflict(String category) {
        return new CrossValidationProblems.WriteConflict(
                workspace.workbookMap(category).getFileName().toString());
    }

    private Optional<KnownValueAddition> find(String category, UUID id) {
        return sql.query("select " + KnownValueAddition.COLUMNS
                        + " from known_value_addition where category = :category and id = :id")
                .bind("category", category)
                .bind("id", id)
                .first(KnownValueAddition.class);
    }

    private void record(String category, KnownValueAddition addition) {
        sql.update("""
                insert into known_value_addition (id, category, at, actor, added, before)
                values (:id, :category, :at, :actor, :added, :before)
                on conflict (id) do update set added = excluded.added, before = excluded.before""")
                .bind("id", addition.id())
                .bind("category", category)
                .bind("at", addition.at())
                .bind("actor", addition.actor())
                .bindJson("added", addition.added())
                .bindJson("before", addition.before())
                .execute();
    }

    private void recordUndone(UUID id, String actor, List<FieldValue> undone) {
        sql.update(
                        "update known_value_addition set undone_at = :at, undone_by = :actor, undone = :undone where id = :id")
                .bind("at", clock.instant())
                .bind("actor", actor)
                .bindJson("undone", undone)
                .bind("id", id)
                .execute();
    }
}
