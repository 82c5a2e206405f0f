package io.rollcall.review.component;

import java.util.Optional;

import io.rollcall.review.snapshot.Snapshot;

/** Which component: its type, name and maker ("" for none). */
public record Component(long id, String type, String name, String maker) {

    private static final String COLUMNS = "id, component_type as type, canonical_name as name, maker";

    static Optional<Component> find(Snapshot snapshot, long id) {
        return snapshot.query("select " + COLUMNS + " from component_identity where id = :id")
                .bind("id", id)
                .map(Snapshot.rows(Component.class))
                .findFirst();
    }

    /** The one that has another's names already. */
    static Optional<Component> named(Snapshot snapshot, Component wanted) {
        return snapshot.query("select " + COLUMNS + """
                         from component_identity
                        where category = :category and component_type = :type and canonical_name = :name and maker = :maker""")
                .bindMethods(wanted)
                .map(Snapshot.rows(Component.class))
                .findFirst();
    }

    /** As the lanes name it: {@code sensor::PAW3950::PixArt}. */
    public String identifier() {
        return type + "::" + name + "::" + maker;
    }

    Component called(String newName, String newMaker) {
        return new Component(id, type, newName, newMaker);
    }
}
