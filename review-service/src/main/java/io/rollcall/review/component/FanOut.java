package io.rollcall.review.component;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import lombok.RequiredArgsConstructor;

import io.rollcall.review.decision.AffectedItem;
import io.rollcall.review.decision.SlotRef;
import io.rollcall.review.decision.Spread;
import io.rollcall.review.grid.CellValues;
import io.rollcall.review.snapshot.Snapshot;

/** Brings the accepted value of a component's property to the products that have the component, as its policy says. */
@ApplicationScoped
@RequiredArgsConstructor
class FanOut {

    private record Rules(String variancePolicy, String constraints) {}

    private record FieldOfProduct(String productId, String fieldKey, String value) {}

    private final CellValues cells;
    private final ObjectMapper json;

    Spread of(Snapshot snapshot, SlotRef property, String value) {
        Rules rules = snapshot.query("select variance_policy, constraints from component_values where id = :id")
                .bind("id", property.id())
                .map(Snapshot.rows(Rules.class))
                .one();
        VariancePolicy policy = VariancePolicy.of(rules.variancePolicy());
        if (policy == VariancePolicy.NONE) {
            return Spread.NONE;
        }
        List<LinkedCell> before = LinkedCell.of(snapshot, property);
        List<AffectedItem> kept = policy == VariancePolicy.AUTHORITATIVE
                ? give(snapshot, property.propertyKey(), value, before)
                : List.of();
        bound(snapshot, policy, value, before);
        flagBroken(snapshot, property, value, constraints(rules.constraints()));
        return new Spread(changed(snapshot, property, before), kept);
    }

    /** @return the cells that keep a value which a person accepted */
    private List<AffectedItem> give(Snapshot snapshot, String field, String value, List<LinkedCell> linked) {
        cells.take(
                snapshot,
                linked.stream()
                        .filter(cell -> !cell.byPerson())
                        .map(LinkedCell::productId)
                        .toList(),
                field,
                value);
        return linked.stream()
                .filter(cell -> cell.byPerson() && !value.equals(cell.value()))
                .map(cell -> cell.asItem(field))
                .toList();
    }

    private void bound(Snapshot snapshot, VariancePolicy policy, String value, List<LinkedCell> linked) {
        for (LinkedCell cell : linked) {
            policy.isBrokenBy(cell.value(), value)
                    .filter(broken -> broken != cell.needsReview())
                    .ifPresent(broken -> cells.flag(snapshot, cell.cellId(), broken));
        }
    }

    private void flagBroken(Snapshot snapshot, SlotRef property, String value, List<Constraint> constraints) {
        if (constraints.isEmpty()) {
            return;
        }
        Map<String, Map<String, String>> products = fields(snapshot, property, constraints);
        for (LinkedCell cell : LinkedCell.of(snapshot, property)) {
            Map<String, String> fields = products.getOrDefault(cell.productId(), Map.of());
            boolean broken = constraints.stream()
                    .anyMatch(constraint -> constraint.isBrokenBy(name ->
                            name.equals(property.propertyKey()) ? fields.getOrDefault(name, value) : fields.get(name)));
            if (broken && cell.cellId() != null && !cell.needsReview()) {
                cells.flag(snapshot, cell.cellId(), true);
            }
        }
    }

    private Map<String, Map<String, String>> fields(Snapshot snapshot, SlotRef property, List<Constraint> constraints) {
        List<String> names =
                constraints.stream().flatMap(Constraint::names).distinct().toList();
        var products = new HashMap<String, Map<String, String>>();
        snapshot.query("""
                        select f.product_id, f.field_key, f.value
                        from item_component_links l join item_field_state f
                            on f.category = l.category and f.product_id = l.product_id
                                and f.field_key in (select value from json_each(:names))
                        where l.category = :category and l.component_type = :componentType
                            and l.component_name = :componentName and l.component_maker = :componentMaker""")
                .bindMethods(property)
                .bind("names", Snapshot.list(names))
                .map(Snapshot.rows(FieldOfProduct.class))
                .forEach(field -> products.computeIfAbsent(field.productId(), unseen -> new HashMap<>())
                        .put(field.fieldKey(), field.value()));
        return products;
    }

    private static List<AffectedItem> changed(Snapshot snapshot, SlotRef property, List<LinkedCell> before) {
        return LinkedCell.of(snapshot, property).stream()
                .filter(cell -> !before.contains(cell))
                .map(cell -> cell.asItem(property.propertyKey()))
                .toList();
    }

    private List<Constraint> constraints(String stored) {
        var constraints = new ArrayList<Constraint>();
        try {
            for (JsonNode constraint : json.readTree(stored)) {
                Constraint.of(constraint.asText()).ifPresent(constraints::add);
            }
        } catch (JsonProcessingException garbage) {
            throw new IllegalStateException("The constraints in a snapshot are JSON: " + stored, garbage);
        }
        return constraints;
    }
}
