package io.rollcall.catalog.reconcile;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.rollcall.catalog.category.Categories;
import io.rollcall.catalog.reconcile.ReconcilePlans.FileFilter;
import io.rollcall.catalog.reconcile.ReconcilePlans.Place;
import io.rollcall.catalog.reconcile.ReconcilePlans.Plan;
import io.rollcall.catalog.reconcile.ReconcilePlans.Planned;
import io.rollcall.http.Actor;
import io.rollcall.http.ListParameters;
import io.rollcall.http.Role;
import io.rollcall.http.openapi.CanAnswer;
import io.rollcall.persistence.SortKey;

/** Which job files are whose, and away with those that are nobody's (D14, D15). */
@Path("/api/v1/catalog/{category}/reconcile")
@RequiredArgsConstructor
public class ReconcileResource {

    /**
     * @param dryRun null or true to see what would happen (D15)
     * @param planId of the preview that is to be carried out; null for what would be previewed now
     * @param confirm whether a person said yes to what the brake says
     * @param moveResults whether research that was done under an orphan moves to its product
     * @param reasons of the orphans that go, as the plan says them; null for all
     * @param except names of orphans that stay although their reason is among these
     * @param include names of orphans that go although their reason is not
     */
    public record ReconcileRequest(
            Boolean dryRun,
            String planId,
            boolean confirm,
            boolean moveResults,
            @Size(max = MOST_REASONS) List<@NotNull String> reasons,
            @Size(max = MOST_NAMED) List<@NotNull String> except,
            @Size(max = MOST_NAMED) List<@NotNull String> include) {

        private static final ReconcileRequest DRY_RUN =
                new ReconcileRequest(true, null, false, false, null, null, null);

        boolean isDryRun() {
            return dryRun == null || dryRun;
        }

        OrphanChoice choice() {
            return new OrphanChoice(reasons, except, include);
        }
    }

    /**
     * @param total of the class, as far as it matches
     * @param counts files by reason, if it was asked for; what a reason has is what all other filters leave
     */
    public record ReconcileFilePage(
            List<ReconcileFile> items,
            int total,
            @Nullable String nextCursor,
            @Nullable Map<String, Map<String, Integer>> counts) {}

    static final int MOST_NAMED = 100_000;
    private static final int MOST_REASONS = 100;

    private static final List<SortKey> BY_REASON =
            List.of(new SortKey("reason", "reason", false), new SortKey("file", "file", false));
    private static final int EXPORTED_AT_ONCE = 1_000;

    private final Categories categories;
    private final ReconcilePreview preview;
    private final ReconcileApply apply;
    private final ReconcilePlans plans;
    private final ObjectMapper json;
    private final Actor actor;

    /**
     * Compares every job file with the canonical list (D11). A dry run, open to viewers, changes nothing and answers a plan; an
     * apply, for admins, moves the plan's orphans to a backup and takes their rows out of the queue. What changed since the
     * preview is skipped and reported. Of the orphans some can be left where they are: those of other {@code reasons}, and
     * those named in {@code except}; a file that is no orphan of the plan is 422 {@code not_an_orphan}. 409 {@code confirmation_required} when it would be more than half of the files, or the
     * list has shrunk by more than a fifth, until {@code confirm} says yes; 409 {@code plan_stale} when the list has changed;
     * 409 {@code reconcile_running}; 409 {@code source_unreadable} when list or queue cannot be read; 422
     * {@code no_canonical_source}.
     *
     * @param request nothing for a dry run
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.VIEWER)
    @CanAnswer({
        "404 plan_unknown",
        "409 confirmation_required",
        "409 plan_stale",
        "409 reconcile_running",
        "422 no_canonical_source",
        "422 not_an_orphan",
        "422 plan_required"
    })
    public ReconcileReport reconcile(@PathParam("category") String category, @Valid ReconcileRequest request)
            throws IOException {
        categories.requireKnown(category);
        ReconcileRequest asked = request == null ? ReconcileRequest.DRY_RUN : request;
        boolean dryRun = asked.isDryRun();
        if (!dryRun) {
            actor.require(Role.ADMIN);
        }
        OrphanChoice choice = asked.choice();
        String planId = asked.planId();
        ReconcileReport whole = planId == null ? preview.of(category) : preview.of(plan(category, planId, !dryRun));
        ReconcileReport shown = choice.isEverything() ? whole : preview.choosing(category, whole, choice);
        return dryRun
                ? shown
                : apply.apply(category, shown, choice, asked.confirm(), asked.moveResults(), actor.name());
    }

    /** A dry run that is asked for without a body. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    @RolesAllowed(Role.VIEWER)
    public ReconcileReport reconcile(@PathParam("category") String category) throws IOException {
        return reconcile(category, null);
    }

    /** What a dry run answered. 404 {@code plan_unknown} when it is older than a day. */
    @GET
    @Path("/plans/{planId}")
    @RolesAllowed(Role.VIEWER)
    @CanAnswer("404 plan_unknown")
    public ReconcileReport plan(@PathParam("category") String category, @PathParam("planId") String planId) {
        categories.requireKnown(category);
        return preview.of(plan(category, planId, false));
    }

