package io.rollcall.sync.productsource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;

import lombok.RequiredArgsConstructor;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import io.rollcall.http.Role;
import io.rollcall.http.openapi.CanAnswer;
import io.rollcall.sync.catalog.KnownCategories;

/** Where the list of live products of a category comes from (15.3A). */
@jakarta.ws.rs.Path("/api/v1/catalog/{category}/product-source")
@RequiredArgsConstructor
public class ProductSourceResource {

    private final KnownCategories categories;
    private final ProductSources sources;
    private final ConnectionTest test;
    private final UploadedList uploaded;

    /** What is configured; secrets are references, or hidden (D32). The ETag stays while nobody configures anything else. */
    @GET
    @RolesAllowed(Role.VIEWER)
    public RestResponse<ProductSource> get(@PathParam("category") String category) throws IOException {
        categories.requireKnown(category);
        return answer(sources.of(category));
    }

    /**
     * Configures the source; what is left out is as it is at first. A hidden secret that is sent back stays. 422
     * {@code validation_failed} naming the member; 412 {@code version_conflict}; 409 {@code source_unreadable} when the file
     * that is there cannot be read.
     */
    @PUT
    @RolesAllowed(Role.ADMIN)
    @CanAnswer({"409 write_conflict", "412 version_conflict", "422 validation_failed"})
    public RestResponse<ProductSource> put(
            @PathParam("category") String category,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ProductSource wanted)
            throws IOException {
        categories.requireKnown(category);
        return answer(sources.put(category, wanted, ifMatch));
    }

    /** Asks a source that is not saved yet, step by step, and says what came of each. Nothing is kept. */
    @POST
    @jakarta.ws.rs.Path("/test")
    @RolesAllowed(Role.ADMIN)
    @CanAnswer("422 validation_failed")
    public ConnectionReport test(@PathParam("category") String category, @NotNull @Valid ProductSource wanted)
            throws IOException {
        categories.requireKnown(category);
        return test.of(category, wanted);
    }

    /** The list of a {@code manual} source without a file of its own. One that cannot be read changes nothing. */
    @PUT
    @jakarta.ws.rs.Path("/file")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMIN)
    @ReadsProductList
    @CanAnswer("422 validation_failed")
    public UploadedList.Uploaded upload(@PathParam("category") String category, InputStream list) throws IOException {
        categories.requireKnown(category);
        return uploaded.keep(category, list);
    }

    /** The same for a file of a form. */
    @PUT
    @jakarta.ws.rs.Path("/file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Role.ADMIN)
    @ReadsProductList
    @CanAnswer("422 validation_failed")
    public UploadedList.Uploaded upload(@PathParam("category") String category, @RestForm("file") FileUpload file)
            throws IOException {
        categories.requireKnown(category);
        if (file == null) {
            throw new SourceProblems.NoFile();
        }
        Path sent = file.uploadedFile();
        try (InputStream in = Files.newInputStream(sent)) {
            return uploaded.keep(category, in);
        }
    }

    private static RestResponse<ProductSource> answer(ProductSource source) throws IOException {
        return ResponseBuilder.ok(source)
                .tag(ProductSources.version(source).tag())
                .build();
    }
}
