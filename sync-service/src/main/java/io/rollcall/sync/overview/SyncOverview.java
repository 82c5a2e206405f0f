package io.rollcall.sync.overview;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.rollcall.sync.pull.PullState;
import io.rollcall.sync.report.ReportHead;

/**
 * How a category stands to production.
 *
 * @param sourceType where the list of what is live comes from; empty while nobody has chosen
 * @param sourceProblem why the source's own file cannot be read; null when it can, or there is none
 * @param nextPullAt when it is pulled by itself; null when it is not
 * @param report the latest comparison; null while there was none
 * @param pulls the last 30, the newest first, each with what it led to
 */
@JsonNaming(SnakeCaseStrategy.class)
public record SyncOverview(
        String category,
        @Schema(enumeration = {"", "s3", "api", "manual"}) String sourceType,
        @Nullable String sourceProblem,
        @Nullable Instant nextPullAt,
        @Nullable ReportHead report,
        List<PullState> pulls) {}
