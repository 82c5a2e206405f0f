package io.rollcall.review.numbers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import lombok.RequiredArgsConstructor;

import io.rollcall.http.Role;
import io.rollcall.http.openapi.CanAnswer;

/** How far the review of a category is. */
@Path("/api/v1/review/{category}/numbers")
@CanAnswer("503 specdb_not_ready")
@RequiredArgsConstructor
public class NumbersResource {

    private final Numbers numbers;

    /** How many cells wait, by field, and how often each source's candidates were accepted. */
    @GET
    @RolesAllowed(Role.VIEWER)
    public ReviewNumbers numbers(@PathParam("category") String category) {
        return numbers.of(category);
    }
}
