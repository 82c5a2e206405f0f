package io.rollcall.catalog.reconcile;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;

import io.rollcall.catalog.category.Categories;
import io.rollcall.catalog.reconcile.BackupState.BackupDetails;
import io.rollcall.catalog.reconcile.BackupState.BackupPage;
import io.rollcall.catalog.reconcile.BackupState.RestoreReport;
import io.rollcall.http.Actor;
import io.rollcall.http.Role;
import io.rollcall.http.openapi.CanAnswer;

/** Job files that a reconcile took away: to be looked at, and brought back byte for byte (D15). */
@Path("/api/v1/catalog/{category}/backups")
@RequiredArgsConstructor
public class BackupResource {

    /** @param files names of those to bring back; null for all of them, with their queue rows and research */
    public record RestoreRequest(List<String> files) {}

    private final Categories categories;
    private final Backups backups;
    private final Actor actor;

    /** The newest 20, which are all that are kept. */
    @GET
    @RolesAllowed(Role.VIEWER)
    @CanAnswer("422 backup_unreadable")
    public BackupPage list(@PathParam("category") String category) throws IOException {
        categories.requireKnown(category);
        List<BackupState> all = backups.all(category);
        return new BackupPage(all, all.size(), null);
    }

    /** 404 {@code not_found}, 422 {@code backup_unreadable}. */
    @GET
    @Path("/{id}")
    @RolesAllowed(Role.VIEWER)
    @CanAnswer("422 backup_unreadable")
    public BackupDetails show(@PathParam("category") String category, @PathParam("id") String id) throws IOException {
        categories.requireKnown(category);
        return BackupDetails.of(backups.required(category, id));
    }

    /** A file, byte for byte as it was taken away. */
    @GET
    @Path("/{id}/files/{file}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.VIEWER)
    @CanAnswer("422 backup_unreadable")
    public Response file(
            @PathParam("category") String category, @PathParam("id") String id, @PathParam("file") String file)
            throws IOException {
        categories.requireKnown(category);
        return Response.ok(Files.newInputStream(backups.file(category, id, file)))
                .build();
    }

    /**
     * Brings files back as they were; one whose name another file has now is skipped and reported. Can be repeated. 409
     * {@code backup_unfinished}, {@code reconcile_running}.
     *
     * @param request nothing for all of them
     */
    @POST
    @Path("/{id}/restore")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMIN)
    @CanAnswer({"409 backup_unfinished", "409 reconcile_running", "422 backup_unreadable"})
    public RestoreReport restore(
            @PathParam("category") String category, @PathParam("id") String id, RestoreRequest request)
            throws IOException {
        categories.requireKnown(category);
        return backups.restore(category, id, request == null ? null : request.files(), actor.name());
    }

    /** A restore of everything that is asked for without a body. */
    @POST
    @Path("/{id}/restore")
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    @RolesAllowed(Role.ADMIN)
    public RestoreReport restore(@PathParam("category") String category, @PathParam("id") String id)
            throws IOException {
        return restore(category, id, null);
    }
}
