package io.rollcall.gate.rejection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import lombok.RequiredArgsConstructor;

import io.rollcall.gate.category.KnownCategories;
import io.rollcall.http.Role;

/** What was refused anywhere in the last 90 days, and why (D12). */
@Path("/api/v1/identity/{category}/rejections")
@RequiredArgsConstructor
public class RejectionResource {

    private final RejectionList rejections;
    private final KnownCategories categories;

    /** One by one, the newest first. */
    @GET
    @RolesAllowed(Role.VIEWER)
    public RejectionList.RejectionPage list(
            @PathParam("category") String category, @Valid @BeanParam RejectionQuery query) {
        categories.requireKnown(category);
        return rejections.page(category, query);
    }

    /** The same identity, reason and path together, with how often and since when; the latest first. */
    @GET
    @Path("/groups")
    @RolesAllowed(Role.VIEWER)
    public RejectionList.RejectionGroups groups(
            @PathParam("category") String category, @Valid @BeanParam RejectionQuery query) {
        categories.requireKnown(category);
        return rejections.groups(category, query);
    }
}
