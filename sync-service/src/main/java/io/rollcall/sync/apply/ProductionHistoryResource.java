package io.rollcall.sync.apply;

import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;

import io.rollcall.http.ListParameters;
import io.rollcall.http.Role;

/** Who compared with production and applied what, in any category. */
@Path("/api/v1/production-history")
@RequiredArgsConstructor
public class ProductionHistoryResource {

    private final ProductionHistory history;

    /**
     * Pulls, those that failed among them, and applies, newest first. An apply is undone under its category.
     *
     * @param categories any of them; may be repeated, as may {@code actor} and {@code action}
     * @param from when it began, at the earliest
     * @param until when it began, exclusively
     */
    @GET
    @RolesAllowed(Role.VIEWER)
    public ProductionHistoryPage all(
            @QueryParam("category") List<String> categories,
            @QueryParam("actor") List<String> actors,
            @QueryParam("action") List<String> actions,
            @QueryParam("from") String from,
            @QueryParam("until") String until,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var wanted = ListParameters.history(actors, actions, from, until)
                .filters()
                .among("a.category", ListParameters.values(categories));
        int most = ListParameters.limit(limit);
        return QuarkusTransaction.requiringNew().call(() -> history.page(wanted, most, cursor));
    }
}
