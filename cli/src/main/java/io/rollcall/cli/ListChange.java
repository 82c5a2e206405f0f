package io.rollcall.cli;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * How a list of names is to change: all of it, or some.
 *
 * @param what as the options call one of them: {@code alias} for {@code --alias}, {@code --add-alias} …
 * @param all what it shall be; empty for a change of some, one blank name for none at all
 */
record ListChange(String what, List<String> all, List<String> add, List<String> remove) {

    ListChange {
        if (!all.isEmpty() && !(add.isEmpty() && remove.isEmpty())) {
            throw new Misuse("--" + what + " says all of them, --add-" + what + " and --remove-" + what
                    + " change some: use one or the other");
        }
        add.stream().filter(name -> among(remove, name)).findFirst().ifPresent(both -> {
            throw new Misuse("“" + both + "” is to be both added and removed");
        });
    }

    boolean isWanted() {
        return !(all.isEmpty() && add.isEmpty() && remove.isEmpty());
    }

    /**
     * What the list becomes, if it is to change.
     *
     * @param before with the list under the same name
     * @throws Misuse when one that shall go is not there
     */
    void putInto(ObjectNode body, String name, JsonNode before) {
        if (isWanted()) {
            List<String> current =
                    Listing.rows(before, name).stream().map(JsonNode::asText).toList();
            of(current).forEach(body.putArray(name)::add);
        }
    }

    private List<String> of(List<String> current) {
        if (!all.isEmpty()) {
            return all.stream().filter(name -> !name.isBlank()).toList();
        }
        remove.stream().filter(name -> !among(current, name)).findFirst().ifPresent(missing -> {
            throw new Misuse("There is no " + what + " “" + missing + "” to remove; there is: "
                    + (current.isEmpty() ? "none" : String.join(", ", current)));
        });
        var changed = new ArrayList<>(current);
        changed.removeIf(name -> among(remove, name));
        add.stream().filter(name -> !among(changed, name)).forEach(changed::add);
        return changed;
    }

    private static boolean among(List<String> names, String wanted) {
        return names.stream().anyMatch(wanted::equalsIgnoreCase);
    }
}
