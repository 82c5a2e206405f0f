package io.rollcall.specdb.seeding;

import java.util.List;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

import io.rollcall.specdb.input.FieldRule;
import io.rollcall.specdb.input.FieldRules;
import io.rollcall.specdb.input.FieldValue;
import io.rollcall.specdb.seeding.ComponentIndex.Match;
import io.rollcall.specdb.seeding.ComponentIndex.MatchType;
import io.rollcall.workspace.JsonText;

/** Which component and which values of a list a cell means. */
final class LinkRows implements AutoCloseable {

    record Unlinked(String productId, String fieldKey, String value) {}

    private final Handle handle;
    private final String category;
    private final FieldRules rules;
    private final ComponentIndex components;
    private final ListIndex lists;
    private final boolean first;
    private final Batch component;
    private final Batch noComponent;
    private final Batch listValue;
    private final Batch noListValues;

    /** @param first whether there are no links yet */
    LinkRows(Handle handle, String category, FieldRules rules, boolean first) {
        this.handle = handle;
        this.category = category;
        this.rules = rules;
        this.components = ComponentIndex.read(handle, category);
        this.lists = ListIndex.read(handle, category);
        this.first = first;
        this.component = new Batch(handle, """
                insert into item_component_links
                    (category, product_id, field_key, component_type, component_name, component_maker, match_type, match_score)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (category, product_id, field_key) do update set
                    (component_type, component_name, component_maker, match_type, match_score) =
                    (excluded.component_type, excluded.component_name, excluded.component_maker, excluded.match_type,
                     excluded.match_score)
                """);
        this.noComponent = new Batch(
                handle, "delete from item_component_links where category = ? and product_id = ? and field_key = ?");
        this.listValue = new Batch(handle, """
                insert or ignore into item_list_links (category, product_id, field_key, list_value_id) values (?, ?, ?, ?)
                """);
        this.noListValues = new Batch(
                handle, "delete from item_list_links where category = ? and product_id = ? and field_key = ?");
    }

    /** @param value what the cell says, text */
    void add(String productId, String field, String value, FieldValues values) {
        FieldRule rule = rules.of(field);
        if (rule.isComponent()) {
            if (value != null && FieldValue.isKnown(value)) {
                String type = rule.componentType();
                add(productId, field, type, components.match(type, value, values.maker(field, type)));
            } else if (!first) {
                noComponent.add(category, productId, field);
            }
        }
        if (rule.hasListLinks()) {
            if (!first) {
                noListValues.add(category, productId, field);
                noListValues.send();
            }
            for (String token : FieldValue.of(value, rule.isList()).tokens()) {
                lists.id(field, token).ifPresent(id -> listValue.add(category, productId, field, id));
            }
        }
    }

    /** Cells whose component nobody looked for: their product has no outputs any more. */
    void writeRest() {
        if (!first) {
            rest().forEach(cell -> addAlias(cell, rules.of(cell.fieldKey()).componentType()));
            component.send();
        }
    }

    private void addAlias(Unlinked cell, String type) {
        if (FieldValue.isKnown(cell.value())) {
            Match match = components.match(type, cell.value(), "");
            if (match.type() == MatchType.EXACT) {
                add(cell.productId(), cell.fieldKey(), type, new Match(MatchType.ALIAS, match.name(), match.maker()));
            }
        }
    }

    private List<Unlinked> rest() {
        handle.registerRowMapper(ConstructorMapper.factory(Unlinked.class));
        var fields = JsonText.MAPPER.createArrayNode();
        rules.fields().forEach((field, rule) -> {
            if (rule.isComponent()) {
                fields.add(field);
            }
        });
        return handle.createQuery("""
                        select i.product_id, i.field_key, i.value from item_field_state i
                        where i.category = :category and i.value is not null
                        and i.field_key in (select value from json_each(:fields))
                        and not exists (select 1 from item_component_links l
                            where l.category = i.category and l.product_id = i.product_id and l.field_key = i.field_key)
                        order by i.id
                        """)
                .bind("category", category)
                .bind("fields", fields.toString())
                .mapTo(Unlinked.class)
                .list();
    }

    private void add(String productId, String field, String type, Match match) {
        component.add(
                category,
                productId,
                field,
                type,
                match.name(),
                match.maker(),
                match.type().token(),
                match.score());
    }

    void send() {
        noComponent.send();
        component.send();
        noListValues.send();
        listValue.send();
    }

    @Override
    public void close() {
        component.close();
        noComponent.close();
        listValue.close();
        noListValues.close();
    }
}
