package io.rollcall.brand;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.rollcall.brand.change.CatalogOwner;
import io.rollcall.contracts.change.BrandChange;
import io.rollcall.contracts.change.BrandChangeOutcome;
import io.rollcall.contracts.change.BrandChangeOutcome.Conflict;
import io.rollcall.contracts.change.BrandChangeOutcome.InCategory;
import io.rollcall.contracts.change.BrandChangeOutcome.Renamed;
import io.rollcall.contracts.change.BrandChangeOutcome.Result;

/** The owner of the products, as far as the registry's tests speak with it. It keeps one answer per change. */
@Path("/api/v1/brand-changes")
public class FakeCatalog implements CatalogOwner {

    static final String PLAN = "the plan that was shown";

    private static final Map<String, Function<BrandChange, BrandChangeOutcome>> ANSWERS = new ConcurrentHashMap<>();
    private static final Map<String, BrandChangeOutcome> GIVEN = new ConcurrentHashMap<>();
    private static final java.util.Set<String> SILENT = ConcurrentHashMap.newKeySet();
    static final ConcurrentLinkedQueue<BrandChange> ASKED = new ConcurrentLinkedQueue<>();

    /** A brand has products that stand in its way. */
    static void hasProducts(String identifier, InCategory... places) {
        ANSWERS.put(
                identifier,
                change -> outcome(
                        change.force() ? Result.APPLIED : Result.IN_USE, List.of(), List.of(), List.of(places)));
    }

    /** A brand has products whose ids follow its name. */
    static void renames(String identifier, Renamed... renames) {
        ANSWERS.put(
                identifier,
                change -> outcome(
                        PLAN.equals(change.planId()) ? Result.APPLIED : Result.STALE,
                        List.of(renames),
                        List.of(),
                        List.of()));
    }

    static void conflicts(String identifier, Conflict... conflicts) {
        ANSWERS.put(identifier, change -> outcome(Result.CONFLICTS, List.of(), List.of(conflicts), List.of()));
    }

    /** Answers nothing that can be understood, until it is asked to. */
    static void silent(String identifier) {
        SILENT.add(identifier);
    }

    static void speaksAgain(String identifier) {
        SILENT.remove(identifier);
    }

    @POST
    @Path("/preview")
    @PermitAll
    @Override
    public BrandChangeOutcome preview(BrandChange change) {
        return answer(change).as(Result.PREVIEWED);
    }

    @PUT
    @Path("/{id}")
    @PermitAll
    @Override
    public BrandChangeOutcome apply(@PathParam("id") String id, BrandChange change) {
        ASKED.add(change);
        if (SILENT.contains(change.brands().get(0).identifier())) {
            throw new InternalServerErrorException();
        }
        return GIVEN.computeIfAbsent(id, first -> answer(change));
    }

    private static BrandChangeOutcome answer(BrandChange change) {
        return ANSWERS.getOrDefault(
                        change.brands().get(0).identifier(),
                        any -> outcome(Result.APPLIED, List.of(), List.of(), List.of()))
                .apply(change);
    }

    private static BrandChangeOutcome outcome(
            Result result, List<Renamed> renames, List<Conflict> conflicts, List<InCategory> inUse) {
        int products = renames.size()
                + (int) inUse.stream().mapToLong(InCategory::products).sum();
        return new BrandChangeOutcome(result, PLAN, products, renames, conflicts, inUse, List.of());
    }
}
