package io.rollcall.catalog.bulk;

import java.util.List;
import java.util.function.Supplier;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import lombok.RequiredArgsConstructor;
import org.jboss.resteasy.reactive.RestResponse;

import io.rollcall.catalog.brand.KnownBrands;
import io.rollcall.catalog.category.Categories;
import io.rollcall.catalog.product.NewProduct;
import io.rollcall.catalog.projection.Projections;
import io.rollcall.http.Actor;
import io.rollcall.http.Idempotent;
import io.rollcall.http.RequestProblem;
import io.rollcall.http.Role;
import io.rollcall.http.openapi.CanAnswer;
import io.rollcall.identity.Intake;

/** Many products at once. */
@Path("/api/v1/catalog/{category}/products/bulk")
@RequiredArgsConstructor
public class BulkResource {

    static final class TooManyRows extends RequestProblem {
        TooManyRows() {
            super(
                    413,
                    "too_many_rows",
                    "A bulk has at most " + BulkRows.MOST + " rows. Send the others with the next; nothing was added.");
        }
    }

    /** @param products at most 100 000; their order changes nothing (D9) */
    public record BulkRequest(
            @NotNull @JsonDeserialize(using = BulkRows.class)
            List<@NotNull @Valid NewProduct> products) {}

    private static final int MOST_EXPLAINED = 1_000;

    private final Categories categories;
    private final KnownBrands knownBrands;
    private final Bulk bulk;
    private final Projections projections;
    private final Actor actor;

    /**
     * Adds what can be added, in one transaction, and answers row by row; sending it again adds nothing twice. What the gate
     * refuses is remembered (D12). 413 {@code too_many_rows}. A dry run is open to viewers, the bulk to editors.
     *
     * @param dryRun true to see what would become of each row; nothing is written then
     */
    @POST
    @Idempotent
    @RolesAllowed(Role.VIEWER)
    @CanAnswer({"409 catalog_file_not_adopted", "413 too_many_rows"})
    public RestResponse<BulkReport> add(
            @PathParam("category") String category,
            @QueryParam("dryRun") boolean dryRun,
            @NotNull @Valid BulkRequest request) {
        categories.requireKnown(category);
        if (request.products().size() > BulkRows.MOST) {
            throw new TooManyRows();
        }
        var batch = new ProductBatch(
                category, request.products(), Intake.BULK, request.products().size() <= MOST_EXPLAINED);
        Supplier<RowBrands> brands = () -> RowBrands.known(knownBrands.find(batch.brandNames(), category), category);
        if (dryRun) {
            return RestResponse.ok(bulk.preview(batch, brands));
        }
        actor.require(Role.EDITOR);
        BulkReport report = bulk.add(batch, brands, added -> added.projected(false), actor.name());
        return RestResponse.ok(report.projected(projections.await(category)));
    }
}
