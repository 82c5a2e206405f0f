package io.rollcall.sync.catalog;

import java.time.Instant;
import java.util.List;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

import io.rollcall.http.ExplanationState;
import io.rollcall.http.HintState;
import io.rollcall.http.remote.RemoteClient;
import io.rollcall.http.remote.RemoteRejection;

/** The owner of the products, over HTTP: the one door through which a sync changes anything. A bulk may take it minutes. */
@RegisterRestClient(configKey = "catalog")
@RemoteClient(whenAway = "The catalog cannot be asked at the moment. Nothing was changed; try again shortly.")
@CircuitBreaker(skipOn = RemoteRejection.class)
@Timeout(310_000)
@Path("/api/v1")
public interface CatalogOwner {

    record NewProduct(String brand, String model, String variant, List<String> seedUrls) {}

    record Adds(List<NewProduct> products) {}

    /**
     * @param status {@code created}, {@code skipped_existing}, {@code rejected} or {@code invalid}
     * @param identifier of the product that was created or is there; null when there is none
     */
    record AddRow(
            int index,
            String status,
            @Nullable String reason,
            @Nullable String message,
            @Nullable String productId,
            @Nullable String identifier,
            @Nullable Instant updatedAt,
            @Nullable ExplanationState explanation,
            @Nullable List<HintState> hints) {}

    record AddedBrand(String slug, String name) {}

    record AddReport(List<AddRow> results, List<AddedBrand> brandsAdded) {}

    record Added(String identifier, Instant updatedAt) {}

    record AddsToUndo(List<Added> products, List<String> brands) {}

    /** @param status {@code removed}, {@code changed} or {@code gone} */
    record UndoneAdd(String identifier, String status) {}

    record UndoReport(List<UndoneAdd> results, List<String> brandsRemoved) {}

    record Product(
            String identifier,
            String productId,
            String brand,
            String model,
            String variant,
            String status,
            @Nullable String badge,
            long version,
            Instant updatedAt) {}

    record Action(String action, List<String> productIds) {}

    /** @param status {@code changed}, {@code unchanged} or {@code refused} */
    record ActionRow(
            String productId,
            String status,
            @Nullable String reason,
            @Nullable String detail,
            @Nullable String identifier,
            @Nullable Instant updatedAt) {}

    record ActionReport(List<ActionRow> results) {}

    /** What becomes of a product; what is null stays as it is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Changed(
            @Nullable String brand,
            @Nullable String model,
            @Nullable String variant,
            @Nullable String status) {

        public static Changed status(String status) {
            return new Changed(null, null, null, status);
        }

        public static Changed name(String brand, String model, String variant) {
            return new Changed(brand, model, variant, null);
        }
    }

    @Retry(abortOn = RemoteRejection.class)
    @POST
    @Path("/catalog/{category}/production-adds")
    AddReport add(@PathParam("category") String category, @HeaderParam("Idempotency-Key") String key, Adds adds);

    @Retry(abortOn = RemoteRejection.class)
    @POST
    @Path("/catalog/{category}/production-adds/undo")
    UndoReport undo(
            @PathParam("category") String category, @HeaderParam("Idempotency-Key") String key, AddsToUndo adds);

    @Retry(abortOn = RemoteRejection.class)
    @POST
    @Path("/catalog/{category}/products/actions")
    ActionReport act(@PathParam("category") String category, @HeaderParam("Idempotency-Key") String key, Action action);

    @PUT
    @Path("/catalog/{category}/products/{productId}")
    Product change(
            @PathParam("category") String category,
            @PathParam("productId") String productId,
            @HeaderParam("If-Match") String ifMatch,
            Changed changed);
}
