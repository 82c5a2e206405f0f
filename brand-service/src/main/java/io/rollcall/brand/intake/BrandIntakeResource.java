package io.rollcall.brand.intake;

import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import lombok.RequiredArgsConstructor;
import org.jboss.resteasy.reactive.RestResponse;

import io.rollcall.brand.projection.RegistryFile;
import io.rollcall.brand.registry.NewBrand;
import io.rollcall.http.Actor;
import io.rollcall.http.Idempotent;
import io.rollcall.http.Role;
import io.rollcall.http.openapi.CanAnswer;
import io.rollcall.identity.Category;

/** Many brands at once: a list, the brands of the files, or those that an import needs. */
@Path("/api/v1/brands")
@RequiredArgsConstructor
public class BrandIntakeResource {

    /** @param brands at most 10 000; a null among them fails that row only */
    public record BrandBulk(
            @NotNull @Size(max = BrandRows.MOST) @JsonDeserialize(using = BrandRows.class)
            List<NewBrand> brands) {}

    /**
     * @param categories whose {@code activeFiltering.json} is read; all that have one when absent
     * @param dryRun true to see what would happen; nothing is written then
     */
    public record BrandSeedRequest(
            @Size(max = 200) List<@NotNull @Pattern(regexp = Category.PATTERN) String> categories, boolean dryRun) {}

    /**
     * @param names brands that must exist and be assigned to the category
     * @param addedBy what needs them: {@code seed}, {@code import} …
     * @param dryRun true to see what would happen; nothing is written then
     */
    public record BrandsWanted(
            @NotEmpty @Size(max = 10_000) List<@NotNull String> names,
            @NotNull @Pattern(regexp = Category.PATTERN) String category,
            @NotNull @Size(max = 64) String addedBy,
            boolean dryRun) {}

    private final BrandIntake intake;
    private final RegistryFile file;
    private final Actor actor;

    /** Adds many brands; a clash fails that row only (D16). */
    @POST
    @Idempotent
    @Path("/bulk")
    @RolesAllowed(Role.EDITOR)
    public RestResponse<BrandBulkReport> bulk(@NotNull @Valid BrandBulk request) {
        return RestResponse.ok(intake.bulk(request.brands(), actor.name()));
    }

    /**
     * Adds the brands that stand in {@code activeFiltering.json} of the categories, each assigned to where it was found.
     * A category without a list is skipped and named; 422 {@code active_filtering_missing} when none has one, 409
     * {@code source_unreadable} when a list cannot be read, and then nothing is written.
     * A dry run is open to viewers, a seed to editors.
     */
    @POST
    @Idempotent
    @Path("/seed")
    @RolesAllowed(Role.VIEWER)
    @CanAnswer({"422 active_filtering_missing"})
    public RestResponse<BrandSeedReport> seed(@NotNull @Valid BrandSeedRequest request) {
        if (!request.dryRun()) {
            actor.require(Role.EDITOR);
        }
        BrandSeedReport report = intake.seed(request.categories(), request.dryRun(), actor.name());
        if (!request.dryRun()) {
            AnswerDeadline.await(file.inStep());
        }
        return RestResponse.ok(report);
    }

    /**
     * Registers what is missing and assigns the rest: how seed and import keep D19. Finds brands by any of their names. For
     * services, who say what needs the brands (D51).
     */
    @POST
    @Path("/ensure")
    @RolesAllowed(Role.SERVICE)
    public List<EnsuredBrand> ensure(@NotNull @Valid BrandsWanted wanted) {
        return intake.ensure(wanted.names(), wanted.category(), wanted.addedBy(), wanted.dryRun(), actor.name());
    }
}
