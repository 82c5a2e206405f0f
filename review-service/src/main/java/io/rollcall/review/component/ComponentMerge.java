package io.rollcall.review.component;

import jakarta.enterprise.context.ApplicationScoped;

import io.rollcall.review.snapshot.Snapshot;

/** Makes one component of two: the survivor's properties count, and it gets those that it does not have. */
@ApplicationScoped
class ComponentMerge {

    private static final String LOST =
            "(select id from key_review_state where target_kind = 'component_key' and component_identity_id = :gone)";

    void merge(Snapshot snapshot, Component gone, Component survivor) {
        movePropertiesThatAreMissing(snapshot, gone, survivor);
        run(snapshot, gone, survivor, "delete from key_review_audit where key_review_state_id in " + LOST);
        run(snapshot, gone, survivor, "delete from key_review_state where id in " + LOST);
        run(snapshot, gone, survivor, """
                delete from candidate_reviews where context_type = 'component' and context_id in
                    (select cast(id as text) from component_values where component_identity_id = :gone)""");
        run(snapshot, gone, survivor, "delete from component_values where component_identity_id = :gone");
        run(snapshot, gone, survivor, """
                insert into component_aliases (component_id, alias, source)
                select :survivor, alias, source from component_aliases where component_id = :gone on conflict do nothing""");
        run(snapshot, gone, survivor, "delete from component_aliases where component_id = :gone");
        run(snapshot, gone, survivor, "delete from component_identity where id = :gone");
    }

    private static void movePropertiesThatAreMissing(Snapshot snapshot, Component gone, Component survivor) {
        run(snapshot, gone, survivor, """
                update component_values as v
                set component_identity_id = :survivor, component_name = :name, component_maker = :maker
                where v.component_identity_id = :gone and not exists (select 1 from component_values o
                    where o.component_identity_id = :survivor and o.property_key = v.property_key)""");
        run(snapshot, gone, survivor, """
                update key_review_state set component_identity_id = :survivor, component_identifier = :identifier
                where target_kind = 'component_key' and component_value_id in
                    (select id from component_values where component_identity_id = :survivor)
                    and component_identity_id is not :survivor""");
    }

    private static void run(Snapshot snapshot, Component gone, Component survivor, String statement) {
        snapshot.update(statement)
                .bindMethods(survivor)
                .bind("survivor", survivor.id())
                .bind("gone", gone.id())
                .execute();
    }
}
