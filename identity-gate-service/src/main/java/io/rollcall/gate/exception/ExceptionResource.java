package io.rollcall.gate.exception;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.rollcall.gate.category.KnownCategories;
import io.rollcall.gate.decision.Gate;
import io.rollcall.http.Actor;
import io.rollcall.http.ExplanationState.Competitor;
import io.rollcall.http.Idempotent;
import io.rollcall.http.ListParameters;
import io.rollcall.http.Role;
import io.rollcall.http.openapi.CanAnswer;
import io.rollcall.http.openapi.JudgesIdentity;
import io.rollcall.identity.Candidate;
import io.rollcall.identity.IdentityDecision;
import io.rollcall.identity.Intake;
import io.rollcall.identity.Name;
import io.rollcall.identity.ProductIdentity;

/** What a named person let through although it looks fabricated (D7). */
@Path("/api/v1/identity/{category}/exceptions")
@RequiredArgsConstructor
public class ExceptionResource {

    private static final int LONGEST_REASON = 500;

    /** @param reason why the variant is real; 1 to 500 characters */
    public record NewException(
            String brand,
            String model,
            String variant,
            @Size(max = LONGEST_REASON) String reason) {}

    /**
     * @param dryRun true when nothing was changed
     * @param products products that stand only because of the exception; they stay, and are no longer valid without it
     */
    public record RemovedException(boolean dryRun, IdentityExceptionState exception, List<Competitor> products) {}

    /** @param revision the last that is told of; ask again from there */
    public record ExceptionChanges(List<IdentityExceptionState> items, long revision) {}

    private final Exceptions exceptions;
    private final ExceptionList list;
    private final Gate gate;
    private final KnownCategories categories;
    private final Actor actor;

    /** The exceptions that hold, the newest first; {@code q} searches names, ids, reasons and actors. */
    @GET
    @RolesAllowed(Role.VIEWER)
    public ExceptionList.ExceptionPage list(
            @PathParam("category") String category,
            @QueryParam("q") @Size(max = 200) String q,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        categories.requireKnown(category);
        return list.page(category, q, ListParameters.limit(limit), cursor);
    }

    /** Changes after a revision, removals included: for whoever keeps a copy and asks before saying no. */
    @GET
    @Path("/changes")
    @RolesAllowed(Role.VIEWER)
    public ExceptionChanges changes(@PathParam("category") String category, @QueryParam("since") long since) {
        categories.requireKnown(category);
        var changes = exceptions.changesSince(category, since, ListParameters.MOST);
        long last = changes.isEmpty() ? since : changes.get(changes.size() - 1).revision();
        return new ExceptionChanges(changes, last);
    }

    /**
     * Lets a variant through: 201, or 200 with the one that is there already. 422 {@code exception_not_needed} when neither
     * rule 2 nor rule 3 stands against it, or the product without the variant does too, {@code validation_failed} without a reason, or what is wrong with the text.
     */
    @POST
    @Idempotent
    @RolesAllowed(Role.ADMIN)
    @APIResponse(responseCode = "201", description = "Added")
    @APIResponse(responseCode = "200", description = "It was there already")
    @CanAnswer({"422 exception_not_needed", "422 validation_failed"})
    @JudgesIdentity
    public RestResponse<IdentityExceptionState> add(
            @PathParam("category") String category, @NotNull @Valid NewException wanted) {
        categories.requireKnown(category);
        String reason = reason(wanted.reason());
        var candidate = new Candidate(wanted.brand(), wanted.model(), wanted.variant());
        Optional<IdentityExceptionState> known = existing(category, candidate);
        if (known.isPresent()) {
            return RestResponse.ok(known.get());
        }
        refuseUnlessNeeded(gate.decide(category, candidate, Intake.ADD.mode()));
        var identity = ProductIdentity.of(category, candidate.brand(), candidate.model(), candidate.variant());
        IdentityExceptionState added = exceptions.add(identity, reason, actor.name());
        return ResponseBuilder.create(RestResponse.Status.CREATED, added)
                .location(URI.create("/api/v1/identity/" + category + "/exceptions?q=" + added.productId()))
                .build();
    }

    /**
     * Takes an exception away, and lists the products that stand only because of it. With {@code dryRun=true} it only lists
     * them. The exception is named by its {@code identifier}, or by brand, model and variant; 404 when there is none.
     */
    @DELETE
    @RolesAllowed(Role.VIEWER)
    public RemovedException remove(
            @PathParam("category") String category,
            @QueryParam("identifier") String identifier,
            @QueryParam("brand") String brand,
            @QueryParam("model") String model,
            @QueryParam("variant") String variant,
            @QueryParam("reason") @Size(max = LONGEST_REASON) String reason,
            @QueryParam("dryRun") boolean dryRun) {
        categories.requireKnown(category);
        IdentityExceptionState wanted = (identifier == null
                        ? existing(category, new Candidate(brand, model, variant))
                        : exceptions.find(category, identifier))
                .orElseThrow(() -> new ExceptionProblems.NoSuchException(category));
        var identity = ProductIdentity.of(category, wanted.brand(), wanted.model(), wanted.variant());
        var products = gate.products(identity).stream().map(Competitor::of).toList();
        if (dryRun) {
            return new RemovedException(true, wanted, products);
        }
        actor.require(Role.ADMIN);
        var removed = exceptions.remove(category, wanted.identifier(), reason(reason), actor.name());
        return new RemovedException(false, removed, products);
    }

    private Optional<IdentityExceptionState> existing(String category, Candidate candidate) {
        return exceptions.named(
                ProductIdentity.of(category, candidate.brand(), candidate.model(), candidate.variant()));
    }

    /** The rules offer an exception where one helps. */
    private static void refuseUnlessNeeded(IdentityDecision decision) {
        boolean helps = decision.explanation().suggestions().stream()
                .anyMatch(suggestion -> suggestion.action().equals("add_exception"));
        if (!helps) {
            throw new ExceptionProblems.NotNeeded(decision);
        }
    }

    private static String reason(String text) {
        String reason = Name.printable(text == null ? "" : text.strip(), LONGEST_REASON);
        if (reason.isBlank()) {
            throw new ExceptionProblems.ReasonMissing();
        }
        return reason;
    }
}
