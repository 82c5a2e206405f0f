package io.rollcall.sync.apply;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import io.rollcall.sync.diff.ComparedValue;
import io.rollcall.sync.diff.FieldRule;
import io.rollcall.sync.diff.FieldRules;
import io.rollcall.sync.diff.LocalProduct.LocalValue;
import io.rollcall.sync.diff.LocalValues;
import io.rollcall.sync.pull.FieldRulesFile;
import io.rollcall.sync.report.SyncRow;
import io.rollcall.workspace.ContentHash;
import io.rollcall.workspace.JsonText;
import io.rollcall.workspace.OverridesFile;
import io.rollcall.workspace.UnreadableFile;
import io.rollcall.workspace.Workspace;

/** Takes values of production over, each as an override of its product (D29), so that the field no longer drifts. */
@ApplicationScoped
@RequiredArgsConstructor
class AcceptedValues implements RowWork {

    /**
     * @param productId whose file it is
     * @param content of the whole file as it was; null when there was none
     * @param override of the field as it was; null when there was none
     * @param written hash of the file as it became; empty until it did
     */
    record Before(
            String productId,
            @Nullable String content,
            @Nullable JsonNode override,
            String written) {

        Before writtenAs(String hash) {
            return new Before(productId, content, override, hash);
        }
    }

    private static final int MOST = 200;
    private static final int ATTEMPTS = 5;
    private static final String ACTIVE_FILTERING = "active_filtering";

    private final Applies applies;
    private final Workspace workspace;
    private final Clock clock;

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public boolean does(ApplyRow row) {
        return row.action().equals(Action.ACCEPT_VALUE.token()) && !StatusChanges.isActivation(row);
    }

    @Override
    public List<Outcome> apply(ApplyState apply, List<ApplyRow> rows) throws IOException {
        FieldRules rules = FieldRulesFile.of(workspace, apply.category());
        var values = new LocalValues(workspace, apply.category(), rules);
        var outcomes = new ArrayList<Outcome>();
        for (ApplyRow row : rows) {
            try {
                outcomes.add(apply(apply, row, values, rules.of(row.row().field())));
            } catch (UnreadableFile broken) {
                outcomes.add(Outcome.refused(row, "source_unreadable", broken.getMessage()));
            }
        }
        return outcomes;
    }

    private Outcome apply(ApplyState apply, ApplyRow row, LocalValues values, FieldRule rule) throws IOException {
        SyncRow drift = row.row();
        Path path = workspace.overrides(apply.category(), drift.productId());
        for (int i = 0; i < ATTEMPTS; i++) {
            var file = OverridesFile.read(path);
            Optional<JsonNode> override = file.override(drift.field());
            if (override.filter(known -> isOf(apply, row, known)).isPresent()) {
                // It was written, and whoever wrote it died before that was recorded.
                Before intended = JsonText.MAPPER.convertValue(row.before(), Before.class);
                return Outcome.applied(row, intended.writtenAs(ContentHash.of(path)));
            }
            LocalValue now = values.of(drift.productId(), Map.of()).get(drift.field());
            if (!isAsSeen(drift, now, rule)) {
                return Outcome.stale(row, "The value here has changed since.");
            }
            Before before = before(drift, file.content().orElse(null), override.orElse(null));
            QuarkusTransaction.requiringNew().run(() -> applies.intend(apply.id(), row.n(), Outcome.json(before)));
            fill(file.document(), apply, drift);
            file.put(drift.field(), override(apply, row));
            Optional<byte[]> written = file.write();
            if (written.isPresent()) {
                return Outcome.applied(row, before.writtenAs(ContentHash.of(written.get())));
            }
        }
        return Outcome.refused(row, "write_conflict", path.getFileName() + " is being written by somebody else.");
    }

    /** What stands in the seed list cannot have been edited here. */
    private static boolean isAsSeen(SyncRow drift, @Nullable LocalValue now, FieldRule rule) {
        return now == null
                ? ACTIVE_FILTERING.equals(drift.catalogOrigin())
                : now.origin().equals(drift.catalogOrigin())
                        && ComparedValue.of(now.value(), rule).toString().equals(drift.catalogCompared());
    }

    private static Before before(SyncRow drift, byte @Nullable [] content, @Nullable JsonNode override) {
        return new Before(
                drift.productId(), content == null ? null : new String(content, StandardCharsets.UTF_8), override, "");
    }

    private void fill(ObjectNode document, ApplyState apply, SyncRow drift) {
        String now = clock.instant().toString();
        if (!document.has("product_id")) {
            document.put("version", 1)
                    .put("category", apply.category())
                    .put("product_id", drift.productId())
                    .put("created_at", now);
        }
        document.put("updated_at", now);
    }

    private ObjectNode override(ApplyState apply, ApplyRow row) {
        SyncRow drift = row.row();
        ObjectNode override = JsonText.MAPPER.createObjectNode();
        override.put("field", drift.field()).put("override_source", "production_sync");
        override.set("override_value", drift.productionValue());
        override.put("override_reason", "Taken from production, diff " + apply.planId())
                .put("overridden_by", apply.actor())
                .put("overridden_at", clock.instant().toString())
                .put("candidate_id", candidate(apply, row));
        override.set("value", drift.productionValue());
        return override;
    }

    private static boolean isOf(ApplyState apply, ApplyRow row, JsonNode override) {
        return override.path("candidate_id").asText().equals(candidate(apply, row));
    }

    private static String candidate(ApplyState apply, ApplyRow row) {
        return "production-sync-" + apply.id() + "-" + row.n();
    }

    @Override
    public List<Undone> undo(ApplyState apply, List<ApplyRow> rows) throws IOException {
        var undone = new ArrayList<Undone>();
        for (ApplyRow row : rows) {
            try {
                undone.add(Undone.of(row, undo(apply, row)));
            } catch (UnreadableFile broken) {
                undone.add(Undone.of(row, Undone.CHANGED));
            }
        }
        return undone;
    }

    private String undo(ApplyState apply, ApplyRow row) throws IOException {
        Before before = JsonText.MAPPER.convertValue(row.before(), Before.class);
        Path path = workspace.overrides(apply.category(), before.productId());
        for (int i = 0; i < ATTEMPTS; i++) {
            var file = OverridesFile.read(path);
            Optional<JsonNode> now = file.override(row.row().field());
            if (now.isEmpty()) {
                return Undone.GONE;
            } else if (!isOf(apply, row, now.get())) {
                return Undone.CHANGED;
            }
            if (restored(file, before, row.row().field())) {
                return Undone.UNDONE;
            }
        }
        return Undone.CHANGED;
    }

    /** Byte for byte where nobody has written the file since; else the field alone. */
    private static boolean restored(OverridesFile file, Before before, String field) throws IOException {
        boolean untouched = file.content()
                .map(ContentHash::of)
                .filter(before.written()::equals)
                .isPresent();
        if (untouched && before.content() == null) {
            return file.delete();
        } else if (untouched) {
            return file.write(before.content().getBytes(StandardCharsets.UTF_8));
        }
        if (before.override() == null || before.override().isNull()) {
            file.remove(field);
        } else {
            file.put(field, before.override());
        }
        return file.write().isPresent();
    }
}
