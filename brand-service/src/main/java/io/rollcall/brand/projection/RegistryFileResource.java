package io.rollcall.brand.projection;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.rollcall.brand.registry.BrandRows;
import io.rollcall.http.Role;
import io.rollcall.persistence.background.BackgroundLoop;
import io.rollcall.workspace.Workspace;

/** How {@code brand_registry.json} stands to the registry. */
@jakarta.ws.rs.Path("/api/v1/brand-registry")
public class RegistryFileResource {

    /**
     * @param path within the workspace
     * @param state {@code in_step}, {@code behind}, {@code absent} (no brands, no file), or {@code unreadable}: there was a
     *     file first that cannot be read, and is left as it is
     * @param detail what is the matter; null when nothing is
     * @param adopted how a file that was there first was taken over; null when there was none
     */
    public record RegistryFileState(
            String path,

            @Schema(enumeration = {"in_step", "behind", "absent", "unreadable"})
            String state,

            @Nullable String detail,
            @Nullable Adoption adopted) {}

    /** @param clashes what of it could not be taken over as it stood there */
    @Schema(name = "RegistryAdoption")
    public record Adoption(java.time.Instant at, long brands, List<RegistryConflict> clashes) {}

    private final Workspace workspace;
    private final RegistryFile file;
    private final RegistryAdoption adoption;
    private final BrandRows rows;

    RegistryFileResource(Workspace workspace, RegistryFile file, RegistryAdoption adoption, BrandRows rows) {
        this.workspace = workspace;
        this.file = file;
        this.adoption = adoption;
        this.rows = rows;
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    public RegistryFileState state() {
        boolean empty = QuarkusTransaction.requiringNew().call(rows::isEmpty);
        boolean exists = Files.exists(workspace.brandRegistry());
        Optional<BackgroundLoop.Behind> behind = file.behind();
        String state = behind.isPresent()
                ? empty && exists ? "unreadable" : "behind"
                : empty && !exists ? "absent" : "in_step";
        return new RegistryFileState(
                workspace.root().relativize(workspace.brandRegistry()).toString(),
                state,
                behind.map(BackgroundLoop.Behind::reason).orElse(null),
                adoption.adopted()
                        .map(taken -> new Adoption(taken.at(), taken.brands(), taken.clashes()))
                        .orElse(null));
    }
}
