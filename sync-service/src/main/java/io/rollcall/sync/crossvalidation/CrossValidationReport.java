package io.rollcall.sync.crossvalidation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.rollcall.sync.crossvalidation.Advice.Patch;
import io.rollcall.sync.crossvalidation.Section.NotListed;
import io.rollcall.sync.crossvalidation.Section.Skipped;
import io.rollcall.sync.crossvalidation.SnoozedWarnings.Snooze;

/**
 * What production says against the rules (15.3E), with what a person needs to settle it.
 *
 * @param productionCrossValidation the section of {@code _compile_report.json}, each warning with more than stands there
 * @param checkedAt when it was checked last
 * @param actor who asked, or {@code schedule}
 * @param pulledAt when the list that was checked was asked for
 * @param sourceHash SHA-256 of that list
 * @param rulesHash of all files the rules were read from
 * @param stale whether the rules or the list have changed since
 * @param fileChanged whether this run changed {@code _compile_report.json}
 * @param solved warnings of the run before that are gone
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "CrossValidationReport")
public record CrossValidationReport(
        ReportedSection productionCrossValidation,
        Instant checkedAt,
        String actor,
        Instant pulledAt,
        String sourceHash,
        String rulesHash,
        boolean stale,
        boolean fileChanged,
        Counts counts,
        List<Warning> solved) {

    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "CrossValidationSection")
    public record ReportedSection(
            long productsChecked,
            List<ReportedWarning> warnings,
            List<String> fieldsUnknown,
            List<Skipped> skipped,
            List<NotListed> notListed) {}

    /**
     * @param id made of type, field and value: the same in every run
     * @param value null where it is about the field as a whole
     * @param min the bound it is below
     * @param max the bound it is above
     * @param count of products
     * @param examples ids of the first of them, at most five
     * @param state {@code new} if the run before did not have it, else {@code still_open}
     * @param advice what to do
     * @param near the known spelling that differs by case, spaces and punctuation only; the field's name in the rules, of an
     *     unknown field
     * @param patch of the rules, to be copied
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "CrossValidationWarning")
    public record ReportedWarning(
            String id,
            WarningType type,
            String field,
            @Nullable String value,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable String requiredLevel,
            long count,
            List<String> examples,

            @Schema(enumeration = {"new", "still_open"}) String state,

            @Nullable Snooze snoozed,
            String advice,
            @Nullable String near,
            @Nullable Patch patch) {

        static ReportedWarning of(Warning warning, Advice advice, boolean isNew, @Nullable Snooze snoozed) {
            return new ReportedWarning(
                    warning.id(),
                    warning.type(),
                    warning.field(),
                    warning.value(),
                    warning.min(),
                    warning.max(),
                    warning.requiredLevel(),
                    warning.count(),
                    warning.examples(),
                    isNew ? "new" : "still_open",
                    snoozed,
                    advice.advice(),
                    advice.near(),
                    advice.patch());
        }
    }

    /**
     * How many warnings there are.
     *
     * @param snoozed of all; the others are open
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "CrossValidationCounts")
    public record Counts(long total, long open, long snoozed, Map<String, Long> byType, Map<String, Long> byField) {

        static Counts of(List<ReportedWarning> warnings) {
            long snoozed = warnings.stream()
                    .filter(warning -> warning.snoozed() != null)
                    .count();
            return new Counts(
                    warnings.size(),
                    warnings.size() - snoozed,
                    snoozed,
                    by(warnings, warning -> warning.type().token()),
                    by(warnings, ReportedWarning::field));
        }

        private static Map<String, Long> by(List<ReportedWarning> warnings, Function<ReportedWarning, String> what) {
            return warnings.stream().collect(Collectors.groupingBy(what, TreeMap::new, Collectors.counting()));
        }
    }

    static CrossValidationReport of(Run run, Map<String, Snooze> snoozes, boolean stale, boolean fileChanged) {
        Section section = run.section();
        List<ReportedWarning> warnings = section.warnings().stream()
                .map(warning -> ReportedWarning.of(
                        warning,
                        run.advice().get(warning.id()),
                        run.newIds().contains(warning.id()),
                        snoozes.get(warning.id())))
                .toList();
        return new CrossValidationReport(
                new ReportedSection(
                        section.productsChecked(),
                        warnings,
                        section.fieldsUnknown(),
                        section.skipped(),
                        section.notListed()),
                run.at(),
                run.actor(),
                run.pulledAt(),
                run.sourceHash(),
                run.rulesHash(),
                stale,
                fileChanged,
                Counts.of(warnings),
                run.solved());
    }
}
