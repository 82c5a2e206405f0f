package io.rollcall.catalog.work;

import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;

import io.rollcall.http.ListParameters;
import io.rollcall.http.Role;

/** Who reconciled and imported in any category. */
@Path("/api/v1/work-history")
@RequiredArgsConstructor
public class WorkHistoryResource {

    private final WorkLog log;

    /**
     * Reconciles, restored backups, imported workbooks and imports that were undone, newest first.
     *
     * @param categories any of them; may be repeated, as may {@code actor} and {@code action}
     * @param from when it was done, at the earliest
     * @param until when it was done, exclusively
     */
    @GET
    @RolesAllowed(Role.VIEWER)
    public WorkHistoryPage all(
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
        return QuarkusTransaction.requiringNew().call(() -> log.page(wanted, most, cursor));
    }
}