    /**
     * The files of a plan by reason and name.
     *
     * @param fileClass {@code canonical}, {@code orphan}, {@code untracked} or {@code unreadable}
     * @param reasons those of one of these
     * @param text words that all have to be in it
     * @param limit 1 to 1 000; 100 when not given
     * @param counts {@code reason}: how many files each has
     */
    @GET
    @Path("/plans/{planId}/files")
    @RolesAllowed(Role.VIEWER)
    @CanAnswer("404 plan_unknown")
    public ReconcileFilePage files(
            @PathParam("category") String category,
            @PathParam("planId") String planId,
            @QueryParam("class") String fileClass,
            @QueryParam("reason") @Size(max = MOST_REASONS) List<String> reasons,
            @QueryParam("q") String text,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor,
            @QueryParam("counts") String counts) {
        categories.requireKnown(category);
        Plan plan = plan(category, planId, false);
        List<String> words = text == null || text.isBlank()
                ? List.of()
                : Arrays.stream(text.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                        .limit(8)
                        .toList();
        int most = ListParameters.limit(limit);
        var wanted = new FileFilter(fileClass(fileClass), reasons, words);
        boolean areCounted = !ListParameters.counts(counts, List.of("reason")).isEmpty();
        Place after = cursor == null ? Place.START : place(ListParameters.values(cursor, BY_REASON, 2));
        return QuarkusTransaction.requiringNew().call(() -> {
            List<ReconcileFile> items = plans.files(plan.id(), wanted, after, most).stream()
                    .map(Planned::file)
                    .toList();
            String next = items.size() < most ? null : cursorAfter(items.get(most - 1));
            return new ReconcileFilePage(
                    items,
                    plans.count(plan.id(), wanted),
                    next,
                    areCounted ? Map.of("reason", plans.countByReason(plan.id(), wanted)) : null);
        });
    }

    private static String cursorAfter(ReconcileFile last) {
        Place place = Place.of(last);
        return ListParameters.cursor(BY_REASON, List.of(place.reason(), place.file()));
    }

    private static Place place(List<String> values) {
        return new Place(values.get(0), values.get(1));
    }

    /** The whole plan as one JSON document, to look at elsewhere or to keep. */
    @GET
    @Path("/plans/{planId}/export")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.VIEWER)
    @CanAnswer("404 plan_unknown")
    public Response export(@PathParam("category") String category, @PathParam("planId") String planId) {
        categories.requireKnown(category);
        Plan plan = plan(category, planId, false);
        StreamingOutput content = out -> {
            ObjectNode head = json.valueToTree(plan.report());
            head.remove("details");
            try (JsonGenerator generator = json.getFactory().createGenerator(out)) {
                generator.writeStartObject();
                generator.writeStringField("category", category);
                for (var member : (Iterable<Map.Entry<String, com.fasterxml.jackson.databind.JsonNode>>) head::fields) {
                    generator.writeFieldName(member.getKey());
                    generator.writeTree(member.getValue());
                }
                generator.writeArrayFieldStart("files");
                for (FileClass fileClass : FileClass.values()) {
                    write(generator, plan, fileClass);
                }
                generator.writeEndArray();
                generator.writeEndObject();
            }
        };
        String name = "reconcile-" + category + "-" + plan.id() + ".json";
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private void write(JsonGenerator generator, Plan plan, FileClass fileClass) throws IOException {
        Place after = Place.START;
        for (List<Planned> page = page(plan, fileClass, after); !page.isEmpty(); page = page(plan, fileClass, after)) {
            for (Planned planned : page) {
                generator.writePOJO(planned.file());
                after = Place.of(planned.file());
            }
        }
    }

    private List<Planned> page(Plan plan, FileClass fileClass, Place after) {
        return QuarkusTransaction.requiringNew()
                .call(() -> plans.files(plan.id(), FileFilter.of(fileClass), after, EXPORTED_AT_ONCE));
    }

    private Plan plan(String category, String planId, boolean toApply) {
        return QuarkusTransaction.requiringNew()
                .call(() -> plans.find(category, planId))
                .orElseThrow(() -> toApply
                        ? new ReconcileProblems.PlanStale("There is no such plan, or it is older than a day.")
                        : new ReconcileProblems.PlanUnknown());
    }

    private static FileClass fileClass(String asked) {
        return Arrays.stream(FileClass.values())
                .filter(known -> known.token().equals(asked))
                .findFirst()
                .orElseThrow(() -> new ListParameters.NotAList("class is canonical, orphan, untracked or unreadable."));
    }
}
