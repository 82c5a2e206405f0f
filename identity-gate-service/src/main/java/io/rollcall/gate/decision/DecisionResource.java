package io.rollcall.gate.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.rollcall.gate.category.KnownCategories;
import io.rollcall.gate.consistency.ConsistencyCheck;
import io.rollcall.gate.decision.DecisionState.Age;
import io.rollcall.gate.index.IdentityMemory;
import io.rollcall.http.Actor;
import io.rollcall.http.RequestProblem;
import io.rollcall.http.Role;
import io.rollcall.http.RowList;
import io.rollcall.http.openapi.CanAnswer;
import io.rollcall.identity.Candidate;
import io.rollcall.identity.IdentityDecision.Rejected;
import io.rollcall.identity.Intake;
import io.rollcall.identity.Mode;
import io.rollcall.identity.Reason;
import io.rollcall.outbox.Rejections;
import io.rollcall.outbox.Rejections.Refused;

/** The identity gate over HTTP: 200 also when the answer is no. */
@Path("/api/v1/identity/{category}/decisions")
@RequiredArgsConstructor
public class DecisionResource {

    private static final String MODES = "sync|authoring";
    private static final String TOOL = "[A-Za-z0-9][A-Za-z0-9 ._:/-]{0,59}";

    /**
     * @param mode {@code sync} (default: who asks must find it in the catalog) or {@code authoring} (who asks names it there)
     * @param path who asks, as it stands in the rejections: the tool's own name; {@code gate} by default
     * @param record whether a refusal is remembered (D12); true in mode {@code sync} unless said otherwise, false for previews
     */
    @Schema(name = "IdentityQuestion")
    public record IdentityQuestion(
            String brand,
            String model,
            String variant,
            @Pattern(regexp = MODES) String mode,
            @Pattern(regexp = TOOL) String path,
            Boolean record) {}

    public record Item(String brand, String model, String variant) {}

    /**
     * @param items at most 10 000, judged against one frozen view, in an order of the gate's own (D9)
     * @param path as for one question
     * @param record as for one question
     */
    public record IdentityBatch(
            @Pattern(regexp = MODES) String mode,

            @NotNull @Size(max = BatchItems.MOST) @JsonDeserialize(using = BatchItems.class)
            List<@NotNull Item> items,

            @Pattern(regexp = TOOL) String path,
            Boolean record) {}

    /**
     * @param results in the order of the items
     * @param ignoredMembers members of items that are no part of an identity; they were passed over
     * @param asOf when the gate last had all that the catalog had; null when it never could ask
     */
    public record Decisions(
            int total,
            int valid,
            List<DecisionState> results,
            List<String> ignoredMembers,
            @Nullable Instant asOf) {}

    static final class UnusableText extends RequestProblem {
        UnusableText(Rejected decision) {
            super(422, decision.reason().token(), decision.explanation().message());
        }
    }

    private final Gate gate;
    private final KnownCategories categories;
    private final IdentityMemory memory;
    private final ConsistencyCheck check;
    private final Rejections rejections;
    private final Actor actor;

    /**
     * Judges one identity. 422 {@code invalid_text} for what can be no name, 404 for a category there is not; every other
     * answer is 200.
     *
     * @param steps true to see what each rule said
     */
    @POST
    @RolesAllowed(Role.VIEWER)
    @CanAnswer({"422 invalid_text", "422 slug_required", "422 identity_incomplete"})
    public DecisionState decide(
            @PathParam("category") String category,
            @QueryParam("steps") boolean steps,
            @NotNull @Valid IdentityQuestion question) {
        categories.requireKnown(category);
        var candidate = new Candidate(question.brand(), question.model(), question.variant());
        Mode mode = mode(question.mode());
        Age age = age(category);
        Gate.Judged judged = gate.judge(category, candidate, mode, steps);
        if (records(mode, question.record())) {
            remember(category, question.path(), List.of(candidate), List.of(judged));
        }
        if (judged.decision() instanceof Rejected rejected && rejected.reason() == Reason.INVALID_TEXT) {
            throw new UnusableText(rejected);
        }
        return DecisionState.of(judged, age);
    }

    /** Judges many at once; the same set in any order gets the same answers. */
    @POST
    @Path("/batch")
    @RolesAllowed(Role.VIEWER)
    @CanAnswer("413 too_many_rows")
    public Decisions decideAll(@PathParam("category") String category, @NotNull @Valid IdentityBatch batch) {
        categories.requireKnown(category);
        var candidates = batch.items().stream()
                .map(item -> new Candidate(item.brand(), item.model(), item.variant()))
                .toList();
        Mode mode = mode(batch.mode());
        Age age = age(category);
        var judged = gate.judgeAll(category, candidates, mode);
        if (records(mode, batch.record())) {
            remember(category, batch.path(), candidates, judged);
        }
        var results = judged.stream().map(one -> DecisionState.of(one, age)).toList();
        int valid = (int) results.stream().filter(DecisionState::valid).count();
        return new Decisions(results.size(), valid, results, RowList.ignoredIn(batch.items()), age.asOf());
    }

    private Age age(String category) {
        return new Age(memory.revision(category), check.asOf(category).orElse(null));
    }

    private void remember(String category, String path, List<Candidate> candidates, List<Gate.Judged> judged) {
        var refused = new ArrayList<Refused>();
        for (int i = 0; i < candidates.size(); i++) {
            if (judged.get(i).decision() instanceof Rejected rejected) {
                refused.add(new Refused(candidates.get(i), rejected, null));
            }
        }
        if (!refused.isEmpty()) {
            String way = Objects.requireNonNullElse(path, Intake.GATE.token());
            QuarkusTransaction.requiringNew().run(() -> rejections.record(category, way, actor.name(), refused));
        }
    }

    private static boolean records(Mode mode, Boolean asked) {
        return asked == null ? mode == Mode.SYNC : asked;
    }

    private static Mode mode(String asked) {
        return Mode.of(asked == null ? Mode.SYNC.token() : asked).orElseThrow();
    }
}
