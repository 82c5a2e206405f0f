package io.rollcall.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What is to be done about the rows of a comparison.
 *
 * @param left why rows stay that “all” might have meant, one sentence each
 */
record SyncPlan(List<SyncAction> actions, List<String> left) {
    private static final int MOST = 100_000;
    private static final int NAMED = 3;
    private static final int LEFT_NAMED = 20;

    /** @return with as many of the actions as the server takes at once */
    static SyncPlan of(List<SyncAction> actions, List<String> left) {
        if (actions.size() <= MOST) {
            return new SyncPlan(actions, left);
        }
        var all = new ArrayList<>(left);
        all.add(
                0,
                (actions.size() - MOST) + " more rows: " + MOST + " can be applied at once, the same again does more");
        return new SyncPlan(List.copyOf(actions.subList(0, MOST)), all);
    }

    boolean isEmpty() {
        return actions.isEmpty();
    }

    /** As the API takes it. */
    ObjectNode asked() {
        ObjectNode asked = Api.body();
        ArrayNode rows = asked.putArray("rows");
        actions.forEach(action -> rows.add(action.asked()));
        return asked;
    }

    /** As in “add 35 products, accept 7 values”. */
    String said() {
        return Arrays.stream(SyncAction.Kind.values())
                .filter(kind -> !of(kind).isEmpty())
                .map(kind -> kind.verb() + " " + kind.counted(of(kind).size()))
                .collect(Collectors.joining(", "));
    }

    /** The same, to be answered. */
    String question() {
        return said().substring(0, 1).toUpperCase(Locale.ROOT) + said().substring(1) + "?";
    }

    /** How many of each, with the first of them, and what stays. */
    List<String> lines() {
        var facts = new Facts();
        for (SyncAction.Kind kind : SyncAction.Kind.values()) {
            List<SyncAction> these = of(kind);
            if (!these.isEmpty()) {
                facts.add(kind.verb(), kind.counted(these.size()) + ": " + first(these));
            }
        }
        var lines = new ArrayList<>(facts.lines());
        left.stream().limit(LEFT_NAMED).map(why -> "left: " + why).forEach(lines::add);
        if (left.size() > LEFT_NAMED) {
            lines.add("left: … and " + (left.size() - LEFT_NAMED) + " more");
        }
        return lines;
    }

    private static String first(List<SyncAction> actions) {
        return actions.stream().limit(NAMED).map(SyncAction::spoken).collect(Collectors.joining(", "))
                + (actions.size() > NAMED ? ", …" : "");
    }

    private List<SyncAction> of(SyncAction.Kind kind) {
        return actions.stream().filter(action -> action.kind() == kind).toList();
    }
}
