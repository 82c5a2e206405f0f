package io.rollcall.catalog.live;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;

import io.rollcall.catalog.category.Categories;
import io.rollcall.http.Role;
import io.rollcall.http.openapi.CanAnswer;

/** What changes, as it changes, for screens that show it. */
@Path("/api/v1/events/stream")
@RequiredArgsConstructor
public class LiveResource {

    private final LiveChanges changes;
    private final Categories categories;

    /**
     * Server-sent events with JSON data: {@code products} {@code {category, revision, changes: [{type, identifier, productId,
     * version, actor, at}], more}}, {@code queue} {@code {category, updatedAt}}, {@code brands}, and {@code reset}
     * {@code {category}} when what was missed is no longer kept and everything has to be loaded again. A comment every 15
     * seconds.
     *
     * @param category one category; all of them without it
     * @param lastEventId the last one that was read: the stream goes on after it
     */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.VIEWER)
    @Blocking
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    @CanAnswer({"404 not_found", "422 validation_failed"})
    public Multi<OutboundSseEvent> stream(
            @QueryParam("category") String category,
            @HeaderParam("Last-Event-ID") String lastEventId,
            @Context Sse sse) {
        if (category != null) {
            categories.requireKnown(category);
        }
        return changes.watch(category, lastEventId, sse);
    }
}
