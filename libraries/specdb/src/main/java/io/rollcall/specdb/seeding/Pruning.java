package io.rollcall.specdb.seeding;

import java.util.Map;
import java.util.TreeMap;

import lombok.RequiredArgsConstructor;
import org.jdbi.v3.core.Handle;

/** Takes away what has no input any more, with what was decided about it. */
@RequiredArgsConstructor
final class Pruning {

    private final Handle handle;
    private final Map<String, Long> removed = new TreeMap<>();

    void component(long id) {
        states("component_identity_id = ?", id);
        delete("component_values", "component_identity_id = ?", id);
        delete("component_aliases", "component_id = ?", id);
        delete("component_identity", "id = ?", id);
    }

    void alias(long id) {
        delete("component_aliases", "id = ?", id);
    }

    void componentValue(long id) {
        states("target_kind = 'component_key' and component_value_id = ?", id);
        reviews("component", id);
        delete("component_values", "id = ?", id);
    }

    void listValue(long id) {
        states("target_kind = 'enum_key' and list_value_id = ?", id);
        reviews("list", id);
        delete("item_list_links", "list_value_id = ?", id);
        delete("list_values", "id = ?", id);
    }

    void list(long id) {
        states("enum_list_id = ?", id);
        delete("enum_lists", "id = ?", id);
    }

    /** Rows by table, of those that lost any. */
    Map<String, Long> removed() {
        return removed;
    }

    private void states(String which, long id) {
        delete("key_review_audit", "key_review_state_id in (select id from key_review_state where " + which + ")", id);
        delete("key_review_state", which, id);
    }

    private void reviews(String context, long id) {
        delete("candidate_reviews", "context_type = '" + context + "' and context_id = cast(? as text)", id);
    }

    private void delete(String table, String which, long id) {
        long rows = handle.execute("delete from " + table + " where " + which, id);
        if (rows > 0) {
            removed.merge(table, rows, Long::sum);
        }
    }
}
