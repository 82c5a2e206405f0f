package io.rollcall.catalog.product;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import lombok.RequiredArgsConstructor;

import io.rollcall.catalog.category.Categories;
import io.rollcall.catalog.product.Export.Format;
import io.rollcall.catalog.product.ProductList.Slice;
import io.rollcall.http.Role;

/** Products as a CSV or JSON file. */
@Path("/api/v1/catalog/{category}/products/export")
@RequiredArgsConstructor
public class ExportResource {

    private static final String FORMATS = "csv|json|jsonl";

    /** @param productIds at most 10 000; those that are no more are left out */
    public record ExportRequest(
            @NotNull @Pattern(regexp = FORMATS) String format,
            @NotEmpty @Size(max = 10_000) List<@NotNull String> productIds) {}

    private final Categories categories;
    private final ProductList products;
    private final FallbackList fallback;
    private final ProductLookup lookup;
    private final Export export;
    private final Clock clock;

    /** All products that a list with these filters has, in its order; a limit and a cursor change nothing. */
    @GET
    @RolesAllowed(Role.VIEWER)
    public Response all(
            @PathParam("category") String category,
            @QueryParam("format") @DefaultValue("csv") @Pattern(regexp = FORMATS) String format,
            @Valid @BeanParam ProductQuery query) {
        categories.requireKnown(category);
        if (!lookup.hasCatalog(category)) {
            List<ProductState> all = fallback.all(category, query);
            return file(category, format, after -> new Slice(all, null));
        }
        Slice first = products.slice(category, query.following(null));
        return file(
                category, format, after -> after == null ? first : products.slice(category, query.following(after)));
    }

    /** The products that are named, in that order. */
    @POST
    @RolesAllowed(Role.VIEWER)
    public Response some(@PathParam("category") String category, @NotNull @Valid ExportRequest request) {
        categories.requireKnown(category);
        List<ProductState> named = products.named(category, request.productIds());
        return file(category, request.format(), after -> new Slice(named, null));
    }

    private Response file(String category, String asked, Export.Pages pages) {
        Format format = Format.valueOf(asked.toUpperCase(Locale.ROOT));
        String name = category + "-products-" + LocalDate.now(clock) + "." + asked;
        StreamingOutput body = out -> export.write(format, pages, out);
        return Response.ok(body, format.mediaType)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
