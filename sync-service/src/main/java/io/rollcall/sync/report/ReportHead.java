package io.rollcall.sync.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A comparison without its rows.
 *
 * @param pulledAt when the list was asked for
 * @param changes since the comparison before
 * @param outdated whether somebody edited a product since
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "SyncReportHead")
public record ReportHead(
        UUID planId,
        Instant at,
        Instant pulledAt,
        String actor,
        SyncSummary summary,
        List<SyncReport.Change> changes,
        boolean outdated) {}
