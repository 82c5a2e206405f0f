package io.rollcall.catalog.product;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import lombok.RequiredArgsConstructor;
import org.jboss.resteasy.reactive.RestResponse;

import io.rollcall.catalog.category.Categories;
import io.rollcall.catalog.product.ActionReport.Row;
import io.rollcall.catalog.projection.Projections;
import io.rollcall.http.Actor;
import io.rollcall.http.Idempotency;
import io.rollcall.http.Idempotent;
import io.rollcall.http.Role;
import io.rollcall.http.openapi.CanAnswer;
import io.rollcall.persistence.lock.WriteLock;

/** One action on many products of a category. */
@Path("/api/v1/catalog/{category}/products/actions")
@RequiredArgsConstructor
public class ActionResource {

    private static final int MOST = 10_000;
    private static final String DELETE = "delete";

    /** @param productIds at most 10 000; one that is not there is refused, the others are done in one transaction */
    public record ActionRequest(
            @NotNull @Pattern(regexp = "delete|set_inactive|set_active")
            String action,

            @NotEmpty @Size(max = MOST) List<@NotNull String> productIds) {}

    private final Categories categories;
    private final Catalog catalog;
    private final WriteLock writeLock;
    private final ProductList products;
    private final PipelineResults results;
    private final Projections projections;
    private final Idempotency idempotency;
    private final Actor actor;

    /** Removes products, pauses them or lets them go on; the answer says what became of each. */
    @POST
    @Idempotent
    @RolesAllowed(Role.EDITOR)
    @CanAnswer("409 catalog_file_not_adopted")
    public RestResponse<ActionReport> act(
            @PathParam("category") String category, @NotNull @Valid ActionRequest request) {
        categories.requireKnown(category);
        Set<String> asked = new LinkedHashSet<>(request.productIds());
        String status = request.action().equals("set_active") ? "active" : "inactive";
        boolean delete = request.action().equals(DELETE);
        ActionReport report = writeLock.take(
                category,
                () -> idempotency.once(
                        () -> report(
                                category,
                                request.action(),
                                asked,
                                delete
                                        ? catalog.removeAll(category, asked, actor.name())
                                        : catalog.setStatus(category, asked, status, actor.name())),
                        Function.identity()));
        projections.await(category);
        return RestResponse.ok(report);
    }

    /** @param there those of the products that were there, as they were before */
    private ActionReport report(String category, String action, Set<String> asked, List<ProductState> there) {
        boolean delete = action.equals(DELETE);
        String status = delete ? null : action.equals("set_active") ? "active" : "inactive";
        Map<String, ProductState> before = byId(there);
        Map<String, ProductState> now = byId(products.named(category, List.copyOf(before.keySet())));
        var rows = asked.stream()
                .map(id -> row(id, before.get(id), now.get(id), status))
                .toList();
        List<String> kept = delete
                ? there.stream()
                        .flatMap(product -> results.of(category, product.productId()).stream())
                        .toList()
                : List.of();
        return ActionReport.of(action, rows, kept);
    }

    private static Map<String, ProductState> byId(List<ProductState> products) {
        return products.stream().collect(Collectors.toMap(ProductState::productId, Function.identity()));
    }

    /** @param status that was asked for; null for a removal */
    private static Row row(String productId, ProductState before, ProductState now, String status) {
        if (before == null) {
            return new Row(productId, null, "refused", "not_found", "There is no such product.", null);
        }
        return new Row(
                productId,
                before.identifier(),
                before.status().equals(status) ? "unchanged" : "changed",
                null,
                null,
                now == null ? null : now.updatedAt());
    }
}
