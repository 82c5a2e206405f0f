package io.rollcall.brand.change;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import lombok.RequiredArgsConstructor;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.rollcall.brand.registry.Brand;
import io.rollcall.brand.registry.BrandList;
import io.rollcall.brand.registry.BrandRows;
import io.rollcall.brand.registry.BrandState;
import io.rollcall.brand.registry.NewBrand;
import io.rollcall.brand.registry.NoSuchBrand;
import io.rollcall.http.Actor;
import io.rollcall.http.EntityVersion;
import io.rollcall.http.Idempotent;
import io.rollcall.http.Role;
import io.rollcall.http.openapi.CanAnswer;
import io.rollcall.identity.Category;
import io.rollcall.identity.Name;

/**
 * Changes of brands. Each can be refused with 409 {@code brand_name_taken} (D16), {@code brand_busy} while another change of
 * the brand is under way, or 503 {@code unavailable} when the catalog, which has the last word, cannot be asked.
 */
@Path("/api/v1/brands")
@CanAnswer({"409 brand_name_taken", "409 brand_busy"})
@RequiredArgsConstructor
public class ChangeResource {

    /**
     * @param dryRun true (the default, D15) to see what would happen
     * @param planId what the preview answered; required to apply
     */
    public record Rename(
            @NotNull @Size(max = Name.MAX_LENGTH) String name, Boolean dryRun, String planId) {}

    /** @param into slug of the brand that stays */
    public record Merge(@NotNull String into, Boolean dryRun, String planId) {}

    /** @param to slug of the brand that gets the alias */
    public record MoveAlias(@NotNull String alias, @NotNull String to, Boolean dryRun, String planId) {}

    /** @param slugs at most 1000 */
    public record Assignments(
            @NotEmpty @Size(max = 1_000) List<@NotNull String> slugs,
            @Size(max = 200) List<@NotNull @Pattern(regexp = Category.PATTERN) String> add,
            @Size(max = 200) List<@NotNull @Pattern(regexp = Category.PATTERN) String> remove,
            boolean dryRun) {}

    private final BrandChanges changes;
    private final Assignment assignment;
    private final BrandRows rows;
    private final BrandList brands;
    private final Actor actor;

    /**
     * Changes a brand. 412 with the current one when {@code If-Match} is not its version; 409 {@code brand_in_use} when it is
     * to leave a category in which it has products (D17), unless an admin uses force; 409 {@code rename_required} when product
     * ids would change (D18).
     */
    @PUT
    @Path("/{slug}")
    @RolesAllowed(Role.EDITOR)
    @CanAnswer({"409 brand_in_use", "409 rename_required", "422 slug_required", "422 validation_failed"})
    public RestResponse<BrandState> update(
            @PathParam("slug") String slug,
            @QueryParam("force") boolean force,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid BrandUpdate update) {
        requireForForce(force);
        BrandPlan done = changes.apply(
                () -> {
                    Brand brand = current(slug, ifMatch);
                    return Proposal.update(brand, update.of(brand), force);
                },
                null,
                actor.name());
        String now = done.after().get(0).slug();
        BrandState state = brands.bySlug(now).orElseThrow(() -> new NoSuchBrand(now));
        return ResponseBuilder.ok(state)
                .tag(new EntityVersion(state.version()).tag())
                .build();
    }

    /**
     * Removes a brand. 409 {@code brand_in_use} with {@code warning: "12 products reference this brand"} and the count per
     * category (D17); force, for admins, removes it all the same and leaves the products.
     */
    @DELETE
    @Path("/{slug}")
    @RolesAllowed(Role.EDITOR)
    @CanAnswer("409 brand_in_use")
    public RemovedBrand remove(
            @PathParam("slug") String slug,
            @QueryParam("force") boolean force,
            @HeaderParam("If-Match") String ifMatch) {
        requireForForce(force);
        BrandState last = brands.bySlug(slug).orElseThrow(() -> new NoSuchBrand(slug));
        BrandPlan done = changes.apply(() -> Proposal.remove(current(slug, ifMatch), force), null, actor.name());
        return new RemovedBrand(last, done.products());
    }

