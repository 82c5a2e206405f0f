package io.rollcall.sync.crossvalidation;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.rollcall.workspace.ContentHash;

/**
 * Something production says against the rules, as it stands in {@code _compile_report.json} (15.3E).
 *
 * @param value in the form in which it is compared; null where it is about the field as a whole
 * @param min the bound it is below
 * @param max the bound it is above
 * @param requiredLevel as the rules have it, of a requirement
 * @param count of products
 * @param examples ids of the first of them, at most five
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "ProductionWarning")
public record Warning(
        WarningType type,
        String field,
        @Nullable String value,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable String requiredLevel,
        long count,
        List<String> examples) {

    private static final int ID_DIGITS = 16;

    static Warning ofValue(WarningType type, String field, String value, Tally tally) {
        return new Warning(type, field, value, null, null, null, tally.count(), tally.examples());
    }

    static Warning ofField(WarningType type, String field, Tally tally) {
        return new Warning(type, field, null, null, null, null, tally.count(), tally.examples());
    }

    static Warning ofRequirement(String field, String level, Tally missing) {
        return new Warning(
                WarningType.REQUIREMENT_TOO_STRICT,
                field,
                null,
                null,
                null,
                level,
                missing.count(),
                missing.examples());
    }

    /** The same warning has the same id in every run, however many products it is about. */
    String id() {
        String named = type.token() + '\0' + field + '\0' + (value == null ? "" : value);
        return ContentHash.of(named.getBytes(StandardCharsets.UTF_8)).substring(0, ID_DIGITS);
    }
}
