package io.rollcall.sync.report;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.rollcall.persistence.Json;
import io.rollcall.persistence.Sql;
import io.rollcall.sync.diff.AcceptedDrift;

/** What differs on purpose (D34): it remembers the production value it was given for, and another one comes back as drift. */
@ApplicationScoped
@RequiredArgsConstructor
public class AcceptedDrifts {

    /**
     * A field of a product that differs on purpose.
     *
     * @param productionValue for which it was said
     * @param compared that value in the form in which it is compared
     * @param until null for never
     */
    @Schema(name = "AcceptedDrift")
    @JsonNaming(SnakeCaseStrategy.class)
    public record Acceptance(
            String identifier,
            @JsonProperty("productId") String productId,
            String field,
            @Json JsonNode productionValue,
            String compared,
            String reason,
            @Nullable Instant until,
            String actor,
            @Nullable Instant at) {

        public static Acceptance of(SyncRow drift, String reason, @Nullable Instant until, String actor) {
            return new Acceptance(
                    drift.identifier(),
                    drift.productId(),
                    drift.field(),
                    drift.productionValue(),
                    drift.productionCompared(),
                    reason,
                    until,
                    actor,
                    null);
        }
    }

    private static final String COLUMNS =
            "identifier, product_id, field, production_value, compared, reason, until, actor, at";

    private record Key(String identifier, String field) {}

    private final Sql sql;
    private final Clock clock;

    AcceptedDrift of(String category) {
        Map<Key, String> accepted = sql
                .query("select " + COLUMNS + """
                        \sfrom accepted_drift where category = :category and (until is null or until > :now)""")
                .bind("category", category)
                .bind("now", clock.instant())
                .list(Acceptance.class)
                .stream()
                .collect(Collectors.toMap(drift -> new Key(drift.identifier(), drift.field()), Acceptance::compared));
        return (identifier, drift) ->
                drift.productionCompared().equals(accepted.get(new Key(identifier, drift.field())));
    }

    /** By product and field; those whose time has passed too. */
    List<Acceptance> all(String category) {
        return sql.query("select " + COLUMNS
                        + " from accepted_drift where category = :category order by product_id, field")
                .bind("category", category)
                .list(Acceptance.class);
    }

    public Optional<Acceptance> find(String category, String identifier, String field) {
        return sql.query("select " + COLUMNS + """
                        \sfrom accepted_drift
                        where category = :category and identifier = :identifier and field = :field""")
                .bind("category", category)
                .bind("identifier", identifier)
                .bind("field", field)
                .first(Acceptance.class);
    }

    /** Within a transaction; said again it counts as said last. */
    public void accept(String category, Acceptance drift) {
        sql.update("""
                insert into accepted_drift (category, identifier, product_id, field, production_value, compared, reason, until,
                    actor, at)
                values (:category, :identifier, :productId, :field, :value, :compared, :reason, :until, :actor, :at)
                on conflict (category, identifier, field) do update set product_id = excluded.product_id,
                    production_value = excluded.production_value, compared = excluded.compared, reason = excluded.reason,
                    until = excluded.until, actor = excluded.actor, at = excluded.at""")
                .bind("category", category)
                .bind("identifier", drift.identifier())
                .bind("productId", drift.productId())
                .bind("field", drift.field())
                .bindJson("value", drift.productionValue())
                .bind("compared", drift.compared())
                .bind("reason", drift.reason())
                .bind("until", drift.until())
                .bind("actor", drift.actor())
                .bind("at", drift.at() == null ? clock.instant() : drift.at())
                .execute();
    }

    /** @param product its id or its identifier */
    boolean removeOf(String category, String product, String field) {
        return sql.update("""
                        delete from accepted_drift
                        where category = :category and field = :field and (identifier = :product or product_id = :product)""")
                        .bind("category", category)
                        .bind("product", product)
                        .bind("field", field)
                        .execute()
                > 0;
    }

    private void remove(String category, String identifier, String field) {
        sql.update("""
                delete from accepted_drift
                where category = :category and identifier = :identifier and field = :field""")
                .bind("category", category)
                .bind("identifier", identifier)
                .bind("field", field)
                .execute();
    }

    /** @param before null for none */
    public void restore(String category, String identifier, String field, @Nullable Acceptance before) {
        if (before == null) {
            remove(category, identifier, field);
        } else {
            accept(category, before);
        }
    }
}
