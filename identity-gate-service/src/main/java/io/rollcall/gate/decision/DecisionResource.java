package io.rollcall.gate.decision;

import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.rollcall.http.Refusal;
import io.rollcall.http.Role;
import io.rollcall.identity.Candidate;
import io.rollcall.identity.Category;
import io.rollcall.identity.IdentityDecision;
import io.rollcall.identity.IdentityDecision.Rejected;
import io.rollcall.identity.Mode;
import io.rollcall.identity.Reason;

/** The identity gate over HTTP: 200 also when the answer is no. */
@Path("/api/v1/identity/{category}/decisions")
public class DecisionResource {

    /** @param mode {@code sync} (default: who asks must find it in the catalog) or {@code authoring} (who asks names it there) */
    @Schema(name = "IdentityQuestion")
    public record IdentityQuestion(
            String brand,
            String model,
            String variant,
            @Pattern(regexp = "sync|authoring") String mode) {}

    public record Item(String brand, String model, String variant) {}

    /** @param items at most 10 000, judged against one frozen view, in an order of the gate's own (D9) */
    public record IdentityBatch(
            @Pattern(regexp = "sync|authoring") String mode,
            @NotNull @Size(max = 10_000) List<@NotNull Item> items) {}

    /** @param results in the order of the items */
    public record Decisions(int total, int valid, List<DecisionState> results) {}

    static final class UnusableText extends Refusal {
        UnusableText(Rejected decision) {
            super(422, decision.reason().token(), decision.explanation().message());
        }
    }

    static final class NotACategory extends Refusal {
        NotACategory() {
            super(
                    422,
                    "validation_failed",
                    "A category has 1 to 64 of a–z, 0–9, _ and -, and starts with a letter or digit.");
        }
    }

    private final Gate gate;

    DecisionResource(Gate gate) {
        this.gate = gate;
    }

    /** Judges one identity. 422 {@code invalid_text} for what can be no name; every other answer is 200. */
    @POST
    @RolesAllowed(Role.VIEWER)
    public DecisionState decide(@PathParam("category") String category, @NotNull @Valid IdentityQuestion question) {
        requireCategory(category);
        var candidate = new Candidate(question.brand(), question.model(), question.variant());
        IdentityDecision decision = gate.decide(category, candidate, mode(question.mode()));
        if (decision instanceof Rejected rejected && rejected.reason() == Reason.INVALID_TEXT) {
            throw new UnusableText(rejected);
        }
        return DecisionState.of(decision, gate.revision(category));
    }

    /** Judges many at once; the same set in any order gets the same answers. */
    @POST
    @Path("/batch")
    @RolesAllowed(Role.VIEWER)
    public Decisions decideAll(@PathParam("category") String category, @NotNull @Valid IdentityBatch batch) {
        requireCategory(category);
        var candidates = batch.items().stream()
                .map(item -> new Candidate(item.brand(), item.model(), item.variant()))
                .toList();
        long revision = gate.revision(category);
        var results = gate.decideAll(category, candidates, mode(batch.mode())).stream()
                .map(decision -> DecisionState.of(decision, revision))
                .toList();
        int valid = (int) results.stream().filter(DecisionState::valid).count();
        return new Decisions(results.size(), valid, results);
    }

    private static Mode mode(String asked) {
        return Mode.of(asked == null ? Mode.SYNC.token() : asked).orElseThrow();
    }

    private static void requireCategory(String category) {
        if (!Category.isValid(category)) {
            throw new NotACategory();
        }
    }
}
