package io.rollcall.sync.fetch;

import java.util.ArrayList;
import java.util.List;

import io.rollcall.sync.source.BadJsonPath;
import io.rollcall.sync.source.JsonPath;

/** Where the list is in what a source answers, as somebody entered it. */
final class ListPath {

    private ListPath() {}

    /**
     * @param text empty when the answer is the list
     * @throws BadJsonPath saying what is wrong with it
     */
    static JsonPath of(String text) {
        return JsonPath.of(text.isBlank() ? "$" : text.strip());
    }

    /** The same place in each of several answers that stand in one array. */
    static JsonPath inEach(JsonPath list) {
        List<JsonPath.Step> steps = new ArrayList<>();
        steps.add(new JsonPath.Wildcard());
        steps.addAll(list.steps());
        return new JsonPath("$[*]" + list.text().substring(1), steps);
    }
}
