package io.rollcall.sync.report;

import java.io.IOException;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.workspace.DurableFile;
import io.rollcall.workspace.JsonText;
import io.rollcall.workspace.Workspace;

/** {@code production_sync_report.json}: the latest report, for whoever reads files (15.3D). */
@ApplicationScoped
@RequiredArgsConstructor
class ReportFile {

    private final Workspace workspace;

    void write(SyncReport report) throws IOException {
        DurableFile.write(workspace.productionSyncReport(report.category()), JsonText.of(report));
    }
}
