package io.rollcall.sync.overview;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;

import io.rollcall.http.Role;
import io.rollcall.sync.catalog.KnownCategories;
import io.rollcall.sync.productsource.ProductSource;
import io.rollcall.sync.productsource.ProductSources;
import io.rollcall.sync.pull.PullState;
import io.rollcall.sync.pull.Pulls;
import io.rollcall.sync.report.ReportHead;
import io.rollcall.sync.report.Reports;
import io.rollcall.sync.schedule.ScheduledPulls;
import io.rollcall.workspace.UnreadableFile;

/** How a category stands to production, in one answer. */
@Path("/api/v1/catalog/{category}/production-sync/overview")
@RequiredArgsConstructor
public class SyncOverviewResource {

    private static final int PULLS = 30;

    private final KnownCategories categories;
    private final ProductSources sources;
    private final Pulls pulls;
    private final Reports reports;

    /** Also while nothing is configured or was compared, and while the source's file cannot be read. */
    @GET
    @RolesAllowed(Role.VIEWER)
    public SyncOverview overview(@PathParam("category") String category) throws IOException {
        categories.requireKnown(category);
        List<PullState> latest = QuarkusTransaction.requiringNew().call(() -> pulls.of(category, PULLS));
        ReportHead report = reports.head(category).orElse(null);
        try {
            ProductSource source = sources.of(category);
            Instant next = ScheduledPulls.next(category, source, latest.stream().findFirst())
                    .orElse(null);
            return new SyncOverview(category, source.sourceType(), null, next, report, latest);
        } catch (UnreadableFile broken) {
            return new SyncOverview(category, "", broken.getMessage(), null, report, latest);
        }
    }
}
