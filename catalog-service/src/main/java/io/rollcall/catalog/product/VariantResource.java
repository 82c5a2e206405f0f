package io.rollcall.catalog.product;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;

import io.rollcall.catalog.brand.KnownBrands;
import io.rollcall.catalog.category.Categories;
import io.rollcall.catalog.identity.KnownExceptions;
import io.rollcall.catalog.intake.GivesIdentity;
import io.rollcall.catalog.projection.Projections;
import io.rollcall.http.Actor;
import io.rollcall.http.Idempotency;
import io.rollcall.http.Idempotency.AnswerMemory;
import io.rollcall.http.Idempotent;
import io.rollcall.http.Role;
import io.rollcall.identity.Candidate;
import io.rollcall.identity.Intake;
import io.rollcall.persistence.lock.WriteLock;

/** A product that was known without variants gets one, and a second variant beside it. */
@Path("/api/v1/catalog/{category}/products/{productId}/variants")
@RequiredArgsConstructor
public class VariantResource {

    /**
     * @param existingVariant what the product that is there becomes: "Black"
     * @param variant the one to add beside it: "White"
     * @param seedUrls of the one to add; at most 100
     * @param dryRun true, unless said otherwise, to see what would happen (D15)
     */
    public record VariantsWanted(
            @NotBlank String existingVariant,
            @NotBlank String variant,
            @Size(max = 100) List<String> seedUrls,
            Boolean dryRun) {}

    /** @param from and {@code to}: the existing product's id before and after */
    @Schema(name = "RenamedProduct")
    public record Renamed(String from, String to) {}

    public record VariantsReport(boolean dryRun, Renamed existing, ProductState added) {}

    private final Categories categories;
    private final Catalog catalog;
    private final CatalogWrite catalogWrite;
    private final WriteLock writeLock;
    private final ProductLookup lookup;
    private final KnownBrands brands;
    private final KnownExceptions exceptions;
    private final Projections projections;
    private final Idempotency idempotency;
    private final Actor actor;

    /**
     * Makes an existing product a variant and adds another beside it, in one transaction: its id changes as with any rename.
     * 409 or 422 with a reason of the gate when one of the two cannot be, and then nothing is done. A dry run is open to
     * viewers.
     */
    @POST
    @Idempotent
    @RolesAllowed(Role.VIEWER)
    @GivesIdentity
    public RestResponse<VariantsReport> makeVariants(
            @PathParam("category") String category,
            @PathParam("productId") String productId,
            @NotNull @Valid VariantsWanted wanted) {
        categories.requireKnown(category);
        boolean dryRun = !Boolean.FALSE.equals(wanted.dryRun());
        if (!dryRun) {
            actor.require(Role.EDITOR);
        }
        ProductState existing = lookup.product(category, productId);
        var added = new NewProduct(existing.brand(), existing.model(), wanted.variant(), wanted.seedUrls());
        added.checkedUrls();
        exceptions.catchUp(
                category,
                List.of(
                        new Candidate(existing.brand(), existing.model(), wanted.existingVariant()),
                        added.candidate()));
        String brandId = brands.required(existing.brand(), category);
        Supplier<VariantsReport> write = () -> writeLock.take(
                category,
                () -> idempotency.once(
                        () -> catalog.makeVariants(
                                category,
                                existing.productId(),
                                wanted.existingVariant(),
                                new Addition(added, brandId, actor.name(), AnswerMemory.NONE),
                                dryRun),
                        Function.identity()));
        VariantsReport report =
                dryRun ? catalogWrite.preview(write) : catalogWrite.admit(category, Intake.UPDATE, actor.name(), write);
        return RestResponse.ok(
                dryRun
                        ? report
                        : new VariantsReport(
                                false, report.existing(), report.added().projected(projections.await(category))));
    }
}
