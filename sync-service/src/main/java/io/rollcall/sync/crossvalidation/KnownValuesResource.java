package io.rollcall.sync.crossvalidation;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;

import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.rollcall.http.Actor;
import io.rollcall.http.Role;
import io.rollcall.http.openapi.CanAnswer;
import io.rollcall.sync.catalog.KnownCategories;
import io.rollcall.sync.crossvalidation.KnownValueAddition.FieldValue;
import io.rollcall.sync.crossvalidation.KnownValues.Added;

/** Settles enum gaps: values that production has become known ones (D50). */
@Path("/api/v1/catalog/{category}/cross-validation/known-values")
@RequiredArgsConstructor
public class KnownValuesResource {

    private static final int MOST = 1_000;

    /**
     * Either {@code field} and {@code values}, or {@code fields} for several at once.
     *
     * @param values as they are to be spelled
     */
    @Schema(name = "KnownValuesToAdd")
    public record KnownValuesToAdd(
            @Size(min = 1, max = 200) String field,
            @Size(min = 1, max = MOST) List<@NotBlank String> values,
            @Size(min = 1, max = MOST) List<@NotNull @Valid OfField> fields) {

        @Schema(name = "KnownValuesOfField")
        public record OfField(
                @NotBlank @Size(max = 200) String field,
                @NotEmpty @Size(max = MOST) List<@NotBlank String> values) {

            private Stream<FieldValue> each() {
                return values.stream().map(value -> new FieldValue(field, value));
            }
        }

        private List<FieldValue> all() {
            boolean one = field != null && !field.isBlank() && values != null;
            if (one == (fields != null) || (!one && (field != null || values != null))) {
                throw new CrossValidationProblems.Invalid("Give field and values, or fields; not both and not neither");
            }
            return one
                    ? new OfField(field, values).each().toList()
                    : fields.stream().flatMap(OfField::each).toList();
        }
    }

    /**
     * What was added, and what became of it.
     *
     * @param id for its undo; null where all values were known already
     * @param undone taken out again; null while nobody undid it
     * @param kept added, and not taken out by the undo: they are gone, or somebody else added them since; null while nobody undid it
     */
    @Schema(name = "KnownValuesAdded")
    public record KnownValuesAdded(
            @Nullable UUID id,
            @Nullable Instant at,
            @Nullable String actor,
            List<FieldValue> added,
            List<FieldValue> alreadyKnown,
            @Nullable Instant undoneAt,
            @Nullable String undoneBy,
            @Nullable List<FieldValue> undone,
            @Nullable List<FieldValue> kept) {

        static KnownValuesAdded of(Added added) {
            return added.addition()
                    .map(addition -> of(addition, added.alreadyKnown()))
                    .orElseGet(() -> new KnownValuesAdded(
                            null, null, null, List.of(), added.alreadyKnown(), null, null, null, null));
        }

        static KnownValuesAdded of(KnownValueAddition addition, List<FieldValue> alreadyKnown) {
            List<FieldValue> undone = addition.undone();
            return new KnownValuesAdded(
                    addition.id(),
                    addition.at(),
                    addition.actor(),
                    addition.added(),
                    alreadyKnown,
                    addition.undoneAt(),
                    addition.undoneBy(),
                    undone,
                    undone == null
                            ? null
                            : addition.added().stream()
                                    .filter(value -> !undone.contains(value))
                                    .toList());
        }
    }

    private final KnownCategories categories;
    private final KnownValues knownValues;
    private final Actor actor;

    /**
     * Adds values to the manual ones of {@code workbook_map.json}, of which nothing else changes; those that are known already are
     * named and left. The next run does not warn of them.
     */
    @POST
    @RolesAllowed(Role.EDITOR)
    @CanAnswer({"409 source_unreadable", "409 write_conflict", "422 validation_failed", "422 invalid_text"})
    public KnownValuesAdded add(@PathParam("category") String category, @NotNull @Valid KnownValuesToAdd wanted)
            throws IOException {
        categories.requireKnown(category);
        List<FieldValue> values = wanted.all();
        if (values.size() > MOST) {
            throw new CrossValidationProblems.Invalid("At most " + MOST + " values at once");
        }
        return KnownValuesAdded.of(knownValues.add(category, values, actor.name()));
    }

    /** Takes out what was added then and is still as it was added. */
    @POST
    @Path("/{additionId}/undo")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.EDITOR)
    @CanAnswer({"409 source_unreadable", "409 write_conflict"})
    public KnownValuesAdded undo(@PathParam("category") String category, @PathParam("additionId") UUID additionId)
            throws IOException {
        categories.requireKnown(category);
        return KnownValuesAdded.of(knownValues.undo(category, additionId, actor.name()), List.of());
    }
}