    /**
     * Gives a brand another name, and with it its products other ids, job inputs, queue entries, overrides and outputs
     * (D18). The former name stays as an alias. 409 {@code plan_stale}, {@code plan_conflicts}; nothing is done then.
     */
    @POST
    @Idempotent
    @Path("/{slug}/rename")
    @RolesAllowed(Role.VIEWER)
    @AppliesPlan
    public RestResponse<BrandPlan> rename(@PathParam("slug") String slug, @NotNull @Valid Rename rename) {
        Name name = NewBrand.checkedName(rename.name());
        return planned(() -> Proposal.rename(current(slug, null), name), rename.dryRun(), rename.planId());
    }

    /** Makes two brands one: its names, categories and products become the other's, and it is no more. */
    @POST
    @Idempotent
    @Path("/{slug}/merge")
    @RolesAllowed(Role.VIEWER)
    @AppliesPlan
    public RestResponse<BrandPlan> merge(@PathParam("slug") String slug, @NotNull @Valid Merge merge) {
        return planned(
                () -> {
                    var two = another(slug, merge.into());
                    return Proposal.merge(two.get(0), two.get(1));
                },
                merge.dryRun(),
                merge.planId());
    }

    /** Gives an alias to another brand; products that are stored under it follow, with their ids as they are. */
    @POST
    @Idempotent
    @Path("/{slug}/aliases/move")
    @RolesAllowed(Role.VIEWER)
    @AppliesPlan
    public RestResponse<BrandPlan> moveAlias(@PathParam("slug") String slug, @NotNull @Valid MoveAlias move) {
        return planned(
                () -> {
                    var two = another(slug, move.to());
                    String alias = aliasOf(two.get(0), Name.of(move.alias()));
                    return Proposal.moveAlias(two.get(0), alias, two.get(1));
                },
                move.dryRun(),
                move.planId());
    }

    /** Assigns many brands to categories or takes them out; the dry run, open to viewers, shows the net change of each. */
    @POST
    @Idempotent
    @Path("/categories")
    @RolesAllowed(Role.VIEWER)
    public RestResponse<AssignmentReport> assign(@NotNull @Valid Assignments wanted) {
        if (!wanted.dryRun()) {
            actor.require(Role.EDITOR);
        }
        var report = assignment.assign(
                wanted.slugs(),
                Objects.requireNonNullElse(wanted.add(), List.of()),
                Objects.requireNonNullElse(wanted.remove(), List.of()),
                wanted.dryRun(),
                actor.name());
        return RestResponse.ok(report);
    }

    private RestResponse<BrandPlan> planned(Supplier<Proposal> propose, Boolean dryRun, String planId) {
        if (!Boolean.FALSE.equals(dryRun)) {
            return RestResponse.ok(changes.preview(propose));
        }
        actor.require(Role.EDITOR);
        if (planId == null) {
            throw new BrandChangeProblems.PlanRequired();
        }
        return RestResponse.ok(changes.apply(propose, planId, actor.name()));
    }

    private Brand current(String slug, String ifMatch) {
        Brand brand = rows.bySlug(slug).orElseThrow(() -> new NoSuchBrand(slug));
        new EntityVersion(brand.version())
                .requireMatch(ifMatch, brands.states(List.of(brand)).get(0));
        return brand;
    }

    private List<Brand> another(String slug, String other) {
        if (slug.equals(other)) {
            throw new BrandChangeProblems.NotAChange("Name two different brands.");
        }
        return List.of(current(slug, null), current(other, null));
    }

    private static String aliasOf(Brand brand, Name alias) {
        return brand.aliases().stream()
                .filter(each -> Name.of(each).folded().equals(alias.folded()))
                .findFirst()
                .orElseThrow(() ->
                        new BrandChangeProblems.NotAChange("“" + alias + "” is no alias of " + brand.name() + "."));
    }

    private void requireForForce(boolean force) {
        if (force) {
            actor.require(Role.ADMIN);
        }
    }
}
