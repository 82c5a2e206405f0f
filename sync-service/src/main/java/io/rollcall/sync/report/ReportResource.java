package io.rollcall.sync.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;

import io.rollcall.http.RequestProblem;
import io.rollcall.http.Role;
import io.rollcall.sync.catalog.KnownCategories;
import io.rollcall.sync.report.RowList.RowPage;

/** What the latest comparison with production said (15.3B). */
@Path("/api/v1/catalog/{category}/production-sync")
@RequiredArgsConstructor
public class ReportResource {

    /** Nothing was compared yet. */
    public static final class NothingCompared extends RequestProblem {
        public NothingCompared(String category) {
            super(
                    404,
                    "not_found",
                    "Production was never compared with the catalog of " + category + ". Run a production sync first.");
        }
    }

    private final KnownCategories categories;
    private final Diffs diffs;
    private final Reports reports;
    private final RowList rows;
    private final MatchedProducts matched;
    private final ShownRows shown;

    /**
     * The latest report, also a scheduled one. A pull that failed since leaves it as it is (D31).
     *
     * @param details false for the report without its rows, for whoever asks for those in pages
     */
    @GET
    @Path("/report")
    @RolesAllowed(Role.VIEWER)
    public SyncReport report(
            @PathParam("category") String category, @QueryParam("details") @DefaultValue("true") boolean details) {
        categories.requireKnown(category);
        return reports.latest(category, details).orElseThrow(() -> new NothingCompared(category));
    }

    /** Its rows in pages; those that can be added with the catalog's verdict as of now (D45). */
    @GET
    @Path("/rows")
    @RolesAllowed(Role.VIEWER)
    public RowPage rows(@PathParam("category") String category, @Valid @BeanParam RowQuery query) {
        categories.requireKnown(category);
        StoredDiff latest = QuarkusTransaction.requiringNew()
                .call(() -> diffs.latest(category))
                .orElseThrow(() -> new NothingCompared(category));
        RowPage page = query.filter().isOf(RowClass.MATCHED) ? matched.page(latest, query) : rows.page(latest, query);
        return page.with(shown.of(category, page.items()));
    }
}
