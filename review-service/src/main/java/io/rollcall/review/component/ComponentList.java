package io.rollcall.review.component;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import io.rollcall.http.ListParameters;
import io.rollcall.persistence.SortKey;
import io.rollcall.review.component.ComponentPage.ComponentProperty;
import io.rollcall.review.component.ComponentPage.ComponentState;
import io.rollcall.review.decision.LaneView;
import io.rollcall.review.snapshot.Snapshot;
import io.rollcall.review.snapshot.Snapshots;
import io.rollcall.specdb.input.FieldValue;

/** Reads components with their properties, a page at a time. */
@ApplicationScoped
@RequiredArgsConstructor
class ComponentList {

    private record Row(
            long id,
            String componentType,
            String canonicalName,
            String maker,
            String links,
            String source,
            String reviewStatus,
            long linkedItems,
            @Nullable String nameAccept,
            @Nullable String nameConfirm,
            @Nullable String makerAccept,
            @Nullable String makerConfirm) {

        ComponentState state(List<String> aliases, List<ComponentProperty> properties) {
            return new ComponentState(
                    id,
                    componentType,
                    canonicalName,
                    maker,
                    aliases,
                    FieldValue.of(links, true).tokens(),
                    source,
                    reviewStatus,
                    linkedItems,
                    new LaneView(nameAccept, nameConfirm),
                    new LaneView(makerAccept, makerConfirm),
                    properties);
        }

        List<String> sortValues() {
            return List.of(componentType, canonicalName, maker);
        }
    }

    private record AliasRow(long componentId, String alias) {}

    private record PropertyRow(
            long componentIdentityId,
            long id,
            String propertyKey,
            @Nullable String value,
            double confidence,
            String source,
            boolean overridden,
            boolean needsReview,
            @Nullable String variancePolicy,
            @Nullable String acceptedCandidateId,
            @Nullable String accept,
            @Nullable String confirm) {

        ComponentProperty property() {
            return new ComponentProperty(
                    id,
                    propertyKey,
                    value,
                    confidence,
                    source,
                    overridden,
                    needsReview,
                    variancePolicy,
                    acceptedCandidateId,
                    new LaneView(accept, confirm));
        }
    }

    private static final List<SortKey> ORDER = List.of(
            new SortKey("type", "component_type", false),
            new SortKey("name", "canonical_name", false),
            new SortKey("maker", "maker", false));

    private static final String SELECT = """
            select i.id, i.component_type, i.canonical_name, i.maker, i.links, i.source, i.review_status,
                (select count(distinct l.product_id) from item_component_links l
                    where l.category = i.category and l.component_type = i.component_type
                        and l.component_name = i.canonical_name and l.component_maker = i.maker) as linked_items,
                n.user_accept_shared_status as name_accept, n.ai_confirm_shared_status as name_confirm,
                m.user_accept_shared_status as maker_accept, m.ai_confirm_shared_status as maker_confirm
            from component_identity i
                left join key_review_state n on n.component_identity_id = i.id and n.property_key = '__name'
                left join key_review_state m on m.component_identity_id = i.id and m.property_key = '__maker'
            """;

    private final Snapshots snapshots;

    ComponentPage page(String category, @Nullable String type, int limit, String cursor) {
        List<String> after = cursor == null || cursor.isBlank()
                ? List.of("", "", "")
                : ListParameters.values(cursor, ORDER, ORDER.size());
        return snapshots.read(category, handle -> {
            var snapshot = new Snapshot(handle, category);
            String where = "i.category = :category" + (type == null ? "" : " and i.component_type = :type");
            List<Row> found = snapshot.query(SELECT + " where " + where + """
                             and (i.component_type, i.canonical_name, i.maker) > (:afterType, :afterName, :afterMaker)
                            order by i.component_type, i.canonical_name, i.maker limit :limit""")
                    .bind("type", type)
                    .bind("afterType", after.get(0))
                    .bind("afterName", after.get(1))
                    .bind("afterMaker", after.get(2))
                    .bind("limit", limit + 1)
                    .map(Snapshot.rows(Row.class))
                    .list();
            List<Row> shown = found.subList(0, Math.min(limit, found.size()));
            return new ComponentPage(
                    states(snapshot, shown),
                    snapshot.query("select count(*) from component_identity i where " + where)
                            .bind("type", type)
                            .mapTo(Long.class)
                            .one(),
                    found.size() > limit
                            ? ListParameters.cursor(ORDER, shown.get(limit - 1).sortValues())
                            : null);
        });
    }

    static ComponentState one(Snapshot snapshot, long id) {
        return states(
                        snapshot,
                        snapshot.query(SELECT + " where i.id = :id")
                                .bind("id", id)
                                .map(Snapshot.rows(Row.class))
                                .list())
                .get(0);
    }

    private static List<ComponentState> states(Snapshot snapshot, List<Row> components) {
        String ids = components.stream()
                .map(component -> String.valueOf(component.id()))
                .collect(Collectors.joining(",", "[", "]"));
        Map<Long, List<String>> aliases =
                snapshot.query("""
                        select component_id, alias from component_aliases
                        where component_id in (select value from json_each(:ids)) order by id""").bind("ids", ids).map(Snapshot.rows(AliasRow.class)).stream()
                        .collect(Collectors.groupingBy(
                                AliasRow::componentId, Collectors.mapping(AliasRow::alias, Collectors.toList())));
        Map<Long, List<ComponentProperty>> properties =
                snapshot.query("""
                        select v.component_identity_id, v.id, v.property_key, v.value, v.confidence, v.source, v.overridden,
                            v.needs_review, v.variance_policy, v.accepted_candidate_id,
                            s.user_accept_shared_status as accept, s.ai_confirm_shared_status as confirm
                        from component_values v left join key_review_state s
                            on s.component_value_id = v.id and s.target_kind = 'component_key'
                        where v.component_identity_id in (select value from json_each(:ids)) order by v.property_key""").bind("ids", ids).map(Snapshot.rows(PropertyRow.class)).stream()
                        .collect(Collectors.groupingBy(
                                PropertyRow::componentIdentityId,
                                Collectors.mapping(PropertyRow::property, Collectors.toList())));
        return components.stream()
                .map(component -> component.state(
                        aliases.getOrDefault(component.id(), List.of()),
                        properties.getOrDefault(component.id(), List.of())))
                .toList();
    }
}
