package io.rollcall.sync.crossvalidation;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * {@code production_cross_validation} of {@code _compile_report.json} (15.3E). The same rules and the same list give the same
 * section, byte for byte.
 *
 * @param productsChecked distinct ones that the list names
 * @param warnings by type, field and count, the most frequent first
 * @param fieldsUnknown that production has and no rule knows
 * @param skipped what could not be checked, as a file or a list is not there
 * @param notListed where there are more values than are held
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Section(
        long productsChecked,
        List<Warning> warnings,
        List<String> fieldsUnknown,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Skipped> skipped,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<NotListed> notListed) {

    public Section {
        skipped = skipped == null ? List.of() : skipped;
        notListed = notListed == null ? List.of() : notListed;
    }

    /**
     * @param check the type of warning that cannot occur
     * @param field null for all fields
     */
    @Schema(name = "SkippedCheck")
    @JsonNaming(SnakeCaseStrategy.class)
    public record Skipped(WarningType check, @Nullable String field, String reason) {}

    /**
     * @param field null for fields themselves
     * @param listed how many values have a warning of their own, the first that were met
     * @param occurrences of all other values
     */
    @Schema(name = "ValuesNotListed")
    @JsonNaming(SnakeCaseStrategy.class)
    public record NotListed(WarningType type, @Nullable String field, long listed, long occurrences) {}
}
